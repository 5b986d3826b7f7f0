internal import Foundation
internal import GlossText

/// The two files of a run of `align`.
struct AlignFiles {
  let source: AlignSide
  let target: AlignSide

  /// Refuses what can only be a slip of the command line: one file twice, the files the wrong way round, output over a
  /// file that is read.
  ///
  /// - Throws: `Failure`.
  func check(output: String?, _ console: Console) throws {
    guard !Self.isSame(source.path, target.path, console) else {
      throw Failure("\(source.path): is given both as the text and as its translation")
    }
    if let output, let side = [source, target].first(where: { Self.isSame($0.path, output, console) }) {
      throw Failure("\(output): is read as well (\(side.path)); write the links to another file")
    }
    guard isSwapped else { return }
    throw Failure(
      "\(source.path): looks like the translation (\(Self.name(source.found))) and \(target.path) like the text "
        + "(\(Self.name(target.found))); swap them")
  }

  /// Whether a text is in the language that was said of the other, and neither in the one that was said of itself.
  private var isSwapped: Bool {
    let crosses = Self.matches(source.found, target.said) || Self.matches(target.found, source.said)
    return crosses && !Self.matches(source.found, source.said) && !Self.matches(target.found, target.said)
  }

  private static func matches(_ found: LanguageTag?, _ said: LanguageTag?) -> Bool {
    guard let found, let said else { return false }
    return found.matches(said)
  }

  private static func name(_ language: LanguageTag?) -> String { language?.primary ?? "of no certain language" }

  private static func isSame(_ one: String, _ other: String, _ console: Console) -> Bool {
    let paths = [one, other].map {
      URL(fileURLWithPath: FileLoader.absolute($0, console)).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return paths[0] == paths[1]
  }
}
