/// A character encoding that files are read in.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// The encoding that a declaration (`charset=…`) means. The labels are those of the WHATWG Encoding Standard, in
  /// which GB2312 and GBK stand for GB18030 and Big5 for Big5-HKSCS. Nil when the label is none of ours.
  package init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii": self = .utf8
    case "utf-16", "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312", "iso-ir-58": self = .gb18030
    case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5": self = .big5
    default: return nil
    }
  }

  /// The converter that ICU has for it.
  var icuName: String { self == .big5 ? "Big5-HKSCS" : rawValue }
}
