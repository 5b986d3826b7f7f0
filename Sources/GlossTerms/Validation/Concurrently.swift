internal import Dispatch
internal import Synchronization

/// Work on many things at once, on as many threads as the machine has cores.
enum Concurrently {
  /// What `transform` makes of each of `items`, in their order.
  ///
  /// - Throws: what it throws of the first item of which it throws.
  static func map<Item: Sendable, Value: Sendable, Failure: Error>(
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
}
