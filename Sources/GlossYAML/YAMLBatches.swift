internal import Dispatch
internal import Synchronization

/// The events of a text in batches. While one is worked on, another core scans those that follow, which is half the work
/// of reading a long file; one of a single batch, as nearly all are, is scanned on the spot.
final class YAMLBatches: Sendable {
  private struct Ahead {
    var batches: [YAMLBatch] = []
    /// Whether the other thread is at work, or will be.
    var isFilling = false
    var isAtEnd = false
  }

  /// Held while a batch is scanned and put in its place.
  private let scanner: Mutex<YAMLScanner>
  private let ahead = Mutex(Ahead())

  /// How many batches are scanned ahead at most, and with how many left scanning goes on.
  private static let most = 32
  private static let few = 16

  init(_ utf8: [UInt8], from start: Int) {
    scanner = Mutex(YAMLScanner(utf8, from: start))
  }

  /// The next batch; not to be asked for after the last.
  func next() -> YAMLBatch {
    // None may be ready since the other thread is at one, for which the lock waits, or since it has not started.
    let batch = taken() ?? scanner.withLock { scanner in taken() ?? scanner.next() }
    if !batch.isLast { fill() }
    return batch
  }

  private func taken() -> YAMLBatch? {
    ahead.withLock { ahead in ahead.batches.isEmpty ? nil : ahead.batches.removeFirst() }
  }

  /// Has another thread scan ahead, unless one does or enough is there.
  private func fill() {
    let isNeeded = ahead.withLock { ahead in
      guard !ahead.isFilling, !ahead.isAtEnd, ahead.batches.count < Self.few else { return false }
      ahead.isFilling = true
      return true
    }
    guard isNeeded else { return }
    DispatchQueue.global().async {
      while self.scanAhead() {}
    }
  }

  /// Scans a batch.
  ///
  /// - Returns: whether to go on.
  private func scanAhead() -> Bool {
    scanner.withLock { scanner in
      let batch = scanner.next()
      return ahead.withLock { ahead in
        ahead.isAtEnd = batch.isLast
        ahead.batches.append(batch)
        ahead.isFilling = !batch.isLast && ahead.batches.count < Self.most
        return ahead.isFilling
      }
    }
  }
}
