/// The name of an element or attribute.
package struct XMLName: Sendable, Hashable {
  /// The URI of its namespace; empty when it is in none.
  package let namespace: String
  package let local: String

  package init(_ local: String, namespace: String = "") {
    (self.local, self.namespace) = (local, namespace)
  }
}

/// The attributes of an element, in the order of the file. Elements have few: looking through them costs less than a
/// table of them.
package struct XMLAttributes: Sendable, Hashable, Sequence, ExpressibleByDictionaryLiteral {
  private var pairs: [Pair]

  private struct Pair: Hashable {
    let name: XMLName
    let value: String
  }

  package init(dictionaryLiteral elements: (XMLName, String)...) {
    pairs = elements.map { Pair(name: $0, value: $1) }
  }

  /// Adds an attribute. No element has two of one name.
  mutating func append(_ name: XMLName, _ value: String) { pairs.append(Pair(name: name, value: value)) }

  package var isEmpty: Bool { pairs.isEmpty }

  package subscript(name: XMLName) -> String? {
    for index in pairs.indices where pairs[index].name == name { return pairs[index].value }
    return nil
  }

  package func makeIterator() -> some IteratorProtocol<(key: XMLName, value: String)> {
    pairs.lazy.map { (key: $0.name, value: $0.value) }.makeIterator()
  }
}

/// What stands in an XML file, in its order. Comments, processing instructions and the document type are passed over.
package enum XMLEvent: Sendable, Hashable {
  case start(XMLName, attributes: XMLAttributes)
  case end(XMLName)
  /// A piece of text, decoded. Line ends, character references and CDATA sections part one text into several pieces,
  /// so that each has its own bytes.
  case text(String)
}
