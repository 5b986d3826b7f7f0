/// The spelling of a Chinese name in a text in English: its pinyin without tones.
enum Reading {
  /// Letters below which a spelling is more often an English word ("men", "long" has four and stays) than a name.
  private static let leastLetters = 4

  /// `[Qing1 yang2]` as `qingyang`: small letters alone, without tones, spaces and the colon of `lu:4`. Nil when it has
  /// fewer than four letters, or anything that is no pinyin.
  static func spelling(_ reading: ArraySlice<UInt8>) -> [UInt8]? {
    var letters: [UInt8] = []
    for byte in reading {
      switch byte {
      case 0x61...0x7A: letters.append(byte)
      case 0x41...0x5A: letters.append(byte + 0x20)
      case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "1")...UInt8(ascii: "5"): break
      case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "'"), 0xC2, 0xB7: break
      default: return nil
      }
    }
    return letters.count >= leastLetters ? letters : nil
  }
}
