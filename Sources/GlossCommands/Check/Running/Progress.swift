/// How far a long run is, on standard error when that is a terminal.
final class Progress {
  private let total: Int
  private let console: Console
  private(set) var done = 0
  private var isShown = false

  /// Fewer pages are done before anyone wonders.
  private static let leastTotal = 20

  init(total: Int, console: Console) {
    self.total = total
    self.console = console
  }

  func advance() {
    done += 1
    guard console.isErrorTerminal, total >= Self.leastTotal else { return }
    console.note("\r\(done) of \(total) pages")
    isShown = true
  }

  /// Takes the line away, before something else is written.
  func clear() {
    if isShown { console.note("\r\u{1B}[K") }
    isShown = false
  }
}
