/// What columns are that a table names in another way than ours, as `glossary import --column` says.
package struct ColumnNames: Sendable {
  private var columns: [String: TableColumn?] = [:]
  /// In the order in which they were given.
  private(set) var titles: [String] = []

  package init() {}

  /// Takes the column under `title` for what `name` names; with an empty name it is passed over.
  ///
  /// - Returns: why `name` is no column of a list and what to do, nil where it is one.
  package mutating func add(_ title: String, as name: String) -> String? {
    let column = TableColumn(name)
    guard name.isEmpty || column != nil else { return TableColumn.advice(on: name) }
    columns[Self.key(title)] = .some(column)
    titles.append(title)
    return nil
  }

  /// Whether something is said of a title.
  func knows(_ title: String) -> Bool { columns[Self.key(title)] != nil }

  /// What the column under `title` holds; nil for one that is passed over or not known.
  func column(_ title: String) -> TableColumn? {
    if let said = columns[Self.key(title)] { said } else { TableColumn(title) }
  }

  private static func key(_ title: String) -> String { title.lowercased() }
}
