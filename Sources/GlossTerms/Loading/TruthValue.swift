/// The values of what is true or false of a concept or a term.
package enum TruthValue {
  /// `true` and `false` in any capitals: spreadsheets write `TRUE`, YAML allows `True`. Nil for all else; `no` is a word.
  package static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }
}
