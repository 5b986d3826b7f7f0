import GlossText

@testable import GlossAlignment

/// Small dictionaries of our own for the tests.
enum Dictionaries {
  /// A few words in CC-CEDICT's form.
  static let cedict = """
    # Words for tests
    #! date=2020-02-03T04:05:06Z
    #! license=https://example.org/licence

    傳統 传统 [chuan2 tong3] /tradition/traditional/
    經濟 经济 [jing1 ji4] /economy/economic/
    發展 发展 [fa1 zhan3] /development/growth/to develop/
    區 区 [qu1] /area; region/CL:個|个[ge4]/
    大連 大连 [Da4 lian2] /Dalian, seaport in Liaoning (northeast)/
    """

  static func bytes(_ text: String, from source: LanguageTag = .chinese, to target: LanguageTag = .english) throws
    -> [UInt8]
  {
    let read = DictionaryText(SourceFile(path: "words", text: text))
    var compiler = try DictionaryCompiler(source: source, target: target)
    for entry in read.entries { compiler.add(entry) }
    return try compiler.compiled(name: read.name)
  }

  static func open(_ text: String, from source: LanguageTag = .chinese, to target: LanguageTag = .english) throws
    -> BilingualDictionary
  {
    try BilingualDictionary(bytes: bytes(text, from: source, to: target))
  }
}

extension BilingualDictionary {
  /// The row of a word by stems; nil when it is no headword.
  func weights(_ word: String) -> [String: Float]? {
    guard let headword = headword(Array(word.utf8)) else { return nil }
    let pairs = row(headword).map { (String(decoding: text(ofKey: $0.key), as: UTF8.self), $0.weight) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }

  func stems(_ word: String) -> Set<String>? { weights(word).map { Set($0.keys) } }

  /// The headwords that a word is made of.
  func cut(_ word: String) -> [String] {
    parts(of: Array(word.utf8)).map { String(decoding: text(ofHeadword: $0.headword), as: UTF8.self) }
  }
}

/// Numbers by chance, the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
