package import GlossLint

/// A page of a body of texts: beside the text it translates, or alone.
package enum CorpusPage {
  case pair(BilingualPage)
  case alone(Page)

  /// The page in the target language, or the one there is.
  package var page: Page {
    switch self {
    case .pair(let pages): pages.target
    case .alone(let page): page
    }
  }

  package var pair: BilingualPage? { if case .pair(let pages) = self { pages } else { nil } }
}
