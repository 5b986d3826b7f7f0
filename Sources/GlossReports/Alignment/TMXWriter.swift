internal import GlossAlignment
internal import GlossText

/// TMX 1.4, which translation memories import.
///
/// A unit a link that has text on both sides; the others are not in it, since a memory could only offer them as
/// translations by nothing. No dates, so that equal input gives equal bytes, and no document type, since readers that
/// look for the file it would name fail.
struct TMXWriter: AlignmentWriter {
  let toolVersion: String

  func text(of texts: AlignedTexts) -> String {
    let (source, target) = (texts.source, texts.target)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
        <header creationtool="glosslint" creationtoolversion="\(Markup.escaped(toolVersion))" segtype="sentence" \
      o-tmf="glosslint" adminlang="en" srclang="\(source.language.tag)" datatype="plaintext"/>
        <body>

      """
        + texts.links.filter(texts.hasBothTexts).map { link in
          """
              <tu>
                <prop type="x-confidence">\(link.shownConfidence)</prop>
                \(Self.variant(source, link.source))
                \(Self.variant(target, link.target))
              </tu>

          """
        }.joined()
          + """
            </body>
          </tmx>

          """
  }

  private static func variant(_ text: AlignedText, _ indexes: Range<Int>) -> String {
    "<tuv xml:lang=\"\(text.language.tag)\"><seg>\(Markup.escaped(text.text(of: indexes)))</seg></tuv>"
  }
}
