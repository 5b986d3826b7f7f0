internal import GlossLint
internal import GlossText

/// What a cache holds of a page: its result, what was said of it, and by what it is known.
struct CacheEntry {
  /// From the folder of the configuration on.
  let page: String
  /// Digest of all that the result depends on.
  let key: [UInt8]
  private let body: RecordReader

  /// Nil for bytes that are no entry, or not all of one.
  init?(_ bytes: [UInt8]) {
    guard let content = Checksummed.body(of: bytes) else { return nil }
    var reader = RecordReader(content)
    guard let page = try? reader.string(), let key = try? reader.blob() else { return nil }
    (self.page, self.key, body) = (page, key, reader)
  }

  /// What was found and said when the page was checked; nil where the entry does not hold it.
  func work(_ input: PageInput, _ settings: LintSettings) -> CheckedWork? {
    var reader = body
    do throws(RecordError) {
      let said = try reader.strings()
      let isPair = try reader.flag()
      let encoding = try reader.optionalString()
      guard let file = Self.file(input, encoding) else { return nil }
      let result = try PageResult(from: &reader, file: file, settings: settings)
      guard reader.isAtEnd else { return nil }
      let job = CheckJob(target: input.job.target, source: isPair ? input.job.source : nil)
      return CheckedWork(result: .success(.init(result: result, job: job)), said: said)
    } catch {
      return nil
    }
  }

  /// The bytes of an entry; nil for what is to be found out each time: complaints, and a page that could not be read
  /// again as it was.
  static func bytes(page: String, key: [UInt8], _ checked: PageChecker.Checked, said: [String], _ input: PageInput)
    -> [UInt8]?
  {
    let file = checked.result.file
    let encoding = file.utf8.isEmpty ? nil : file.encoding.rawValue
    guard checked.complaints.isEmpty, Self.file(input, encoding)?.utf8 == file.utf8 else { return nil }
    var writer = RecordWriter()
    writer.write(page)
    writer.write(key)
    writer.write(said)
    writer.write(checked.job.source != nil)
    writer.write(encoding)
    checked.result.write(to: &writer)
    return Checksummed.bytes(of: writer.bytes)
  }

  /// The page as it was decoded; of a container, which has no text, no more than its name.
  private static func file(_ input: PageInput, _ encoding: String?) -> SourceFile? {
    guard let encoding else { return SourceFile(path: input.job.target, text: "") }
    guard let encoding = TextEncoding(rawValue: encoding) else { return nil }
    return try? SourceFile(path: input.job.target, bytes: input.target, encoding: encoding)
  }
}
