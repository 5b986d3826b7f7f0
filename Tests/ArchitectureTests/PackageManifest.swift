import Foundation
import Testing

/// The targets of `Package.swift`, read from its text: the manifest cannot be evaluated inside a test.
struct PackageManifest {
  struct Target {
    let name: String
    let isTest: Bool
    /// Names of targets and products, in the order of the manifest.
    let dependencies: [String]
    /// Those of them that are products of other packages.
    let products: [String]
  }

  let targets: [Target]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// The manifest of this package.
  static func current() throws -> PackageManifest {
    PackageManifest(try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }

  init(_ text: String) {
    let text = text.replacing(/\/\/[^\n]*/, with: "")
    targets = text.matches(of: /\.(target|systemLibrary|executableTarget|testTarget)\(\s*name:\s*"([^"]+)"/).map {
      match in
      let body = Self.call(in: text[match.range.lowerBound...])
      let list = body.firstMatch(of: /dependencies:\s*\[([^\]]*)\]/).map { String($0.1) } ?? ""
      let products = list.matches(of: /\.product\(name:\s*"([^"]+)"/).map { String($0.1) }
      let own = list.replacing(/\.product\([^)]*\)/, with: "")
        .matches(of: /"([^"]+)"/).map { String($0.1) }
      return Target(
        name: String(match.2), isTest: match.1 == "testTarget", dependencies: own + products, products: products)
    }
  }

  /// The text of a call from its first letter to the bracket that closes it.
  private static func call(in text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return text[...index] }
      }
    }
    return text
  }
}
