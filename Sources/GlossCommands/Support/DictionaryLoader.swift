internal import Foundation
internal import GlossAlignment
internal import GlossICU
internal import GlossText

/// Finds the dictionary for a pair of languages: the one that is asked for, or the one that is installed.
///
/// Keep one for each thread of a run, with the dictionaries that they share: each is opened once, and that there is none
/// is said once.
final class DictionaryLoader {
  /// What `--dictionary` says of itself.
  static let help =
    "Use this dictionary to link sentences, in place of the installed one: compiled, CC-CEDICT or a table; none for none."

  private let path: String?
  private let console: Console
  private let shared: OpenDictionaries

  /// - Parameters:
  ///   - path: of a dictionary, compiled or in a text form, to use in place of the installed one.
  ///   - shared: what other threads have opened.
  init(path: String?, _ console: Console, sharing shared: OpenDictionaries = OpenDictionaries()) {
    (self.path, self.console, self.shared) = (path, console, shared)
  }

  /// The dictionary; nil when none was asked for and none that can be read is installed, which is said on standard
  /// error once. A compiled one opens in milliseconds; a text form is compiled first, 120 000 entries in two seconds.
  ///
  /// Nil, too, when one of the languages is undetermined (`und`): a text without words needs none.
  ///
  /// - Throws: `Failure` when the one that was asked for cannot be used.
  func dictionary(from source: LanguageTag, to target: LanguageTag) throws -> BilingualDictionary? {
    guard source.primary != "und", target.primary != "und" else { return nil }
    guard path != "none" else { return nil }
    let pair = "\(source.primary)-\(target.primary)"
    let opened = try shared.dictionary(pair) {
      let recorder = RecordingConsole(at: console.place)
      let found =
        try path.map { try Self.load($0, source, target, recorder.console) } ?? installed(pair, recorder.console)
      return .init(dictionary: found, said: recorder.take())
    }
    for text in opened.said { console.noteOnce(text) }
    return opened.dictionary
  }

  private static func load(
    _ path: String, _ source: LanguageTag, _ target: LanguageTag, _ console: Console
  ) throws -> BilingualDictionary {
    guard FileLoader.exists(path, console) else { throw Failure("\(path): no such file") }
    guard !FileLoader.isFolder(path, console) else { throw Failure("\(path): is a folder, not a file") }
    do {
      let dictionary = try BilingualDictionary(mapping: FileLoader.absolute(path, console))
      guard dictionary.source.matches(source), dictionary.target.matches(target) else {
        throw Failure(
          "\(path): translates \(dictionary.source) to \(dictionary.target), and \(source) to \(target) is wanted")
      }
      return dictionary
    } catch DictionaryError.notCompiled {
      let text = try FileLoader.sourceFile(path, console)
      return try BilingualDictionary(bytes: compile(text, from: source, to: target, console).bytes)
    } catch let error as DictionaryError {
      throw Failure("\(path): \(error)")
    }
  }

  // MARK: Installed

  /// What is wrong with an installed dictionary is said, and keeps nobody from working without.
  private func installed(_ pair: String, _ console: Console) -> BilingualDictionary? {
    func note(_ message: String) { console.note("glosslint: note: \(message)\n") }
    guard let path = Self.installedPath(pair, console.environment), FileLoader.exists(path, console) else {
      note(
        "no dictionary for \(pair): sentences are linked by lengths, numbers, names, term lists and what the text "
          + "itself teaches; \"glosslint dictionary --help\" says how to get one")
      return nil
    }
    do {
      return try BilingualDictionary(mapping: path)
    } catch {
      note("\(path): \(error); going on without it; \"glosslint dictionary --help\" says how to make it anew")
      return nil
    }
  }

  /// `$XDG_DATA_HOME/glosslint/zh-en.glossdict`. As the XDG base directory specification has it, a relative path is
  /// none, and the default is `~/.local/share`.
  static func installedPath(_ pair: String, _ environment: [String: String]) -> String? {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/share" }
    let folders = [environment["XDG_DATA_HOME"], home].compactMap(\.self)
    return folders.first { $0.hasPrefix("/") }.map { "\($0)/glosslint/\(pair).glossdict" }
  }

  /// The dictionaries that are installed, whatever their languages.
  static func installedFiles(_ environment: [String: String]) -> [String] {
    guard let folder = installedPath("", environment).map({ URL(fileURLWithPath: $0).deletingLastPathComponent().path })
    else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".glossdict") }.sorted().map { "\(folder)/\($0)" }
  }

  // MARK: Text forms

  /// Compiles a dictionary in a text form. Lines that are no entries are told on standard error, the first of them.
  ///
  /// - Throws: `Failure` when no line is an entry.
  static func compile(
    _ file: SourceFile, from source: LanguageTag, to target: LanguageTag, _ console: Console
  ) throws -> (bytes: [UInt8], entryCount: Int) {
    let text = DictionaryText(file)
    guard !text.entries.isEmpty else {
      throw Failure(text.problems.first.map(\.description) ?? "\(file.path): holds no entry")
    }
    if let first = text.problems.first {
      let count = text.problems.count
      console.complain("\(first)" + (count > 1 ? " (and \(count - 1) more lines passed over)" : " (passed over)"))
    }
    do {
      var compiler = try DictionaryCompiler(source: source, target: target)
      for entry in text.entries { compiler.add(entry) }
      return (try compiler.compiled(name: text.name), text.entries.count)
    } catch let error as DictionaryError {
      throw Failure("\(file.path): \(error)")
    } catch let error as ICUError {
      throw Failure("\(error)")
    }
  }
}
