internal import Foundation
internal import Synchronization

/// Threads that share work. What comes of it is taken on the thread that asked, in the order of the work, so that
/// nothing that is said depends on how many there are.
enum Workers {
  /// As much as the main thread has where nothing else is set: readers of deep documents were measured with it.
  private static let stackSize = 8 << 20

  /// A system may refuse more, and no machine that pages are checked on has work for them.
  private static let mostThreads = 64

  /// How many threads the machine can run at once.
  static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Does the work of `items` on `count` threads, but no more than there are items, nor than a machine has use for.
  ///
  /// - Parameters:
  ///   - worker: called on each thread: makes what it works with, and gives what does the work.
  ///   - take: called with what came of each item, in their order. What it throws ends the work: no item is begun then,
  ///     and those that were are waited for.
  static func run<Item: Sendable, Output: Sendable>(
    _ items: [Item], on count: Int, worker: @escaping @Sendable () -> (Item) -> Output, take: (Output) throws -> Void
  ) rethrows {
    let work = SharedWork<Item, Output>(items)
    let count = min(count, items.count, mostThreads)
    for _ in 0..<count {
      let thread = Thread {
        let perform = worker()
        while let (index, item) = work.next() { work.put(perform(item), at: index) }
        work.leave()
      }
      thread.stackSize = stackSize
      thread.start()
    }
    defer { work.end(waitingFor: count) }
    for index in items.indices { try take(work.output(at: index)) }
  }
}

/// What the threads of one call share.
private final class SharedWork<Item: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var next = 0
    /// What is done and not taken yet.
    var outputs: [Int: Output] = [:]
    var left = 0
  }

  private let items: [Item]
  private let state = Mutex(State())
  /// Signalled for each output and each thread that leaves.
  private let news = DispatchSemaphore(value: 0)

  init(_ items: [Item]) {
    self.items = items
  }

  func next() -> (Int, Item)? {
    let index = state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    return index < items.count ? (index, items[index]) : nil
  }

  func put(_ output: Output, at index: Int) {
    state.withLock { $0.outputs[index] = output }
    news.signal()
  }

  func leave() {
    state.withLock { $0.left += 1 }
    news.signal()
  }

  /// Waits until the output is there.
  func output(at index: Int) -> Output {
    while true {
      if let output = state.withLock({ $0.outputs.removeValue(forKey: index) }) { return output }
      news.wait()
    }
  }

  /// Gives out no more work, and waits until all threads have left.
  func end(waitingFor count: Int) {
    state.withLock { $0.next = items.count }
    while state.withLock({ $0.left }) < count { news.wait() }
  }
}
