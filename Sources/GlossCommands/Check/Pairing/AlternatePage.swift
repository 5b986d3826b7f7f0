internal import Foundation
internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Finds the source of a page that names it itself: `<link rel="alternate" hreflang="zh" href="../zh/page.html">`.
enum AlternatePage {
  /// The path of the page that `document` names for `language`, if that is a file beside or near it. Addresses with a
  /// host are of a site, not of this machine, and lead nowhere; and a page names pages, not any file of the machine.
  static func path(of document: Document, in language: LanguageTag, _ console: Console) -> String? {
    // A page in the source's own language is no translation of its variants.
    let detected = LanguageDetector.detect(Array(document.blocks.map(\.text).joined(separator: [0x0A])))
    if let detected, detected.language.matches(language) { return nil }
    for alternate in document.metadata.alternates {
      guard let tag = LanguageTag(alternate.language), tag.matches(language),
        let reference = URLComponents(string: alternate.reference), reference.host == nil, reference.scheme == nil,
        !reference.path.isEmpty, !reference.path.hasPrefix("/")
      else { continue }
      let folder = document.file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let path = (folder + [Substring(reference.path)]).joined(separator: "/")
      guard DocumentFormat(path: path) == .html else { continue }
      if path != document.file.path, FileLoader.exists(path, console), !FileLoader.isFolder(path, console) {
        return path
      }
    }
    return nil
  }
}
