internal import GlossText
internal import GlossXML

/// Adds to an XML file at the end of its root.
enum XMLEnd {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let noRelationships = SourceFile(
    path: "_rels",
    text: declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>")

  /// The file with what `content` makes, which is given the range of the root's start tag.
  ///
  /// - Throws: `SourceError` where the XML is none or not UTF-8.
  static func adding(
    to file: SourceFile, _ content: (ByteRange) throws(SourceError) -> String
  ) throws(SourceError) -> [UInt8] {
    guard file.encoding == .utf8 else { throw SourceError("not UTF-8: nothing can be put into it", in: file, at: 0) }
    var tag: ByteRange?
    var end = 0..<0
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      switch event {
      case .start: tag = tag ?? range
      case .end: end = range
      case .text: break
      }
    }
    guard let tag else { return file.utf8 }
    let new = Array(try content(tag).utf8)
    if !end.isEmpty {
      let splice = Splice(range: end.lowerBound..<end.lowerBound, fragments: [.bytes(new)])
      return PartSplices.apply([splice], to: file.utf8)
    }
    // `<x/>` becomes `<x>…</x>`.
    let name = file.utf8[tag].dropFirst().prefix { !$0.isASCIIWhiteSpace && $0 != UInt8(ascii: "/") }
    let slash = tag.upperBound - 2..<tag.upperBound
    let close = "</\(String(decoding: name, as: UTF8.self))>"
    let fragments = [Splice.Fragment.bytes(Array(">".utf8)), .bytes(new), .bytes(Array(close.utf8))]
    return PartSplices.apply([Splice(range: slash, fragments: fragments)], to: file.utf8)
  }

  /// With its colon; empty where there is none.
  static func prefix(of tag: ByteRange, in bytes: [UInt8]) -> String {
    let name = bytes[tag].dropFirst().prefix {
      !$0.isASCIIWhiteSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    return name.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
  }
}
