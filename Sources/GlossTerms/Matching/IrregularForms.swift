/// Words whose forms no rule makes, from a file with a word a line: its base form, then the others.
struct IrregularForms: Sendable {
  private var table = WordTable()
  /// For each form the lines that hold it.
  private var linesOfForm: [[Int32]] = []
  private var lines: [[Int32]] = []

  /// - Parameter data: lines of forms parted by spaces; lines that start with `#` are comments.
  init(_ data: [UInt8]) {
    for line in data.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      var forms: [Int32] = []
      for form in line.split(separator: 0x20) {
        let index = table.insert(Array(form))
        if index == linesOfForm.count { linesOfForm.append([]) }
        linesOfForm[index].append(Int32(truncatingIfNeeded: lines.count))
        forms.append(Int32(truncatingIfNeeded: index))
      }
      lines.append(forms)
    }
  }

  /// The base form of `word`; nil when it is not irregular.
  func base(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let index = table.index(of: Array(word), 0..<word.count), let line = linesOfForm[index].first,
      let base = lines[Int(line)].first
    else { return nil }
    return table[Int(base)]
  }

  /// Adds all forms of the irregular word of which `word` is one.
  func append(of word: ArraySlice<UInt8>, to list: inout FormList) {
    guard let index = table.index(of: Array(word), 0..<word.count) else { return }
    for line in linesOfForm[index] {
      for form in lines[Int(line)] { list.append(table[Int(form)]) }
    }
  }
}
