import Foundation
import Testing

@Suite("What may depend on what")
struct LayerTests {
  /// The targets from the bottom up, as the table of the design has them. One may depend on those before it alone.
  static let order = [
    "ICULibrary", "CICU", "CShippedLists", "CExpat", "CGumbo", "CHunspell", "CLibMD", "CMD4C", "COpenCC", "CStemmer",
    "CXLSXWriter", "CYAML", "CZip", "GlossICU", "GlossText", "GlossXML", "GlossYAML", "GlossZip", "GlossTables",
    "GlossNumbers", "GlossSegmentation", "GlossTerms", "GlossAlignment", "GlossFormats", "GlossLint", "GlossCorpus",
    "GlossReports", "GlossCommands", "glosslint",
  ]

  /// Where packages of others come in.
  static let products = ["ArgumentParser": ["GlossCommands"]]

  @Test("Every target has its place")
  func places() throws {
    let targets = try PackageManifest.current().targets.filter { !$0.isTest }.map(\.name)
    #expect(Set(targets).subtracting(Self.order) == [])
    #expect(Set(Self.order).subtracting(targets) == [])
    #expect(targets.count == Set(targets).count)
  }

  @Test("No target depends on one above it")
  func upwards() throws {
    for target in try PackageManifest.current().targets where !target.isTest {
      let place = try #require(Self.order.firstIndex(of: target.name), "\(target.name)")
      for dependency in target.dependencies where !target.products.contains(dependency) {
        let other = try #require(Self.order.firstIndex(of: dependency), "\(target.name) depends on \(dependency)")
        #expect(other < place, "\(target.name) depends on \(dependency), which stands above it")
      }
    }
  }

  @Test("Packages of others come in where it was agreed, and nowhere else")
  func otherPackages() throws {
    for target in try PackageManifest.current().targets where !target.isTest {
      for product in target.products {
        let places = try #require(Self.products[product], "\(target.name) depends on \(product)")
        #expect(places.contains(target.name), "\(target.name) depends on \(product)")
      }
    }
  }

  @Test("What a target imports it depends on")
  func imports() throws {
    let manifest = try PackageManifest.current()
    let known = Set(manifest.targets.map(\.name) + manifest.targets.flatMap(\.products))
    for target in manifest.targets {
      for file in try SourceTree.files(of: target) where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        for match in source.matches(
          of: /(?m)^(?:@testable |@_exported )?(?:public |package |internal |private )?import (\w+)/)
        {
          let module = String(match.1)
          guard known.contains(module) else { continue }
          #expect(target.dependencies.contains(module), "\(file.lastPathComponent) of \(target.name) imports \(module)")
        }
      }
    }
  }

  @Test("Every target of code has its tests")
  func tested() throws {
    let targets = try PackageManifest.current().targets
    for target in targets where !target.isTest && target.name.hasPrefix("Gloss") {
      #expect(targets.contains { $0.isTest && $0.name == target.name + "Tests" }, "\(target.name)")
    }
  }

  @Test("The manifest is read as it is written")
  func manifest() throws {
    let manifest = PackageManifest(
      """
      targets: [
        .systemLibrary(name: "C", pkgConfig: "c", providers: [.apt(["libc-dev"])]),
        // .target(name: "Gone", dependencies: ["C"]),
        .target(
          name: "A",
          dependencies: [
            "C",
            .product(name: "Yams", package: "Yams"),
          ],
          resources: [.embedInCode("Data/a.txt")]
        ),
        .testTarget(name: "ATests", dependencies: ["A"]),
        .executableTarget(name: "run", swiftSettings: settings),
      ]
      """)
    #expect(manifest.targets.map(\.name) == ["C", "A", "ATests", "run"])
    #expect(manifest.targets.map(\.dependencies) == [[], ["C", "Yams"], ["A"], []])
    #expect(manifest.targets.map(\.isTest) == [false, false, true, false])
    #expect(manifest.targets[1].products == ["Yams"])
  }
}
