internal import Foundation
internal import GlossReports

/// Runs a command as a worker: one JSON document a line in, one a line out, in order, each written at once, with no
/// state between lines.
enum LineWorker {
  /// A line that cannot be read is answered with `{"error"}`, so that answers stay in step with questions.
  static func run<Request: Decodable>(
    _ console: Console, answer: (Request) throws -> JSONValue, failed: () -> Void
  ) throws {
    let decoder = JSONDecoder()
    var number = 0
    while let line = console.readLine() {
      number += 1
      guard !line.isEmpty else { continue }
      let result: JSONValue
      do {
        result = try answer(decoder.decode(Request.self, from: Data(line.utf8)))
      } catch {
        let message = error is DecodingError ? "not a request that can be read" : "\(error)"
        console.complain("line \(number): \(message)")
        result = .object([("error", .string(message)), ("line", .number(number))])
        failed()
      }
      console.print(result.text(isIndented: false) + "\n")
    }
  }
}

/// An id as it comes: a string or a number, handed back as it was.
struct JSONScalar: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      value = .number(number)
    } else {
      value = .string(try container.decode(String.self))
    }
  }
}
