extension Int {
  /// `1 concept`, `2 concepts`: of nouns that take an s.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
