import Foundation
import Testing

/// The files of a target.
enum SourceTree {
  static func files(of target: PackageManifest.Target) throws -> [URL] {
    try files(under: "\(target.isTest ? "Tests" : "Sources")/\(target.name)")
  }

  static func files(under folder: String) throws -> [URL] {
    let url = PackageManifest.root.appending(path: folder)
    let walk = try #require(
      FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil), "no folder \(folder)")
    var files: [URL] = []
    for case let file as URL in walk where ["swift", "c", "h", "modulemap"].contains(file.pathExtension) {
      files.append(file)
    }
    try #require(!files.isEmpty, "no file in \(folder)")
    return files
  }
}

@Suite("One door to each C library")
struct DoorTests {
  @Test("ICU's headers and symbols are seen in CICU alone")
  func icu() throws {
    let door = PackageManifest.root.appending(path: "Sources/CICU").path + "/"
    let map = PackageManifest.root.appending(path: "Sources/ICULibrary").path + "/"
    var seen = 0
    for file in try SourceTree.files(under: "Sources") {
      let source = try String(contentsOf: file, encoding: .utf8)
      let found =
        source.contains(/#\s*include\s*<unicode\//)
        || source.contains(/\b(?:u|ubrk|utrans|unorm2|ucol|ucnv|ucsdet|uregex|uset|ucase)_[a-z]\w*\s*\(/)
      if found { seen += 1 }
      let isDoor = file.path.hasPrefix(door) || file.path.hasPrefix(map)
      #expect(!found || isDoor, "\(file.lastPathComponent)")
    }
    // Were the patterns wrong, they would be seen nowhere.
    #expect(seen > 0)
  }

  @Test("ICU's types do not show in the header of its door")
  func header() throws {
    let header = try SourceTree.files(under: "Sources/CICU").filter { $0.pathExtension == "h" }
    #expect(!header.isEmpty)
    for file in header {
      let source = try String(contentsOf: file, encoding: .utf8).replacing(/\/\/[^\n]*/, with: "")
      #expect(
        !source.contains(/\b(?:UErrorCode|UChar|UBool|UBreakIterator|UNormalizer2|URegularExpression)\b/),
        "\(file.lastPathComponent)")
      #expect(!source.contains(/#\s*include\s*<unicode\//), "\(file.lastPathComponent)")
    }
  }

  @Test(
    "A C library is imported by its own target alone",
    arguments: [
      ("CICU", ["GlossICU"]), ("CExpat", ["GlossXML"]), ("CGumbo", ["GlossFormats"]), ("CHunspell", ["GlossLint"]),
      ("CMD4C", ["GlossFormats"]), ("CLibMD", ["GlossLint"]), ("COpenCC", ["GlossTerms"]),
      ("CShippedLists", ["GlossTerms"]), ("CStemmer", ["GlossSegmentation"]), ("CXLSXWriter", ["GlossTables"]),
      ("CYAML", ["GlossYAML"]), ("CZip", ["GlossZip"]), ("ICULibrary", ["CICU"]),
    ])
  func doors(_ library: String, _ users: [String]) throws {
    for target in try PackageManifest.current().targets where target.dependencies.contains(library) {
      #expect(users.contains(target.name), "\(target.name) depends on \(library)")
    }
  }
}
