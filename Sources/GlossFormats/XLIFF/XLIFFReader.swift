package import GlossText
internal import GlossXML

/// Reads XLIFF: 1.2 and what tools make of it (SDLXLIFF, mqxliff, mxliff, txlf), and 2.0 to 2.2.
///
/// The root says the version. Elements of namespaces that the version does not have are passed over, but for what tools
/// write in them about the work on a segment (``VendorState``).
package enum XLIFFReader {
  /// - Throws: ``ReadError``: not well-formed, no XLIFF of a version that is known, or, of 2.x, not what the standard
  ///   lets a file be where it matters for reading (``XLIFF2Validator``). Linear.
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> BilingualDocument {
    var parser: (any XLIFFVersionReader)?
    var cdata = CDATATracker(bytes: file.utf8)
    do throws(SourceError) {
      try XMLReader.read(file) { (event, range) throws(SourceError) in
        cdata.pass(event, range)
        if parser == nil { parser = try reader(for: event, range, file) }
        try parser?.take(event, range, isCDATA: cdata.isInside)
      }
    } catch {
      throw ReadError(error)
    }
    let pairs = parser?.pairs ?? UnitPairs()
    return try pairs.document(file, .xliff, options)
  }

  private static func reader(
    for event: XMLEvent, _ range: ByteRange, _ file: SourceFile
  ) throws(SourceError) -> (any XLIFFVersionReader)? {
    guard case .start(let name, let attributes) = event else { return nil }
    func error(_ message: String) -> SourceError { SourceError(message, in: file, at: range.lowerBound) }
    guard name.local == "xliff" else {
      throw error("not an XLIFF file: it starts with <\(name.local.prefix(40))>, not with <xliff>")
    }
    guard let version = attributes[XMLName("version")] else { throw error("<xliff> needs version=\"…\"") }
    let standard = "urn:oasis:names:tc:xliff:document:"
    switch version {
    case "1.0", "1.1", "1.2":
      guard name.namespace.isEmpty || name.namespace.hasPrefix(standard + "1.") else { break }
      return XLIFF1Reader(file: file, namespace: name.namespace)
    case "2.0", "2.1", "2.2":
      guard name.namespace.hasPrefix(standard + "2.") else { break }
      return XLIFF2Reader(file: file, namespace: name.namespace)
    default:
      throw error("version \"\(version.prefix(40))\" of XLIFF cannot be read; 1.0 to 1.2 and 2.0 to 2.2 can")
    }
    let kind = version.hasPrefix("1") ? "1.2" : version == "2.2" ? "2.2" : "2.0"
    throw error(
      "XLIFF \(version) has its elements in the namespace \(standard + kind), not in \"\(name.namespace.prefix(80))\"")
  }
}

/// Reads the events of one version of XLIFF.
protocol XLIFFVersionReader {
  /// What was read so far.
  var pairs: UnitPairs { get }

  mutating func take(_ event: XMLEvent, _ range: ByteRange, isCDATA: Bool) throws(SourceError)
}
