/// The name of an element or attribute.
package struct XMLName: Sendable, Hashable {
  /// The URI of its namespace; empty when it is in none.
  package let namespace: String
  package let local: String

  package init(_ local: String, namespace: String = "") {
    (self.local, self.namespace) = (local, namespace)
  }
}

/// What stands in an XML file, in its order. Comments, processing instructions and the document type are passed over.
package enum XMLEvent: Sendable, Hashable {
  case start(XMLName, attributes: [XMLName: String])
  case end(XMLName)
  /// A piece of text, decoded. Line ends, character references and CDATA sections part one text into several pieces,
  /// so that each has its own bytes.
  case text(String)
}
