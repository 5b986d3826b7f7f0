internal import GlossText
internal import GlossXML

/// What elements hand down to those inside them: `xml:space`, `xml:lang`, `translate`.
struct XMLScopes {
  struct Scope {
    /// Whether white space is to be kept as it is.
    var keepsSpace = false
    /// As written.
    var language: String?
    var isTranslatable = true
  }

  private var scopes = [Scope()]

  var current: Scope { scopes.last ?? Scope() }

  mutating func push(_ attributes: XMLAttributes) {
    var scope = current
    if !attributes.isEmpty {
      switch attributes[.xmlSpace] {
      case "preserve": scope.keepsSpace = true
      case "default": scope.keepsSpace = false
      default: break
      }
      if let language = attributes[.xmlLanguage] { scope.language = language }
      switch attributes[XMLName("translate")] {
      case "no": scope.isTranslatable = false
      case "yes": scope.isTranslatable = true
      default: break
      }
    }
    scopes.append(scope)
  }

  mutating func pop() { if scopes.count > 1 { scopes.removeLast() } }
}

/// Tells which pieces of text stand in a CDATA section, from what lies between the events: a section's delimiters are
/// no events of their own.
struct CDATATracker {
  private static let opening = Array("<![CDATA[".utf8)
  private static let closing = Array("]]>".utf8)

  private let bytes: [UInt8]
  private var end = 0
  private(set) var isInside = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// To be told of every event, in order.
  mutating func pass(_ event: XMLEvent, _ range: ByteRange) {
    defer { end = max(end, range.upperBound) }
    guard case .text = event else {
      isInside = false
      return
    }
    guard end < range.lowerBound else { return }
    let gap = bytes[end..<range.lowerBound]
    if gap.starts(with: Self.closing) { isInside = false }
    // Comments and instructions end in ">".
    if gap.suffix(Self.opening.count).elementsEqual(Self.opening) { isInside = true }
  }
}

extension XMLName {
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xmlSpace = XMLName("space", namespace: xml)
  static let xmlLanguage = XMLName("lang", namespace: xml)
}
