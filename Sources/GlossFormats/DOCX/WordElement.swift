internal import GlossXML

/// The elements of WordprocessingML, and of what stands inside it, that say something about the text.
enum WordElement: String, CaseIterable {
  // Stories
  case body, hdr, ftr, footnote, endnote, txbxContent, comment
  // Tables
  case tbl, tr, trPr, tc
  // Paragraphs
  case p, pPr, pStyle, numPr, numId, outlineLvl
  // Runs
  case r, rPr, rStyle, rPrChange, vanish
  // Content of runs
  case t, tab, ptab, br, cr, noBreakHyphen, sym, fldChar, rt, footnoteReference, endnoteReference
  // Revisions
  case ins, del, moveFrom, moveTo
  // Content controls
  case sdt, sdtPr, lock, dataBinding
  // Styles
  case style, name, basedOn
  // Settings
  case documentProtection
  // Markup compatibility
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  // Mathematics
  case math = "oMath"
  case mathText

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The namespaces of the transitional and of the strict form of ISO/IEC 29500.
  static let namespaces: Set = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let mathematics: Set = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
  ]

  init?(_ name: XMLName) {
    if Self.namespaces.contains(name.namespace) {
      guard let element = Self.byName[name.local], !element.isForeign else { return nil }
      self = element
    } else if name.namespace == Self.compatibility {
      guard let element = Self.byName[name.local], [.alternateContent, .choice, .fallback].contains(element) else {
        return nil
      }
      self = element
    } else if Self.mathematics.contains(name.namespace), name.local == "oMath" || name.local == "t" {
      self = name.local == "t" ? .mathText : .math
    } else {
      return nil
    }
  }

  private var isForeign: Bool {
    [.alternateContent, .choice, .fallback, .math, .mathText].contains(self)
  }

  /// Whether it is a step of the path to a paragraph, and what it is called there.
  var place: String? {
    switch self {
    case .body, .hdr, .ftr, .footnote, .endnote, .tbl, .tr, .tc, .p, .sdt: rawValue
    case .txbxContent: "textbox"
    default: nil
    }
  }
}

extension XMLAttributes {
  /// An attribute in a namespace of WordprocessingML.
  func word(_ local: String) -> String? {
    for namespace in WordElement.namespaces {
      if let value = self[XMLName(local, namespace: namespace)] { return value }
    }
    return nil
  }

  /// Whether an element that switches a property switches it on.
  var isOn: Bool {
    guard let value = word("val") else { return true }
    return !["0", "false", "off"].contains(value)
  }
}
