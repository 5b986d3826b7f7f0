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
      let table = TableGlossaryWriter(glossary).table()
      written = (DelimitedText.write(table.rows, separator: format == .csv ? "," : "\t"), table.losses)
    case .xlsx: return try workbook(glossary)
    case .utx:
      guard let utx = UTXWriter.write(glossary, languages: languages, date: Today.date?.description ?? "") else {
        throw Failure("\(glossary.path): has no two languages, which UTX needs; --languages names them")
      }
      written = utx
    }
    return (Array(written.text.utf8), written.losses)
  }

  private func workbook(_ glossary: Glossary) throws -> (utf8: [UInt8], losses: Losses) {
    let table = TableGlossaryWriter(glossary)
    var losses = Losses()
    var cut = 0
    let count = glossary.concepts.count
    let sheet = XLSXWriter.Sheet(name: glossary.name, header: table.header, rowCount: count) { write in
      losses = table.forEachStretch(as: { XLSXWriter.Rows(texts: $0) }) { rows in
        cut += rows.cutCount
        write(rows)
      }
    }
    let bytes: [UInt8]
    do {
      bytes = try XLSXWriter.bytes([sheet])
    } catch {
      throw Failure("\(glossary.path): \(error.description)")
    }
    losses.count("cells: longer than a sheet allows, cut", cut)
    return (bytes, losses)
  }
}
