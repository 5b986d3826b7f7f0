package import GlossText
internal import GlossYAML

/// YAML files of strings: of Rails and its like.
///
/// As ``JSONStringsReader``. Strings stay as they are written (`NO` is a word); what an anchor names is read where it
/// stands, and not again where an alias repeats it.
package enum YAMLStringsReader: DocumentReader {
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document {
    var strings = StringFile(file, .yaml)
    var path = KeyPath()
    do {
      try YAMLParts.read(file.utf8, from: file.textStart) { (part, offset) throws(YAMLProblem) in
        let problem = { (message: String) -> YAMLProblem in
          let place = file.lines.position(of: offset)
          return YAMLProblem(message, line: place.line, column: place.column)
        }
        if path.isInObject, !path.awaitsValue {
          switch part {
          case .closeMapping:
            path.leave()
          case .scalar(let key):
            guard path.readKey(key.text) else { throw problem("the key \(key.text) stands twice in one mapping") }
            if path.depth == 1 { strings.note(rootKey: key.text) }
          case .alias where path.readKey("*"):
            break
          default:
            throw problem("a key must be a single value")
          }
          return
        }
        switch part {
        case .openMapping, .openSequence:
          guard path.depth < KeyPath.deepest else {
            throw problem("more than \(KeyPath.deepest) mappings and lists stand in each other here")
          }
          if case .openMapping = part { path.enterObject() } else { path.enterList() }
        case .closeMapping, .closeSequence:
          path.leave()
        case .alias:
          path.endValue()
        case .scalar(let scalar):
          if !Self.isSetting(scalar) {
            let text = YAMLScalarText(scalar, file.utf8)
            strings.add(text.text, at: path, escaping: text.escaping)
          }
          path.endValue()
        }
      }
    } catch {
      throw ReadError(SourceError(error.message, path: file.path, line: error.line, column: error.column))
    }
    return strings.document
  }

  /// What YAML 1.1 takes for a switch or for nothing when it stands without quotation marks.
  private static let settings: Set<String> = ["true", "false", "yes", "no", "on", "off", "null"]

  private static func isSetting(_ scalar: YAMLScalar) -> Bool {
    scalar.style == .plain && settings.contains(scalar.text.lowercased())
  }
}
