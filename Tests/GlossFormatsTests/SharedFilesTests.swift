import Foundation
import GlossFormats
import GlossText
import Testing

/// The folder beside the project that holds files of other projects.
private enum SharedFolder {
  static let url = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }
}

@Suite(.enabled(if: SharedFolder.isPresent, "no folder `shared` beside the project"))
struct SharedFilesTests {
  @Test(arguments: ["formats/md", "formats/html", "seeds", "texts"])
  func everyFileIsReadWithTruePositions(folder: String) throws {
    let files = FileManager.default.enumerator(
      at: SharedFolder.url.appending(path: folder), includingPropertiesForKeys: nil)
    var count = 0
    while let url = files?.nextObject() as? URL {
      guard let format = DocumentFormat(path: url.path), [.text, .markdown, .html].contains(format),
        let data = try? Data(contentsOf: url),
        let file = try? SourceFile(path: url.path, bytes: Array(data))
      else { continue }
      let document = try Documents.page(file)
      #expect(problems(of: document) == [], "\(url.path)")
      count += 1
    }
    #expect(count > 0)
  }

  /// Files that hold a text and its translation: read with as many units on either side, at true places, or refused in
  /// one line.
  @Test(arguments: ["formats/xliff", "formats/tmx"])
  func everyPairIsReadOrRefused(folder: String) throws {
    let files = FileManager.default.enumerator(
      at: SharedFolder.url.appending(path: folder), includingPropertiesForKeys: nil)
    var (read, refused) = (0, 0)
    while let url = files?.nextObject() as? URL {
      guard let format = DocumentFormat(path: url.path), [.xliff, .tmx].contains(format) else { continue }
      let bytes = Array(try Data(contentsOf: url))
      do {
        guard case .pair(let pair) = try Documents.read(path: "a", bytes: bytes, as: format) else {
          Issue.record("\(url.path) holds one text")
          continue
        }
        #expect(problems(of: pair) == [], "\(url.path)")
        read += 1
      } catch {
        #expect(!error.description.contains { $0.isNewline } && error.description.hasPrefix("a:"), "\(error)")
        #expect(!url.path.contains("/valid/"), "\(url.path): \(error)")
        refused += 1
      }
    }
    #expect(read > 0 && read > refused, "\(read) read, \(refused) refused")
  }

  @Test(arguments: ["formats/md", "formats/html", "seeds"])
  func editsAreReadBack(folder: String) throws {
    let files = FileManager.default.enumerator(
      at: SharedFolder.url.appending(path: folder), includingPropertiesForKeys: nil)
    var made = 0
    while let url = files?.nextObject() as? URL {
      guard DocumentFormat(path: url.path) != nil, let data = try? Data(contentsOf: url),
        let file = try? SourceFile(path: url.path, bytes: Array(data))
      else { continue }
      // Each edit is a file read anew: few for a long one.
      let blocks = max(2, 400_000 / max(1, file.utf8.count))
      made += try EditTests.tryEdits(
        of: try Documents.page(file), seed: file.utf8.count, count: 4, blocks: min(20, blocks))
    }
    #expect(made > 50)
  }

  /// The pages of the HTML parser tests: what their trees hold must be read from the right places.
  @Test func pagesOfTheParserTests() throws {
    let folder = SharedFolder.url.appending(path: "formats/html/html5lib-tests/tree-construction")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for url in files where url.pathExtension == "dat" {
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      for test in text.components(separatedBy: "#data\n").dropFirst() {
        let page = test.components(separatedBy: "\n#errors")[0]
        #expect(problems(of: try read(page, as: .html)) == [], "\(page)")
      }
    }
  }
}
