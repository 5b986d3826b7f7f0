internal import Foundation
internal import GlossLint
internal import GlossText

/// Finds and reads the configuration of a run.
struct ConfigurationLoader {
  static let fileName = "glosslint.yml"

  let console: Console

  /// What `path` says, or the `glosslint.yml` nearest above `page`, or nothing.
  ///
  /// - Throws: `Failure` with file:line:column.
  func configuration(_ path: String?, for page: String) throws -> Configuration {
    guard let found = path ?? nearest(above: page) else {
      return Configuration(folder: console.workingDirectory)
    }
    let file = try FileLoader.sourceFile(found, console)
    let folder = FilePath.folder(of: FilePath.resolved(FileLoader.absolute(found, console)))
    do {
      var configuration = try ConfigurationReader.read(file, folder: folder)
      configuration.contents = file.utf8
      return configuration
    } catch {
      throw Failure(error.description)
    }
  }

  private func nearest(above page: String) -> String? {
    var folder = URL(fileURLWithPath: FileLoader.absolute(page, console)).standardizedFileURL
    if !FileLoader.isFolder(page, console) { folder.deleteLastPathComponent() }
    while true {
      let candidate = folder.appendingPathComponent(Self.fileName).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      let above = folder.deletingLastPathComponent()
      guard above.path != folder.path, folder.path != "/" else { return nil }
      folder = above
    }
  }
}

extension Configuration {
  /// A path of the configuration, which is relative to its file.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The same where `none` is none.
  func pathOrNone(_ path: String) -> String { path == "none" ? path : self.path(path) }
}
