import Foundation
import Testing

@Suite("Options that name term lists")
struct ListOptionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("page.md", Scratch.badPage)
    try scratch.write("news.zh.txt", "我们建设智慧城市。\n智慧城市很好。\n")
    try scratch.write("news.en.txt", "We are building a smart city.\nThe smart city works.\n")
  }

  /// What "--help" says of each option of each command, by the option's name.
  private func helpOfOptions() throws -> [String: [String: String]] {
    struct Dump: Decodable { let command: Command }
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Argument: Decodable {
      let preferredName: Name?
      let abstract: String?
    }
    struct Name: Decodable { let name: String }
    let run = scratch.run("--experimental-dump-help")
    var left = [try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command]
    var help: [String: [String: String]] = [:]
    while let command = left.popLast() {
      left += command.subcommands ?? []
      for argument in command.arguments ?? [] {
        guard let name = argument.preferredName?.name else { continue }
        help[name, default: [:]][command.commandName] = argument.abstract
      }
    }
    return help
  }

  @Test("Each says the same in every command that has it")
  func help() throws {
    let help: [String: [String: String]] = try helpOfOptions()
    let all: Set = ["check", "align", "drift", "extract", "concord"]
    for name in ["glossary", "add-glossary"] {
      #expect(Set(try #require(help[name]).keys) == all.union(["list", "show"]))
    }
    for name in ["srx", "dictionary"] { #expect(Set(try #require(help[name]).keys).isSuperset(of: all)) }
    for name in ["glossary", "add-glossary", "srx"] { #expect(Set(try #require(help[name]).values).count == 1) }
    let dictionaries = try #require(help["dictionary"])
    #expect(Set(all.map { dictionaries[$0] }).count == 1)
  }

  @Test(
    "none in place of a list is no list, with one on top that one alone",
    arguments: [
      ["check", "page.md", "--format", "concise", "--fail-on", "never"], ["glossary", "list"],
      ["align", "news.zh.txt", "news.en.txt", "--dictionary", "none"],
      ["drift", "--by", "date", "2016.en.txt", "2017.en.txt", "--format", "json"],
      ["glossary", "extract", "news.zh.txt", "news.en.txt", "--dictionary", "none"],
      ["glossary", "concord", "智慧城市", "news.en.txt", "--dictionary", "none"],
    ])
  func noList(_ arguments: [String]) throws {
    for year in [2016, 2017] { try scratch.write("\(year).en.txt", "A wisdom city.\nThe wisdom city.\n") }
    let run = scratch.run(arguments + ["--glossary", "none"])
    #expect(run.status == 0 && !run.output.contains("smart-city"), "\(run)")
    let one = scratch.run(arguments + ["--glossary", "none", "--add-glossary", "list.tsv"])
    #expect(one.output == scratch.run(arguments + ["--glossary", "list.tsv"]).output, "\(one)")
  }

  @Test("check without a list finds nothing that a list says, and so does \"glossaries: none\"")
  func check() throws {
    let check = ["check", "page.md", "--select", "deprecated-rendering"]
    #expect(scratch.run(check + ["--glossary", "list.tsv"]).status == 1)
    #expect(scratch.run(check + ["--glossary", "none"]).status == 0)
    try scratch.write("glosslint.yml", "glossaries: none\n")
    let run = scratch.run(check)
    #expect(run.status == 0 && run.error == "", "\(run)")
    #expect(scratch.run(check + ["--glossary", "list.tsv"]).status == 1)
  }
}
