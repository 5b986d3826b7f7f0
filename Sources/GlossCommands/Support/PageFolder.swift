internal import Foundation
internal import GlossFormats
internal import GlossLint

/// A folder of pages.
enum PageFolder {
  /// The pages below a folder, relative to it, in order. Hidden files and folders are passed over, and links to
  /// folders are not followed, so that no loop of links is run through.
  static func pages(in folder: String, excluding excluded: [Glob] = [], _ console: Console) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: FileLoader.absolute(folder, console)) else { return [] }
    var pages: [String] = []
    while let path = walk.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      // Word leaves `~$report.docx` beside a document that is open.
      if name.hasPrefix(".") || name.hasPrefix("~$") {
        walk.skipDescendants()
      } else if DocumentFormat(path: path)?.isFoundInFolders ?? false, path.contains("."),
        !FileLoader.isFolder(join(folder, path), console), !excluded.contains(where: { $0.matches(path) })
      {
        pages.append(path)
      }
    }
    return pages.sorted()
  }

  /// The path of a page of a folder.
  static func join(_ folder: String, _ page: String) -> String {
    folder.hasSuffix("/") ? folder + page : folder == "." ? page : folder + "/" + page
  }
}
