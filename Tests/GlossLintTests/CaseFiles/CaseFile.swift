import Foundation

/// A file of `Tests/Cases/rules`, cut into its cases. `Tests/Cases/rules/README.md` says how they are written.
struct CaseFile {
  let cases: [RuleCase]
  /// What is wrong with the file itself.
  let problems: [Problem]

  struct Problem: Error, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
  }

  /// A fenced block.
  struct Fence: Sendable {
    /// What stands after the three marks: `en`, `en html`, `glossary`.
    let kind: String
    let form: String?
    /// The line of the marks, from 1.
    let line: Int
    let text: String
  }

  /// - Parameters:
  ///   - rule: the name of the folder, which is the rule that the cases are about.
  ///   - path: below `Tests/Cases/rules`.
  init(_ text: String, rule: String, path: String) {
    var parser = Parser(rule: rule, path: path)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      parser.read(String(line), number: index + 1)
    }
    parser.close()
    cases = parser.cases
    problems = parser.problems
  }

  private struct Parser {
    let rule: String
    let path: String
    var cases: [RuleCase] = []
    var problems: [Problem] = []
    private var title: (text: String, line: Int)?
    private var fences: [Fence] = []
    /// Those before the first case, which all cases share.
    private var shared: [Fence] = []
    private var open: (kind: String, form: String?, line: Int, lines: [String])?

    init(rule: String, path: String) {
      (self.rule, self.path) = (rule, path)
    }

    mutating func read(_ line: String, number: Int) {
      if let fence = open {
        if line.hasPrefix("```") {
          let text = fence.lines.joined(separator: "\n")
          fences.append(Fence(kind: fence.kind, form: fence.form, line: fence.line, text: text))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        open = (words.first ?? "", words.dropFirst().first, number, [])
      } else if line.hasPrefix("## ") {
        finish()
        title = (String(line.dropFirst(3)), number)
      }
    }

    mutating func close() {
      if let open { problems.append(Problem(path: path, line: open.line, message: "a block without its end")) }
      finish()
      if cases.isEmpty { problems.append(Problem(path: path, line: 1, message: "no case in the file")) }
    }

    private mutating func finish() {
      defer { fences = [] }
      guard let title else {
        shared = fences
        return
      }
      let inherited = shared.filter { fence in !fences.contains { $0.kind == fence.kind } }
      do {
        cases.append(
          try RuleCase(title: title.text, rule: rule, path: path, line: title.line, fences: inherited + fences))
      } catch {
        problems.append(error)
      }
    }
  }
}

extension CaseFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Cases/rules").standardizedFileURL

  /// All files, in the order of their paths. A folder that cannot be read has none, which a test would see.
  static let all: [CaseFile] = {
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
      .sorted { $0.path < $1.path }
      .map { file in
        let rule = file.deletingLastPathComponent().lastPathComponent
        let path = "Tests/Cases/rules/\(rule)/\(file.lastPathComponent)"
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
          return CaseFile("", rule: rule, path: path)
        }
        return CaseFile(text, rule: rule, path: path)
      }
  }()
}
