internal import GlossFormats
internal import GlossNumbers
internal import GlossText

/// How a page of English writes its numbers.
struct NumberForms {
  struct Place {
    let block: Int
    let range: ByteRange
  }

  /// Shares of a hundred outside tables, which have "%" where the text has "percent".
  private(set) var percents: [NumberSentence.PercentForm: [Place]] = [:]
  /// Counted figures of four digits and more without commas.
  private(set) var plain: [Place] = []
  /// Figures of four digits, and of more, with commas.
  private(set) var grouped: (short: [Place], long: [Place]) = ([], [])
  /// Figures whose commas stand where no group of three ends.
  private(set) var misgrouped: [Place] = []
  /// Figures with a word that multiplies them.
  private(set) var magnitudes: [(mention: NumberMention, word: String, block: Int)] = []

  init(_ page: Page) {
    for index in page.sentences.indices {
      let block = page.sentences[index].block
      let sentence = NumberSentence(page, index)
      misgrouped += sentence.misgrouped.map { Place(block: block, range: $0) }
      for mention in page.numbers(ofSentence: index) where mention.evidence == .digits {
        switch mention.kind {
        case .percent where page.document.blocks[block].role == .tableCell: continue
        case .percent:
          guard let form = sentence.percentForm(mention) else { continue }
          percents[form, default: []].append(Place(block: block, range: mention.range))
        case .cardinal: add(mention, sentence, block: block)
        default: break
        }
      }
    }
  }

  private mutating func add(_ mention: NumberMention, _ sentence: NumberSentence, block: Int) {
    guard let figure = sentence.figure(mention) else { return }
    let place = Place(block: block, range: figure.range)
    if figure.isGrouped {
      if figure.digits == 4 { grouped.short.append(place) } else { grouped.long.append(place) }
    } else if let magnitude = figure.magnitude {
      magnitudes.append((mention, magnitude, block))
    } else if figure.digits >= 4, sentence.isCounted(mention) {
      plain.append(place)
    }
  }

  /// The rarest way of writing shares of a hundred and the most frequent one; nil when there is one alone.
  var percentForms: (rare: PercentUse, common: PercentUse)? {
    let sorted = percents.sorted { ($0.value.count, $0.key.rawValue) < ($1.value.count, $1.key.rawValue) }
    guard sorted.count > 1, let rare = sorted.first, let common = sorted.last else { return nil }
    return ((rare.key, rare.value), (common.key, common.value))
  }

  typealias PercentUse = (form: NumberSentence.PercentForm, places: [Place])
}
