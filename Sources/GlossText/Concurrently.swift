internal import Dispatch
internal import Synchronization

/// Work on many things at once, on as many threads as the machine has cores.
package enum Concurrently {
  /// What `transform` makes of each of `items`, in their order.
  ///
  /// - Throws: what it throws of the first item of which it throws.
  package static func map<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], _ transform: @Sendable (Item) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = Mutex([Result<Value, Failure>?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let result = Result { () throws(Failure) in try transform(items[index]) }
      results.withLock { $0[index] = result }
    }
    var values: [Value] = []
    for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
  }

  /// What `transform` makes of stretches of `items`, in their order; the indices of a stretch are those of `items`.
  package static func map<Item: Sendable, Value: Sendable>(
    stretchesOf items: [Item], _ transform: @Sendable (ArraySlice<Item>) -> Value
  ) -> [Value] {
    map(stretches(of: items), transform)
  }

  /// Hands what `transform` makes of stretches of `items` to `take`, in their order, one at a time and on this thread.
  /// Each is made while the one before it is taken, on another core where one is free: for what must be worked on in
  /// order.
  package static func forEach<Item: Sendable, Value: Sendable>(
    stretchesOf items: [Item], _ transform: @escaping @Sendable (ArraySlice<Item>) -> Value, _ take: (Value) -> Void
  ) {
    // From the last on, so that each is let go once it is taken.
    var ahead = stretches(of: items).reversed().map { stretch in MadeOnce { transform(stretch) } }
    while let current = ahead.popLast() {
      if let next = ahead.last { DispatchQueue.global().async { _ = next.value } }
      take(current.value)
    }
  }

  private static func stretches<Item>(of items: [Item]) -> [ArraySlice<Item>] {
    stride(from: 0, to: items.count, by: stretch).map { items[$0..<min($0 + stretch, items.count)] }
  }

  /// Long enough that starting one costs nothing beside it, and short enough that cores end at the same time.
  private static let stretch = 4096
}

/// A value that whoever first asks for it makes, and for which whoever asks meanwhile waits.
private final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
