/// A character encoding that files are read in.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// The encoding that a declaration (`charset=…`) means. The labels are those of the WHATWG Encoding Standard, in
  /// which GB2312 and GBK stand for GB18030 and Big5 for Big5-HKSCS, and the numbers that Windows has for the two. Nil
  /// when the label is none of ours.
  package init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8", "us-ascii",
      "ascii":
      self = .utf8
    case "utf-16", "utf-16le", "ucs-2", "iso-10646-ucs-2", "unicode", "csunicode", "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case "utf-32", "utf-32le": self = .utf32LittleEndian
    case "utf-32be": self = .utf32BigEndian
    case "gb18030", "gbk", "gb2312", "gb_2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312", "csiso58gb231280",
      "iso-ir-58", "cp936":
      self = .gb18030
    case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950": self = .big5
    default: return nil
    }
  }

  /// The converter that ICU has for it.
  var icuName: String { self == .big5 ? "Big5-HKSCS" : rawValue }

  /// The byte order mark. That of UTF-8 and of GB18030 is a character of the text like others.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0x00, 0x00]
    case .utf32BigEndian: [0x00, 0x00, 0xFE, 0xFF]
    case .utf8, .gb18030, .big5: []
    }
  }

  /// The encoding that the first bytes of a file say for sure.
  init?(byteOrderMarkOf bytes: [UInt8]) {
    // The longer marks first: that of UTF-16LE starts that of UTF-32LE.
    let wide: [Self] = [.utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian]
    if let encoding = wide.first(where: { bytes.starts(with: $0.byteOrderMark) }) {
      self = encoding
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self = .gb18030
    } else {
      return nil
    }
  }
}
