import Foundation
import Testing

/// What shells make of the commands. Scripts/check-integrations asks the shells themselves.
@Suite("Completion scripts")
struct CompletionTests {
  @Test("Each shell has one that knows the commands", arguments: ["bash", "zsh", "fish"])
  func generated(_ shell: String) throws {
    let run = try Scratch().run("--generate-completion-script", shell)
    #expect(run.status == 0 && run.error == "")
    for word in ["check", "glossary", "concord", "number-mismatch", "show-suppressed"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  /// A script replaces what a shell does by itself, which is to offer files.
  @Test("Files are offered wherever one is wanted")
  func files() throws {
    struct Dump: Decodable { let command: Command }
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Argument: Decodable {
      let valueName: String?
      let completionKind: [String: [String: [String]]]?
      let kind: String
    }
    let run = try Scratch().run("--experimental-dump-help")
    let root = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
    var left = [root]
    var count = 0
    while let command = left.popLast() {
      left += command.subcommands ?? []
      for argument in command.arguments ?? [] where ["file", "path", "list"].contains(argument.valueName) {
        count += 1
        #expect(argument.completionKind?.keys.contains("file") == true, "\(command.commandName) \(argument)")
      }
    }
    #expect(count > 40)
  }
}
