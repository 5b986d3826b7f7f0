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
    map(stride(from: 0, to: items.count, by: stretch).map { items[$0..<min($0 + stretch, items.count)] }, transform)
  }

  /// Long enough that starting one costs nothing beside it, and short enough that cores end at the same time.
  private static let stretch = 4096
}
