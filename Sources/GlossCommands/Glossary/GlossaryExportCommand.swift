internal import ArgumentParser
internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// `glosslint glossary export`: a list for other programs.
struct GlossaryExportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a term list for other programs: TBX, tables, UTX, YAML.",
    discussion: """
      What the format cannot hold is said on standard error, a line a kind. TBX is that of 2019, valid in the dialect \
      TBX-Basic; it and YAML hold all that a list says. UTX holds two languages.

      Examples:
        glosslint glossary export terms.yml --format tbx --output terms.tbx
        glosslint glossary export terms.yml --format tbx --style dct --output terms.tbx
        glosslint glossary export shipped --output all.xlsx
        glosslint glossary export dalian --format utx --languages zh,en
      """)

  @Argument(
    help: ArgumentHelp(
      "A term list in any form that can be read; \"shipped\" for the lists that ship as one, or the name of one of them.",
      valueName: "list"), completion: .file())
  var list: String

  @Option(help: "The form; told by the extension of the output without it.")
  var format: GlossaryExport.Format?

  @OptionGroup var destination: OutputOptions

  @Option(help: "TBX: data categories in attributes (dca) or elements (dct).")
  var style: TBXWriter.Style = .dca

  @Option(help: ArgumentHelp("UTX: source and target, such as zh,en.", valueName: "tags"))
  var languages: String?

  func run(_ console: Console) throws -> ExitStatus {
    let output = destination.output
    guard let format = format ?? output.flatMap({ GlossaryExport.Format(path: $0) }) else {
      throw Failure(
        "\(output.map { "\($0): its name tells no form; " } ?? "")say --format: \(GlossaryExport.Format.names)")
    }
    if let output, FileLoader.isSame(output, list, console) {
      throw Failure("\(output): is the list itself, which the export would replace; write to another file")
    }
    guard format != .xlsx || output != nil else { throw Failure("say --output: XLSX is no text to print") }
    let glossary = try glossary(console)
    console.keep(glossary)
    let export = GlossaryExport(format: format, style: style, languages: try pair())
    let written = try export.write(glossary)
    try destination.write(written.utf8, console)
    for loss in written.losses.lines { console.note("\(output ?? format.rawValue): not held: \(loss)\n") }
    return .success
  }

  private func glossary(_ console: Console) throws -> Glossary {
    if FileLoader.exists(list, console), !FileLoader.isFolder(list, console) {
      return try TermbaseLoader.glossary(list, console)
    }
    let shipped = try TermbaseLoader.shipped()
    if list == "shipped" {
      return Glossary(
        name: "shipped", path: "shipped", concepts: Termbase(layers: shipped).entries.map(\.concept))
    }
    if let found = shipped.first(where: { $0.name == list }) { return found }
    let hint = closest(to: list, among: shipped.map(\.name) + ["shipped"]).map { "; did you mean \"\($0)\"?" } ?? ""
    throw Failure("\(list): no such file, and no list that ships\(hint)")
  }

  private func pair() throws -> (source: LanguageTag, target: LanguageTag)? {
    guard let languages else { return nil }
    let tags = languages.split(separator: ",").map { LanguageTag(String($0)) }
    guard tags.count == 2, let source = tags[0], let target = tags[1] else {
      throw Failure("--languages \"\(languages)\" must be two language tags with a comma, such as zh,en")
    }
    return (source, target)
  }
}

extension TBXWriter.Style: ExpressibleByArgument {}
