internal import CExpat
internal import GlossText
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// One reading of one file: what expat calls back to.
final class XMLRun {
  /// Stands between namespace and name; no URI holds it.
  static let separator: CChar = 0x0A

  /// How much expat is given at a time; it counts in `Int32`.
  private static let chunk = 1 << 26

  private let parser: XML_Parser
  private let file: SourceFile
  private let handle: (XMLEvent, ByteRange) throws(SourceError) -> Void
  /// The elements that are open. Each ends under the name it started with.
  private var open: [XMLName] = []
  private var failure: SourceError?
  /// The names met so far.
  private var names: [XMLName] = []
  /// The same as expat gives them, one behind the other, and where each of them stands.
  private var namesText: [UInt8] = []
  private var namesPlaces: [Range<Int>] = []
  /// Looking through more would cost as much as making them anew.
  private static let mostNames = 64

  init(
    _ parser: XML_Parser, _ file: SourceFile,
    _ handle: @escaping (XMLEvent, ByteRange) throws(SourceError) -> Void
  ) {
    (self.parser, self.file, self.handle) = (parser, file, handle)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLRun.from(data)?.start(name, attributes)
      },
      { data, _ in XMLRun.from(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let text else { return }
      XMLRun.from(data)?.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      let name = name.map { String(cString: $0) } ?? ""
      XMLRun.from(data)?.refuse("the entity \"\(name)\" is not declared in this file; write what it stands for")
    }
    XML_SetExternalEntityRefHandlerArg(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetExternalEntityRefHandler(parser) { data, _, _, _, _ in
      XMLRun.from(data.map { UnsafeMutableRawPointer($0) })?.refuse(
        "entities of other files are not read; write what they stand for")
      return 0
    }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLRun? {
    data.map { Unmanaged<XMLRun>.fromOpaque($0).takeUnretainedValue() }
  }

  func parse() throws(SourceError) {
    var start = file.textStart
    var status = XML_STATUS_OK
    repeat {
      let end = min(file.utf8.count, start + Self.chunk)
      let isLast: Int32 = end == file.utf8.count ? 1 : 0
      status = file.utf8[start..<end].withUnsafeBytes { bytes in
        XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isLast)
      }
      start = end
    } while status == XML_STATUS_OK && start < file.utf8.count
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
      throw SourceError("not well-formed XML: \(reason)", in: file, at: range.lowerBound)
    }
  }

  // MARK: Callbacks

  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    let element = self.name(name)
    open.append(element)
    if open.count > XMLReader.maximumDepth {
      refuse("more than \(XMLReader.maximumDepth) elements stand in each other here; that is more than can be read")
    }
    var found: XMLAttributes = [:]
    var next = attributes
    while let name = next?[0], let value = next?[1] {
      found.append(self.name(name), String(cString: value))
      next = next?.advanced(by: 2)
    }
    report(.start(element, attributes: found))
  }

  private func end() {
    if let name = open.popLast() { report(.end(name)) }
  }

  private func text(_ text: UnsafeBufferPointer<CChar>) {
    report(.text(String(decoding: UnsafeRawBufferPointer(text), as: UTF8.self)))
  }

  private func report(_ event: XMLEvent) {
    // Expat may call back once more after it was told to stop.
    guard failure == nil else { return }
    do {
      try handle(event, range)
    } catch {
      stop(error)
    }
  }

  private func refuse(_ message: String) {
    stop(SourceError(message, in: file, at: range.lowerBound))
  }

  private func stop(_ error: SourceError) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }

  /// The bytes of what expat is at.
  private var range: ByteRange {
    let start = min(max(0, Int(XML_GetCurrentByteIndex(parser))) + file.textStart, file.utf8.count)
    return start..<min(start + max(0, Int(XML_GetCurrentByteCount(parser))), file.utf8.count)
  }

  /// Files have few names, and most of them many times: each is made into strings once.
  private func name(_ name: UnsafePointer<CChar>) -> XMLName {
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    if let known = indexOfName(bytes) { return names[known] }
    let found: XMLName
    if let line = bytes.firstIndex(of: UInt8(bitPattern: Self.separator)) {
      found = XMLName(
        String(decoding: bytes[(line + 1)...], as: UTF8.self),
        namespace: String(decoding: bytes[..<line], as: UTF8.self))
    } else {
      found = XMLName(String(decoding: bytes, as: UTF8.self))
    }
    if names.count < Self.mostNames {
      names.append(found)
      namesPlaces.append(namesText.count..<namesText.count + bytes.count)
      namesText += bytes
    }
    return found
  }

  private func indexOfName(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    return namesText.withUnsafeBytes { text in
      guard let known = text.baseAddress else { return nil }
      return namesPlaces.firstIndex { place in
        place.count == bytes.count && memcmp(known + place.lowerBound, start, bytes.count) == 0
      }
    }
  }
}
