internal import COpenCC
internal import GlossICU
internal import Synchronization

/// How simplified and traditional Chinese characters are compared.
package enum CharacterComparison: String, Sendable, Hashable, CaseIterable {
  /// 發展 is 发展.
  case fold
  /// Each character is itself alone.
  case distinct
}

/// One simplified character for each traditional one, from OpenCC's data.
///
/// It is a key to compare by and no conversion: 乾 becomes 干 in lists and texts alike, so that 乾隆 is 乾隆 and no one
/// sees the 干 between. Only characters of the Basic Multilingual Plane are folded. The table is made when a list or a
/// text first holds a character that may be traditional, in 17 ms, and takes 110 KB.
package enum ScriptFolding {
  /// What to say when OpenCC's data was needed and could not be had; nil otherwise. Texts are then compared as they are.
  package static var problem: String? {
    guard wasNeeded.load(ordering: .relaxed), table.isEmpty else { return nil }
    return
      "the data of OpenCC is not installed (Debian: libopencc-data), so traditional characters match only themselves"
  }

  /// Whether OpenCC's data is there. Makes the table.
  package static var isAvailable: Bool { !table.isEmpty }

  /// Where OpenCC's data stands on a machine that has it.
  package static var files: [String] {
    ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"].flatMap { folder in
      ["t2s.json", "TSCharacters.ocd2", "TSPhrases.ocd2"].map { "\(folder)/\($0)" }
    }
  }

  private static let wasNeeded = Atomic(false)

  /// The simplified form of `scalar`; itself when it has none.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    guard isPerhapsTraditional(scalar) else { return scalar }
    let index = Int(scalar - firstScalar)
    return index < table.count ? UInt32(table[index]) : scalar
  }

  /// Whether a text with `scalar` is worth making the table for: an ideograph that GB 2312, the character set of
  /// simplified Chinese, does not hold, or holds beside its simplified form.
  static func isPerhapsTraditional(_ scalar: UInt32) -> Bool {
    guard scalar >= firstScalar, scalar <= lastScalar else { return false }
    let index = Int(scalar - firstScalar)
    return common[index >> 6] & 1 << UInt64(index & 63) == 0
  }

  private static let firstScalar: UInt32 = 0x3400
  private static let lastScalar: UInt32 = 0x9FFF

  /// The characters of GB 2312 that OpenCC nevertheless simplifies.
  private static let exceptions = "乾吒夥後徵捱摺於榘甯菸薹醣麴麽"

  /// A bit for each ideograph of GB 2312, without the exceptions.
  private static let common: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: Int(lastScalar - firstScalar) / 64 + 1)
    // Rows 16 to 87 hold the ideographs; row 55 ends five cells early.
    for row in UInt8(0xB0)...0xF7 {
      let cells: ClosedRange<UInt8> = 0xA1...(row == 0xD7 ? 0xF9 : 0xFE)
      let text = try? Charset.decode(cells.flatMap { [row, $0] }[...], as: "GB18030")
      for scalar in String(decoding: text ?? [], as: UTF8.self).unicodeScalars
      where scalar.value >= firstScalar && scalar.value <= lastScalar {
        let index = Int(scalar.value - firstScalar)
        bits[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    for scalar in exceptions.unicodeScalars {
      let index = Int(scalar.value - firstScalar)
      bits[index >> 6] &= ~(1 << UInt64(index & 63))
    }
    return bits
  }()

  /// The simplified form of each ideograph from `firstScalar` on; empty when OpenCC's data is not there.
  private static let table: [UInt16] = {
    wasNeeded.store(true, ordering: .relaxed)
    var input: [UInt8] = []
    for scalar in firstScalar...lastScalar {
      input.append(scalar: scalar)
      // So that OpenCC sees no two characters together and finds no phrase.
      input.append(0x0A)
    }
    guard let output = convert(input) else { return [] }
    var table: [UInt16] = []
    table.reserveCapacity(Int(lastScalar - firstScalar) + 1)
    var index = 0
    while index < output.count, table.count <= Int(lastScalar - firstScalar) {
      let (scalar, length) = output.scalar(at: index, end: output.count)
      // A form beyond the plane is left alone.
      table.append(UInt16(exactly: scalar) ?? UInt16(firstScalar) + UInt16(table.count))
      index += length
      while index < output.count, output[index] != 0x0A { index += 1 }
      index += 1
    }
    // 薴 becomes 苧 and this 苎: what is folded must stay as it is when folded again.
    return table.map { form in
      let index = Int(form) - Int(firstScalar)
      return table.indices.contains(index) && isPerhapsTraditional(UInt32(form)) ? table[index] : form
    }
  }()

  private static func convert(_ input: [UInt8]) -> [UInt8]? {
    let converter = opencc_open("t2s.json")
    // The library says (opencc_t)-1 for "not opened".
    guard let converter, converter != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
    defer { opencc_close(converter) }
    // The input, which holds no zero byte, ends where its length says.
    let text = input.withUnsafeBytes { bytes in
      opencc_convert_utf8(converter, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let text else { return nil }
    defer { opencc_convert_utf8_free(text) }
    return Array(String(cString: text).utf8)
  }
}
