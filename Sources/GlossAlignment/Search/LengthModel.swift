internal import Foundation

/// How likely two lengths are those of a sentence and its translation.
///
/// The logarithm of the ratio of lengths is taken as normal (Gale and Church 1993 take the difference; the ratio fits
/// Chinese and English, which differ by a factor of 3.7 to 5.4 from text to text). The factor is estimated from the
/// text, the spread from its first alignment. Short sentences vary more: their variance has a term in 1/length.
struct LengthModel {
  /// Logarithm of target length over source length.
  private var mean: Double {
    didSet { ratio = exp(mean) }
  }
  /// Target length over source length.
  private var ratio: Double
  /// Variance of the log ratio of a long sentence.
  private var variance: Double

  /// Spread of long sentences before any alignment, and what shortness adds: standard deviations of .29 for sentences
  /// of 60 characters and .39 for those of 10.
  private static let initialVariance = 0.07
  private static let shortness = 0.8

  init(source: [SentenceFeatures], target: [SentenceFeatures]) {
    let lengths = [source, target].map { Double($0.reduce(1) { $0 + $1.length }) }
    ratio = lengths[1] / lengths[0]
    mean = log(ratio)
    variance = Self.initialVariance
  }

  /// Half the squared deviation, in standard deviations: the negative log-likelihood but for a constant.
  func cost(source: Int, target: Int) -> Double {
    let deviation = Self.logarithm(target + 1) - Self.logarithm(source + 1) - mean
    return deviation * deviation / (2 * (variance + Self.shortness / Double(source + 1)))
  }

  /// Logarithms of lengths, since the search asks for some hundred million.
  private static let logarithms = (0..<4096).map { log(Double($0)) }

  private static func logarithm(_ length: Int) -> Double {
    length < logarithms.count ? logarithms[length] : log(Double(length))
  }

  /// Twice the length that is expected, and a short sentence more: nothing longer was ever a translation in
  /// hand-aligned text.
  private static let excess = 2.0
  private static let shortSentence = 30.0

  /// Whether a target is far too long to render so much of the source.
  func isExcessive(target: Int, for source: Int) -> Bool {
    Double(target) > Self.shortSentence + Self.excess * ratio * Double(source)
  }

  /// Whether a source is far too long to be rendered by so little.
  func isExcessive(source: Int, for target: Int) -> Bool {
    ratio * Double(source) > Self.shortSentence + Self.excess * Double(target)
  }

  /// Learns mean and variance from links that are probably right. Keeps what it has where there are too few.
  mutating func learn(from links: [Link], source: [SentenceFeatures], target: [SentenceFeatures]) {
    let ratios = links.compactMap { link -> Double? in
      guard link.source.count == 1, link.target.count == 1 else { return nil }
      let (left, right) = (source[link.source.lowerBound].length, target[link.target.lowerBound].length)
      return left >= 15 ? log(Double(right + 1) / Double(left + 1)) : nil
    }.sorted()
    guard ratios.count >= 20 else { return }
    mean = ratios[ratios.count / 2]
    // The quartiles, since wrong links are far out: for a normal distribution they are .674 deviations away.
    let spread = (ratios[ratios.count * 3 / 4] - ratios[ratios.count / 4]) / (2 * 0.674)
    variance = min(max(spread * spread, 0.02), 0.2)
  }
}
