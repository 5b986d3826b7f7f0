internal import Foundation
internal import GlossFormats
internal import GlossLint
internal import GlossText

/// The pages that a page in HTML names as itself in other languages, by `<link rel="alternate" hreflang>`.
struct AlternateLinks {
  /// What the page says itself to be written in, by a link to itself.
  private(set) var language: LanguageTag?
  /// In the order of the page: files that are there, as absolute paths.
  private(set) var pages: [(language: LanguageTag, path: String)] = []

  /// Reads no more of the page than its last link; nothing of one that cannot be read, which is told when it is
  /// checked.
  ///
  /// - Parameter path: absolute.
  init(of path: String, _ addresses: SiteAddresses) {
    guard DocumentFormat(path: path) == .html, let bytes = try? addresses.store.bytes(path),
      let text = try? SourceFile(path: path, bytes: bytes).utf8, let end = Self.endOfLinks(text)
    else { return }
    var options = ReadOptions()
    options.encoding = .utf8
    let head = Array(text[..<end])
    guard case .page(let document)? = try? Documents.read(path: path, bytes: head, as: .html, options) else { return }
    for alternate in document.metadata.alternates {
      guard let tag = LanguageTag(alternate.language), let found = addresses.file(alternate.reference, on: path)
      else { continue }
      if found == path { language = language ?? tag } else { pages.append((tag, found)) }
    }
  }

  private static let mark = Array("hreflang".utf8)

  /// Where the last element ends that has the attribute; nil where none has.
  private static func endOfLinks(_ text: [UInt8]) -> Int? {
    var end: Int?
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { $0 | 0x20 == mark[0] }) {
      index = start + 1
      let word = text[start...].prefix(mark.count)
      guard word.count == mark.count, zip(word, mark).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      end = (text[start...].firstIndex(of: UInt8(ascii: ">")) ?? text.count - 1) + 1
    }
    return end
  }
}

/// Leads from addresses in pages to files: beside the page, or below the folders of the site.
struct SiteAddresses {
  /// Absolute, ending with slashes: where addresses are looked up that begin with a slash. Nothing outside is found.
  let roots: [String]
  /// The address at which the roots are found, if it is known.
  let site: URLComponents?
  let store: any PageStore

  init(_ configuration: Configuration, checked folder: String?, _ store: any PageStore) {
    let folders = [folder.map { store.absolute($0) + "/" }, configuration.folder].compactMap(\.self)
    roots = folders.map { FilePath.resolved($0) }.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    site = configuration.site.flatMap { URLComponents(string: $0) }
    self.store = store
  }

  /// The page in HTML that `reference` means on the page at `path`; nil for what is no page, or none of the site.
  func file(_ reference: String, on path: String) -> String? {
    guard let address = URLComponents(string: reference), !address.path.isEmpty else { return nil }
    let candidates: [String]
    if address.host != nil || address.scheme != nil {
      guard let site, ["http", "https", nil].contains(address.scheme?.lowercased()),
        address.host?.lowercased() == site.host?.lowercased(), address.port == site.port,
        address.path.hasPrefix(site.path)
      else { return nil }
      candidates = below(String(address.path.dropFirst(site.path.count)))
    } else if address.path.hasPrefix("/") {
      // Of a site that has a folder of its host, addresses begin with that.
      let prefix = site?.path ?? "/"
      guard address.path.hasPrefix(prefix) else { return nil }
      candidates = below(String(address.path.dropFirst(prefix.count)))
    } else {
      candidates = [FilePath.resolved(FilePath.folder(of: path) + address.path)]
    }
    return candidates.lazy.compactMap(page).first
  }

  private func below(_ path: String) -> [String] {
    roots.compactMap { root in
      let file = FilePath.resolved(root + path)
      return file.hasPrefix(root) ? file : nil
    }
  }

  /// The page at a path, or the one that a server shows for the folder there.
  private func page(_ path: String) -> String? {
    if store.isFolder(path) {
      return ["index.html", "index.htm"].map { (path.hasSuffix("/") ? path : path + "/") + $0 }.first {
        store.exists($0)
      }
    }
    return DocumentFormat(path: path) == .html && store.exists(path) ? path : nil
  }
}
