import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser that is not ours makes of a document.
final class XMLCheck: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// The text of each `seg`, in order.
  private(set) var segments: [String] = []
  private var isInSegment = false

  @discardableResult
  static func expectWellFormed(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> XMLCheck {
    let check = XMLCheck()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = check
    #expect(parser.parse(), "\(String(describing: parser.parserError))\n\(text)", sourceLocation: sourceLocation)
    return check
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    isInSegment = name == "seg"
    if isInSegment { segments.append("") }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    isInSegment = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInSegment { segments[segments.count - 1] += text }
  }
}
