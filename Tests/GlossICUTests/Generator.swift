/// Random numbers that repeat, so that a failure does.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// Text with what folding and breaking look at, random scalars, and malformed bytes where `isMalformed`.
  mutating func text(isMalformed: Bool) -> [UInt8] {
    let pieces = [
      "Ａ", "ＢＣ", "１２", "ab", "É", "E\u{301}", "ß", "ﬁ", "㈱", "㎏", "½", "﨑", "\u{2F00}", "\u{200B}", "\u{AD}", "\u{A0}",
      "\u{FE0F}", "が", "か\u{3099}", "ｶﾞ", "中国", "发展", "。", "“", " ", "\n", "😀", "👨‍👩‍👧", "🇨🇳", "각",
      "\u{1100}\u{1161}\u{11A8}",
      "\u{E0100}", "İ", "ǅ", "x\u{323}\u{307}",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      switch Int.random(in: 0..<8, using: &self) {
      case 0, 1:
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
          bytes += Array(String(scalar).utf8)
        }
      case 2 where isMalformed:
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &self))
      default:
        bytes += Array((pieces.randomElement(using: &self) ?? "").utf8)
      }
    }
    return bytes
  }
}
