import Foundation
import Testing

@Suite("glosslint glossary add, edit, remove")
struct GlossaryChangeTests {
  private let scratch: Scratch
  static let list = """
    # Names of the city
    concepts:
      - id: tide-gate
        authority: Works Bureau
        terms:
          zh: 挡潮闸
          en: tide gate # as on the sign

    """

  init() throws {
    scratch = try Scratch()
    try scratch.write("city.yml", Self.list)
  }

  @Test("A concept is added, shown in a line, and removed again")
  func addAndRemove() throws {
    let run = scratch.run(
      "glossary", "add", "city.yml", "--term", "zh=新发展理念", "--term", "en=new development philosophy", "--term",
      "en.admitted=new vision on development [until=2018-03]", "--authority", "Work report", "--since", "2016",
      "--subject", "plans")
    #expect(run.status == 0 && run.error == "", "\(run)")
    #expect(run.output == "+ new-development-philosophy: zh \"新发展理念\" -> \"new development philosophy\"\n")
    #expect(
      try scratch.read("city.yml") == Self.list + """
          - id: new-development-philosophy
            subject: plans
            authority: Work report
            terms:
              zh: 新发展理念
              en:
                - text: new development philosophy
                  since: "2016"
                - text: new vision on development
                  status: admitted
                  since: "2016"
                  until: "2018-03"

        """)
    let back = scratch.run("glossary", "remove", "city.yml", "new-development-philosophy")
    #expect(back.status == 0 && back.output.hasPrefix("- new-development-philosophy: "), "\(back)")
    #expect(try scratch.read("city.yml") == Self.list)
  }

  @Test("Truth values are set in any capitals, and nothing else")
  func truthValues() throws {
    let run = scratch.run("glossary", "edit", "city.yml", "tide-gate", "--set", "binding=FALSE")
    #expect(run.status == 0 && run.output == "~ tide-gate: binding is false, was not said\n", "\(run)")
    #expect(try scratch.read("city.yml").contains("    binding: false\n"))
    let wrong = scratch.run("glossary", "edit", "city.yml", "tide-gate", "--set", "alone=maybe")
    #expect(wrong.error == "glosslint: --set \"alone=maybe\": alone must be true or false\n", "\(wrong)")
  }

  @Test("A change that would leave a list unreadable is refused as such")
  func unreadable() throws {
    let list = """
      concepts:
        - {id: a, authority: &x Works Bureau, terms: {zh: 闸门, en: gate}}
        - {id: b, authority: *x, terms: {zh: 大坝, en: dam}}

      """
    try scratch.write("city.yml", list)
    let run = scratch.run("glossary", "remove", "city.yml", "a")
    #expect(run.status == 2 && run.error.hasPrefix("glosslint: city.yml: not changed: line 2 would be wrong"), "\(run)")
    #expect(try scratch.read("city.yml") == list)
  }

  @Test("A concept is changed, and what is now otherwise is said")
  func edit() throws {
    let run = scratch.run(
      "glossary", "edit", "city.yml", "tide-gate", "--term", "en.deprecated=tidegate", "--set", "note=See the map.",
      "--set", "id=gate")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.output == "~ gate: id was tide-gate, is gate\n~ gate: note is \"See the map.\", was not said\n"
        + "+ gate: en \"tidegate\", deprecated\n")
    #expect(
      try scratch.read("city.yml") == """
        # Names of the city
        concepts:
          - id: gate
            note: See the map.
            authority: Works Bureau
            terms:
              zh: 挡潮闸
              en:
                - tide gate
                - text: tidegate
                  status: deprecated # as on the sign

        """)
    let removed = scratch.run("glossary", "edit", "city.yml", "gate", "--remove-term", "en=tidegate", "--set", "note=")
    #expect(removed.status == 0, "\(removed)")
    #expect(
      removed.lines == [
        "~ gate: note is no longer said, was \"See the map.\"", "- gate: en \"tidegate\", deprecated",
      ])
    let nothing = scratch.run("glossary", "edit", "city.yml", "gate", "--set", "note=")
    #expect(nothing.status == 0 && nothing.error == "glosslint: city.yml: nothing to change\n", "\(nothing)")
  }

  @Test("What lint would warn of is refused, or written when that is asked for")
  func linted() throws {
    let second = ["glossary", "edit", "city.yml", "tide-gate", "--term", "en=tidal gate"]
    let refused = scratch.run(second)
    #expect(refused.status == 2 && refused.output == "", "\(refused)")
    #expect(
      refused.error
        == "glosslint: city.yml: not changed: \"tidal gate\" is a second preferred term beside \"tide gate\"; make one of "
        + "them admitted [conflicting-status] (--allow-warnings writes it all the same)\n")
    #expect(try scratch.read("city.yml") == Self.list)
    #expect(scratch.run(second + ["--term", "en.admitted=tide gate"]).status == 0)
    try scratch.write("city.yml", Self.list)
    let forced = scratch.run(second + ["--allow-warnings"])
    #expect(forced.status == 0 && forced.error.contains("a second preferred term"), "\(forced)")
    let double = scratch.run("glossary", "add", "city.yml", "--term", "zh=挡潮闸", "--term", "en=barrier")
    #expect(double.status == 2 && double.error.contains("挡潮闸 is also a term of \"tide-gate\""), "\(double)")
  }

  struct Case: Sendable {
    let arguments: [String]
    let error: String
  }

  static let cases = [
    Case(arguments: ["remove", "town.yml", "a"], error: "town.yml: no such file"),
    Case(
      arguments: ["remove", "city.yml", "tidegate"],
      error: "city.yml: no concept has the id \"tidegate\"; did you mean \"tide-gate\"?"),
    Case(
      arguments: ["add", "city.yml", "--id", "tide-gate", "--term", "zh=闸"],
      error: "the id \"tide-gate\" is taken at city.yml:3; choose another"),
    Case(arguments: ["remove", "broken.yml", "a"], error: "broken.yml:2:3: the concept has no terms"),
    Case(
      arguments: ["remove", "list.csv", "a"],
      error: "list.csv: only lists in YAML can be changed from here; change this one in your spreadsheet"),
    Case(
      arguments: ["add", "city.yml", "--term", "english=gate"],
      error: "\"english\" is no language tag, such as zh or en-GB"),
    Case(
      arguments: ["add", "city.yml", "--term", "zh=闸", "--term", "en.admited=gate"],
      error:
        "the status \"admited\" is none of preferred, admitted, superseded, deprecated, forbidden; did you mean \"admitted\"?"
    ),
    Case(
      arguments: ["add", "city.yml", "--term", "闸"],
      error: "\"闸\" is no term; write it as en=gate, or en.deprecated=sluice"),
    Case(arguments: ["add", "city.yml", "--term", "zh= "], error: "the term of zh is empty"),
    Case(
      arguments: ["add", "city.yml", "--term", "zh=闸 [since=once]"],
      error: "since \"once\" is no date such as 2016, 2016-03 or 2016-03-05"),
    Case(
      arguments: ["edit", "city.yml", "tide-gate", "--set", "subjekt=x"],
      error:
        "\"subjekt=x\" sets no key of a concept (id, subject, definition, note, authority, alone, binding, replace); "
        + "did you mean \"subject\"?"),
    Case(
      arguments: ["edit", "city.yml", "tide-gate"], error: "nothing to change: give --set, --term or --remove-term"),
    Case(
      arguments: ["diff", "main:city.yml", "city.yml"],
      error: "main:city.yml: no such file; git says: not a git repository (or any of the parent directories): .git"),
    Case(arguments: ["diff", "city.yml", "--", "-x:y"], error: "-x:y: no such file"),
  ]

  @Test("What cannot be done is said in one line, and nothing is written", arguments: cases)
  func failures(_ example: Case) throws {
    try scratch.write("broken.yml", "concepts:\n- id: a\n")
    try scratch.write("list.csv", "zh,en\n闸,gate\n")
    let run = scratch.run(["glossary"] + example.arguments)
    #expect(run.status == 2 && run.output == "" && run.error == "glosslint: \(example.error)\n", "\(run)")
    #expect(try scratch.read("city.yml") == Self.list)
  }

  @Test("A link is followed and stays one; a mode is kept")
  func links() throws {
    let manager = FileManager.default
    let (link, file) = (
      scratch.folder.appending(path: "link.yml").path, scratch.folder.appending(path: "city.yml").path
    )
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "city.yml")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(scratch.run("glossary", "add", "link.yml", "--term", "zh=大坝", "--term", "en=big dam").status == 0)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "city.yml")
    #expect(try scratch.read("city.yml").contains("big-dam"))
    #expect(try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
  }

  @Test("A file that may not be written is said to be one", .disabled(if: getuid() == 0, "root may write any file"))
  func readOnly() throws {
    let file = scratch.folder.appending(path: "city.yml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
    let run = scratch.run("glossary", "remove", "city.yml", "tide-gate")
    #expect(run.status == 2 && run.error.hasPrefix("glosslint: city.yml: cannot be written"), "\(run)")
  }

  @Test("Needless entries are taken out by lint, and only those")
  func fix() throws {
    let list = """
      concepts:
        - id: city
          authority: x
          terms:
            zh: 低碳城市
            en:
              - low-carbon city
              # many of them
              - low-carbon cities
              - text: low-carbon towns
                status: admitted
              - text: Low-Carbon Cities
                status: admitted

      """
    try scratch.write("list.yml", list)
    #expect(scratch.run("glossary", "lint", "list.yml").lines.count == 3)
    let run = scratch.run("glossary", "lint", "--fix", "list.yml")
    #expect(run.status == 0 && run.error == "glosslint: list.yml: 1 needless entry taken out\n", "\(run)")
    #expect(run.lines.count == 2, "\(run)")
    #expect(try scratch.read("list.yml") == list.replacing("        - low-carbon cities\n", with: ""))
    #expect(scratch.run("glossary", "lint", "--fix").error.contains("--fix needs the lists to change"))
  }
}
