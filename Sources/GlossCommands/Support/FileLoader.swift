internal import Foundation
internal import GlossFormats
internal import GlossText

/// Reads files for the commands; what goes wrong is said in one line with the path and what to do.
enum FileLoader {
  /// The bytes of a file, decoded.
  ///
  /// - Throws: `Failure`.
  static func sourceFile(_ path: String, _ console: Console) throws -> SourceFile {
    do {
      return try SourceFile(path: path, bytes: try bytes(path, console))
    } catch let error as DecodingError {
      throw Failure("\(path):\(error.line): \(error.description)")
    }
  }

  /// A document, or a text and its translation, in the format that its name tells.
  ///
  /// - Throws: `Failure`.
  static func content(
    _ path: String, _ console: Console, _ options: ReadOptions = ReadOptions()
  ) throws -> DocumentContent {
    // A path that leads nowhere is said before what its name says of it.
    try content(path, bytes(path, console), options)
  }

  /// The same of a version of the file, in memory.
  static func content(_ path: String, _ bytes: [UInt8], _ options: ReadOptions) throws -> DocumentContent {
    guard let format = DocumentFormat(path: path) else {
      throw Failure("\(path): cannot read this kind of file; what can be read: \(DocumentFormat.names)")
    }
    do {
      return try Documents.read(path: path, bytes: bytes, as: format, options)
    } catch {
      throw Failure(error.description)
    }
  }

  /// A document of one text.
  ///
  /// - Throws: `Failure`, also for a file that holds a translation.
  static func document(_ path: String, _ console: Console, _ options: ReadOptions = ReadOptions()) throws -> Document {
    try document(path, bytes(path, console), options)
  }

  /// The same of a version of the file, in memory.
  static func document(_ path: String, _ bytes: [UInt8], _ options: ReadOptions) throws -> Document {
    switch try content(path, bytes, options) {
    case .page(let document): return document
    case .pair: throw Failure("\(path): holds a text and its translation, where one text is asked for")
    }
  }

  static func bytes(_ path: String, _ console: Console) throws -> [UInt8] {
    let url = URL(fileURLWithPath: absolute(path, console))
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else {
      throw Failure("\(path): no such file")
    }
    guard !isDirectory.boolValue else { throw Failure("\(path): is a folder, not a file") }
    if let problem = SpecialFile.problem(url.path) { throw Failure("\(path): \(problem)") }
    if SpecialFile.isPipe(url.path) {
      guard let contents = SpecialFile.contents(ofPipe: url.path) else {
        throw Failure("\(path): is a pipe that nothing is written to")
      }
      return contents
    }
    guard let bytes = FileBytes.contents(of: url.path) else { throw Failure("\(path): cannot be read; is it allowed?") }
    return bytes
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ other: String, _ console: Console) -> Bool {
    guard exists(path, console), exists(other, console) else { return false }
    let files = [path, other].map { URL(fileURLWithPath: absolute($0, console)).resolvingSymlinksInPath() }
    return files[0].standardizedFileURL == files[1].standardizedFileURL
  }

  /// Text from standard input, or from a file where a path is given and is not `-`.
  static func text(_ path: String?, _ console: Console) throws -> SourceFile {
    if let path, path != "-" { return try sourceFile(path, console) }
    var text = ""
    while let line = console.readLine() { text += line + "\n" }
    return SourceFile(path: "<standard input>", text: text)
  }

  static func absolute(_ path: String, _ console: Console) -> String {
    path.hasPrefix("/") ? path : console.workingDirectory + path
  }

  static func isFolder(_ path: String, _ console: Console) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: absolute(path, console), isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  static func exists(_ path: String, _ console: Console) -> Bool {
    FileManager.default.fileExists(atPath: absolute(path, console))
  }
}
