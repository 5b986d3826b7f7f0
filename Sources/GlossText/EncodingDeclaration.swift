/// The encoding that a file names in itself: `charset=` of HTML and PO, `encoding=` of XML.
enum EncodingDeclaration {
  /// How far into a file a declaration is looked for. HTML asks for 1024 bytes; templates push it further down.
  private static let window = 16_384

  /// The first that is one of ours, near the start of the file.
  static func find(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(window).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      for start in head.indices where head[start] == key[0] && head[start...].starts(with: key) {
        var index = start + key.count
        while index < head.count, [0x20, 0x3D, 0x22, 0x27].contains(head[index]) { index += 1 }
        guard index > start + key.count else { continue }
        let label = head[index...].prefix { isLabelByte($0) }
        if let encoding = TextEncoding(label: String(decoding: label, as: UTF8.self)) { return encoding }
      }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
