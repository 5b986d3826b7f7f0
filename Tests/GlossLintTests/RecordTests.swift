import GlossFormats
import GlossTerms
import GlossText
import Testing

@testable import GlossLint

@Suite("Records of what was found on a page")
struct RecordTests {
  private func result() throws -> (PageResult, LintSettings) {
    let list = "id\tzh\ten\ten.deprecated\tauthority\nsmart-city\t智慧城市\tsmart city\twisdom city\tCity Office\n"
    let termbase = Termbase(layers: [try GlossaryFile.read(SourceFile(path: "list.tsv", text: list))])
    let text = """
      # News of the wisdom city

      <!-- glosslint:disable-next-line repeated-word -- so it is -->
      The the “People's Express” carried 300 people on Wantong Road.

      <!-- glosslint:disable-lime -->
      A wisdom city , said Xiao Shengfeng.
      """
    var settings = LintSettings()
    settings.suppressions = [
      ListedSuppression(file: Glob("*"), rule: "spacing", text: nil, reason: "why", place: "glosslint.yml:1:1")
    ]
    let linter = Linter(settings: settings, termbase: termbase)
    let page = try linter.check(
      Documents.page(SourceFile(path: "a.en.md", text: text), as: .markdown),
      source: Documents.page(
        SourceFile(path: "a.zh.md", text: "# 智慧城市新闻\n\n“惠民快车”在万通路载客300人。\n\n肖盛锋说，智慧城市。\n"), as: .markdown))
    return (page, settings)
  }

  private func written(_ page: PageResult) -> [UInt8] {
    var writer = RecordWriter()
    page.write(to: &writer)
    return writer.bytes
  }

  @Test("A page read back is the page, also for what is done with all pages of a run")
  func roundTrip() throws {
    let (page, settings) = try result()
    #expect(page.diagnostics.count >= 3 && !page.uses.isEmpty && !page.names.isEmpty, "\(page.diagnostics)")
    #expect(!page.silenced.isEmpty)
    let bytes = written(page)
    var reader = RecordReader(bytes)
    let read = try PageResult(from: &reader, file: page.file, settings: settings)
    #expect(reader.isAtEnd)
    #expect(read.diagnostics == page.diagnostics && read.segments == page.segments)
    #expect(read.language == page.language && read.sourceLanguage == page.sourceLanguage)
    #expect(written(read) == bytes)
    let review = SiteReview { _ in settings }
    #expect(review.finish([read])[0].diagnostics == review.finish([page])[0].diagnostics)
  }

  @Test("Bytes that are something else are an error and nothing worse")
  func damaged() throws {
    let (page, settings) = try result()
    let whole = written(page)
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var failures = 0
    for _ in 0..<2000 {
      var bytes = whole
      switch below(3) {
      case 0: bytes.removeLast(1 + below(bytes.count))
      case 1: bytes[below(bytes.count)] = UInt8(below(256))
      default: bytes = (0..<below(60)).map { _ in UInt8(below(256)) }
      }
      var reader = RecordReader(bytes)
      if (try? PageResult(from: &reader, file: page.file, settings: settings)) == nil { failures += 1 }
    }
    #expect(failures > 1000)
  }

  @Test("Numbers and ranges of every size", arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
  func numbers(_ number: Int) throws {
    var writer = RecordWriter()
    writer.write(number)
    var reader = RecordReader(writer.bytes)
    #expect(try reader.int() == number && reader.isAtEnd)
  }
}
