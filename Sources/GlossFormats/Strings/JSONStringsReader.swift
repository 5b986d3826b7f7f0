package import GlossText

/// JSON files of strings: of web pages and programs, i18next, ARB.
///
/// Each string that is language is a block, named by its keys: `menu.items[2].title`. Keys, numbers, addresses and
/// names are none; placeholders (`{name}`, `{{name}}`, ICU's MessageFormat, `%s`) are protected.
package enum JSONStringsReader: DocumentReader {
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document {
    var walk = Walk(file)
    try walk.run()
    return walk.strings.document
  }

  /// The grammar, over a stack of what is open.
  private struct Walk {
    private enum Expected { case value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd, nothing }

    var strings: StringFile
    private var scanner: JSONScanner
    private var path = KeyPath()
    private var expected = Expected.value

    init(_ file: SourceFile) {
      strings = StringFile(file, .json)
      scanner = JSONScanner(file)
    }

    mutating func run() throws(ReadError) {
      while true {
        let token = try scanner.next()
        switch token {
        case .end:
          guard expected == .nothing else {
            throw scanner.error(path.depth == 0 ? "no JSON value stands here" : "the file ends here, within its value")
          }
          return
        case .openObject, .openList:
          try check(.value, .valueOrEnd)
          guard path.depth < KeyPath.deepest else {
            throw scanner.error("more than \(KeyPath.deepest) objects and lists stand in each other here")
          }
          if case .openObject = token {
            path.enterObject()
            expected = .keyOrEnd
          } else {
            path.enterList()
            expected = .valueOrEnd
          }
        case .closeObject:
          guard path.isInObject, expected == .keyOrEnd || expected == .commaOrEnd else { throw unexpected() }
          leave()
        case .closeList:
          guard path.isInList, expected == .valueOrEnd || expected == .commaOrEnd else { throw unexpected() }
          leave()
        case .colon:
          try check(.colon)
          expected = .value
        case .comma:
          try check(.commaOrEnd)
          expected = path.isInObject ? .key : .value
        case .string(let range):
          try string(range)
        case .other:
          try check(.value, .valueOrEnd)
          endValue()
        }
      }
    }

    private mutating func string(_ range: ByteRange) throws(ReadError) {
      let text = try scanner.text(range)
      if expected == .key || expected == .keyOrEnd {
        let key = text.text.string
        guard path.readKey(key) else { throw scanner.error("the key \"\(key)\" stands twice in one object") }
        if path.depth == 1 { strings.note(rootKey: key) }
        expected = .colon
      } else {
        try check(.value, .valueOrEnd)
        strings.add(text, at: path, escaping: .json)
        endValue()
      }
    }

    private mutating func leave() {
      path.leave()
      expected = path.depth == 0 ? .nothing : .commaOrEnd
    }

    private mutating func endValue() {
      path.endValue()
      expected = path.depth == 0 ? .nothing : .commaOrEnd
    }

    private func check(_ allowed: Expected...) throws(ReadError) {
      guard allowed.contains(expected) else { throw unexpected() }
    }

    private func unexpected() -> ReadError {
      switch expected {
      case .value, .valueOrEnd: scanner.error("a value is missing here")
      case .key, .keyOrEnd: scanner.error("a key in quotation marks is missing here")
      case .colon: scanner.error("a colon is missing here")
      case .commaOrEnd: scanner.error("a comma is missing here")
      case .nothing: scanner.error("the file goes on after its value")
      }
    }
  }
}
