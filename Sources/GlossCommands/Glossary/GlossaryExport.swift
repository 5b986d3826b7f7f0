internal import ArgumentParser
internal import GlossFormats
internal import GlossTables
internal import GlossTerms
internal import GlossText

/// A term list in one of the forms that it can be given away in.
struct GlossaryExport {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tbx, csv, tsv, xlsx, utx, yaml

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// The form that the extension of a file asks for.
    init?(path: String) {
      let ending = path.split(separator: ".").last?.lowercased() ?? ""
      self.init(rawValue: ending == "yml" ? "yaml" : ending)
    }
  }

  let format: Format
  let style: TBXWriter.Style
  let languages: (source: LanguageTag, target: LanguageTag)?

  /// - Throws: `Failure` when the form needs what the list does not have.
  func write(_ glossary: Glossary) throws -> (utf8: [UInt8], losses: Losses) {
    let written: (text: String, losses: Losses)
    switch format {
    case .tbx: return TBXWriter.write(glossary, style: style)
    case .yaml: written = (YAMLGlossaryWriter.write(glossary), Losses())
    case .csv, .tsv:
      let table = TableGlossaryWriter(glossary)
      written = (DelimitedText.write(table.rows, separator: format == .csv ? "," : "\t"), table.losses)
    case .xlsx:
      let table = TableGlossaryWriter(glossary)
      let cut = table.rows.reduce(0) { $0 + $1.count { !XLSXWriter.fits($0) } }
      var losses = table.losses
      losses.count("cells: longer than a sheet allows, cut", cut)
      let rows = table.rows.dropFirst().map { $0.map { XLSXWriter.Cell($0) } }
      let sheet = XLSXWriter.Sheet(name: glossary.name, header: table.rows.first ?? [], rows: rows)
      do {
        return (try XLSXWriter.bytes([sheet]), losses)
      } catch {
        throw Failure("\(glossary.path): \(error.description)")
      }
    case .utx:
      guard let utx = UTXWriter.write(glossary, languages: languages, date: Today.date?.description ?? "") else {
        throw Failure("\(glossary.path): has no two languages, which UTX needs; --languages names them")
      }
      written = utx
    }
    return (Array(written.text.utf8), written.losses)
  }
}
