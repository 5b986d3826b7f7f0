/// What an element inside a segment is to the text of the segment. Each format says it of its own elements.
enum InlineElement: Sendable {
  /// Its text is part of the sentence: a span in bold, a marked term.
  case span
  /// A span that says of its text whether it is to be translated.
  case translatable(Bool)
  /// A sentence that the file has cut (XLIFF 1.2: `mrk mtype="seg"`).
  case segment(id: String)
  /// Native code that opens or closes something and leaves the words on either side as they are. Its content is dropped.
  case code(id: String?)
  /// Native code that stands for something: a number, a picture, a name. Its content is dropped.
  case placeholder(id: String?)
  /// Native code that starts a new line.
  case lineBreak
  /// Text inside native code, such as the title of a link: a text of its own.
  case subflow
  /// Text that a tracked change has taken away.
  case deleted
}
