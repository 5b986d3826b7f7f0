package import GlossText

/// An entry of a dictionary as its author wrote it. All text is UTF-8 and not folded.
package struct DictionaryEntry: Sendable, Hashable {
  /// The word in each way it is written: traditional and simplified Chinese.
  package let forms: [ArraySlice<UInt8>]
  /// How it is translated, a sense each.
  package let glosses: [ArraySlice<UInt8>]
  /// How it is read: `chuan2 tong3`.
  package let reading: ArraySlice<UInt8>?

  package init(forms: [ArraySlice<UInt8>], glosses: [ArraySlice<UInt8>], reading: ArraySlice<UInt8>? = nil) {
    (self.forms, self.glosses, self.reading) = (forms, glosses, reading)
  }
}

/// A line that is no entry.
package struct DictionaryProblem: Sendable, Hashable, CustomStringConvertible {
  package let path: String
  package let position: SourcePosition
  package let message: String

  package var description: String { "\(path):\(position.line):\(position.column): \(message)" }
}

/// A dictionary in text form, read.
package struct DictionaryText: Sendable {
  /// What the file's first remark calls it, or else its path, with date and licence where the file says them.
  package let name: String
  package let entries: [DictionaryEntry]
  /// Lines that were passed over, in order. One slip among a hundred thousand lines keeps nobody from the rest.
  package let problems: [DictionaryProblem]

  /// Reads the form that the first entry shows: CC-CEDICT's, else a table. Linear; 100 MB/s.
  package init(_ file: SourceFile) {
    var lines = DictionaryLines(file)
    var entries: [DictionaryEntry] = []
    var problems: [DictionaryProblem] = []
    var isCEDICT: Bool?
    while let line = lines.next() {
      let reads = isCEDICT ?? CEDICTReader.recognises(file.utf8[line])
      isCEDICT = reads
      do throws(DictionaryLineError) {
        entries.append(
          try reads ? CEDICTReader.entry(file.utf8[line]) : DictionaryTableReader.entry(file.utf8[line]))
      } catch {
        let position = file.lines.position(of: error.offset)
        problems.append(DictionaryProblem(path: file.path, position: position, message: error.message))
      }
    }
    name = lines.name ?? file.path
    (self.entries, self.problems) = (entries, problems)
  }
}

/// Why a line is no entry.
struct DictionaryLineError: Error {
  let message: String
  /// In the file.
  let offset: Int
}
