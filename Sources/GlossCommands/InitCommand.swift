internal import ArgumentParser

/// `glosslint init`: a configuration to start from.
struct InitCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented glosslint.yml into this folder.")

  func run(_ console: Console) throws -> ExitStatus {
    let name = ConfigurationLoader.fileName
    guard !FileLoader.exists(name, console) else {
      throw Failure("\(name): is there already; nothing was written")
    }
    try AtomicFile.write(Array(Self.template.utf8), to: name, console)
    console.print("wrote \(name)\n")
    return .success
  }

  static let template = """
    # Settings of glosslint for the pages in this folder and below.
    # Every line is optional; paths are relative to this file. "glosslint rules" lists the rules.

    # Term lists in the place of those that ship (none for no list), or on top of them.
    # glossaries: [terms/policy.yml]
    # add-glossaries: [terms/our-city.tsv]

    # Which page translates which, where names do not tell (report.zh.md and report.en.md do; zh/x.md and en/x.md do).
    # pairs:
    #   - {source: "chinese/**.html", target: "english/**.html"}
    #   - {table: pairs.tsv}

    # Where the site is found, so that addresses in hreflang lead to its files.
    # site: https://www.example.org/

    # Pages that folders are checked without, by paths from here on.
    # exclude: ["drafts/**"]

    # Elements of HTML pages that are not checked, by CSS selectors: menus, footers.
    # html:
    #   ignore: [nav, "#footer", ".sidebar > ul"]

    # Rules: only these, not these, with another severity.
    # select: [deprecated-rendering, number-mismatch]
    # ignore: [spacing]
    # severity: {quote-mismatch: info}

    # What is silent in formats without comments, such as text and DOCX; the others have <!-- glosslint:disable-line -->.
    # suppress:
    #   - {file: "reports/**.docx", rule: spacing, reason: "the printer's own"}

    # The least severity that makes the exit status 1: never, info, warning, error.
    # fail-on: warning

    # By which date renderings that changed are judged, for pages that give none themselves.
    # date: 2016-03

    # Wordings of translated Chinese to look for, on top of those that ship ("glosslint explain calque").
    # calques: [terms/wordings.txt]

    # The SRX file that sentences are cut by, for the languages it has rules for.
    # srx: segmentation.srx

    # Whether simplified and traditional Chinese characters are one where terms are looked for: fold, distinct.
    # characters: fold

    # The dictionary to link sentences with, in place of the installed one; none for none.
    # dictionary: words.tsv

    # source-language: zh
    # target-language: en

    # What is otherwise for some pages; of several entries the last counts. An entry may have date, select, ignore,
    # severity, source-language, target-language and html.
    # overrides:
    #   - files: ["reports/**", "news/2016/*.html"]
    #     date: 2016
    #     ignore: [spacing]

    # Where results are kept, so that only pages that changed are checked.
    # cache: .glosslint-cache

    """
}
