internal import GlossAlignment
internal import Synchronization

/// The dictionaries that a run has opened, shared by its threads.
final class OpenDictionaries: Sendable {
  /// A dictionary, if there is one, and what was said on opening it.
  struct Opened: Sendable {
    let dictionary: BilingualDictionary?
    let said: [String]
  }

  private let opened = Mutex<[String: Opened]>([:])

  /// The dictionary of a pair of languages, opened by whoever asks first, while the others wait.
  ///
  /// - Throws: what `open` throws; who asks next tries again.
  func dictionary(_ pair: String, _ open: () throws -> Opened) throws -> Opened {
    try opened.withLock { opened in
      if let known = opened[pair] { return known }
      let new = try open()
      opened[pair] = new
      return new
    }
  }
}
