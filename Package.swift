// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "glosslint",
  products: [
    .executable(name: "glosslint", targets: ["glosslint"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // MARK: C libraries

    .systemLibrary(
      name: "ICULibrary",
      pkgConfig: "icu-uc icu-i18n",
      providers: [.apt(["libicu-dev"])]
    ),
    .target(
      name: "CICU",
      dependencies: ["ICULibrary"]
    ),
    .target(
      name: "CShippedLists"
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"])]
    ),
    .systemLibrary(
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"])]
    ),
    .systemLibrary(
      name: "CHunspell",
      pkgConfig: "hunspell",
      providers: [.apt(["libhunspell-dev"])]
    ),
    .systemLibrary(
      name: "CLibMD",
      pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"])]
    ),
    .systemLibrary(
      name: "CMD4C",
      pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"])]
    ),
    .systemLibrary(
      name: "COpenCC",
      pkgConfig: "opencc",
      providers: [.apt(["libopencc-dev"])]
    ),
    .systemLibrary(
      name: "CStemmer",
      providers: [.apt(["libstemmer-dev"])]
    ),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]
    ),

    // MARK: GlossICU

    .target(
      name: "GlossICU",
      dependencies: ["CICU"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossICUTests",
      dependencies: ["GlossICU"],
      swiftSettings: settings
    ),

    // MARK: GlossText

    .target(
      name: "GlossText",
      dependencies: ["GlossICU"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossTextTests",
      dependencies: ["GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossXML

    .target(
      name: "GlossXML",
      dependencies: ["CExpat", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossXMLTests",
      dependencies: ["GlossText", "GlossXML"],
      swiftSettings: settings
    ),

    // MARK: GlossYAML

    .target(
      name: "GlossYAML",
      dependencies: ["CYAML", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossYAMLTests",
      dependencies: ["GlossYAML"],
      swiftSettings: settings
    ),

    // MARK: GlossZip

    .target(
      name: "GlossZip",
      dependencies: ["CZip", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossZipTests",
      dependencies: ["GlossZip"],
      swiftSettings: settings
    ),

    // MARK: GlossTables

    .target(
      name: "GlossTables",
      dependencies: ["CXLSXWriter", "GlossText", "GlossXML", "GlossZip"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossTablesTests",
      dependencies: ["GlossTables", "GlossText", "GlossZip"],
      swiftSettings: settings
    ),

    // MARK: GlossNumbers

    .target(
      name: "GlossNumbers",
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossNumbersTests",
      dependencies: ["GlossNumbers"],
      swiftSettings: settings
    ),

    // MARK: GlossSegmentation

    .target(
      name: "GlossSegmentation",
      dependencies: ["CStemmer", "GlossICU", "GlossText", "GlossXML"],
      resources: [
        .embedInCode("Data/en.abbreviations.txt"),
        .embedInCode("Data/en.words.txt"),
        .embedInCode("Data/languages.txt"),
        .embedInCode("Data/marks.txt"),
        .embedInCode("Data/zh.speech.txt"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossSegmentationTests",
      dependencies: ["GlossICU", "GlossSegmentation", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossTerms

    .target(
      name: "GlossTerms",
      dependencies: [
        "COpenCC",
        "CShippedLists",
        "GlossICU",
        "GlossNumbers",
        "GlossSegmentation",
        "GlossTables",
        "GlossText",
        "GlossYAML",
      ],
      resources: [
        .embedInCode("Data/en.irregular.txt"),
        .embedInCode("Data/en.variants.txt"),
        .embedInCode("Data/fr.forms.txt"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossTermsTests",
      dependencies: ["GlossSegmentation", "GlossTables", "GlossTerms", "GlossText", "GlossZip"],
      swiftSettings: settings
    ),

    // MARK: GlossAlignment

    .target(
      name: "GlossAlignment",
      dependencies: ["GlossICU", "GlossNumbers", "GlossSegmentation", "GlossTerms", "GlossText"],
      resources: [
        .embedInCode("Data/en.stopwords.txt")
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossAlignmentTests",
      dependencies: ["GlossAlignment", "GlossNumbers", "GlossSegmentation", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossFormats

    .target(
      name: "GlossFormats",
      dependencies: [
        "CGumbo", "CMD4C", "GlossSegmentation", "GlossTables", "GlossTerms", "GlossText", "GlossXML", "GlossYAML",
        "GlossZip",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossFormatsTests",
      dependencies: ["GlossFormats", "GlossTables", "GlossTerms", "GlossText", "GlossXML", "GlossZip"],
      swiftSettings: settings
    ),

    // MARK: GlossLint

    .target(
      name: "GlossLint",
      dependencies: [
        "CHunspell",
        "CLibMD",
        "GlossAlignment",
        "GlossFormats",
        "GlossICU",
        "GlossNumbers",
        "GlossSegmentation",
        "GlossTerms",
        "GlossText",
        "GlossYAML",
      ],
      resources: [
        .embedInCode("Data/en.abbreviations.txt"),
        .embedInCode("Data/en.calques.txt"),
        .embedInCode("Data/en.compounds.txt"),
        .embedInCode("Data/en.doublets.txt"),
        .embedInCode("Data/en.generics.txt"),
        .embedInCode("Data/en.slogans.txt"),
        .embedInCode("Data/en.spelling.txt"),
        .embedInCode("Data/en.variants.txt"),
        .embedInCode("Data/pinyin.conventional.txt"),
        .embedInCode("Data/pinyin.names.txt"),
        .embedInCode("Data/pinyin.syllables.txt"),
        .embedInCode("Data/zh.slogans.txt"),
        .embedInCode("Data/zh.words.txt"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossLintTests",
      dependencies: ["GlossAlignment", "GlossFormats", "GlossLint", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossCorpus

    .target(
      name: "GlossCorpus",
      dependencies: [
        "GlossAlignment", "GlossFormats", "GlossICU", "GlossLint", "GlossNumbers", "GlossSegmentation", "GlossTerms",
        "GlossText",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossCorpusTests",
      dependencies: ["GlossCorpus", "GlossFormats", "GlossLint", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossReports

    .target(
      name: "GlossReports",
      dependencies: ["GlossAlignment", "GlossCorpus", "GlossLint", "GlossTables", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossReportsTests",
      dependencies: [
        "GlossAlignment", "GlossCorpus", "GlossLint", "GlossReports", "GlossTables", "GlossTerms", "GlossText",
      ],
      swiftSettings: settings
    ),

    // MARK: GlossCommands

    .target(
      name: "GlossCommands",
      dependencies: [
        "GlossAlignment",
        "GlossCorpus",
        "GlossFormats",
        "GlossICU",
        "GlossLint",
        "GlossReports",
        "GlossSegmentation",
        "GlossTables",
        "GlossTerms",
        "GlossText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossCommandsTests",
      dependencies: [
        "GlossAlignment", "GlossCommands", "GlossFormats", "GlossReports", "GlossTables", "GlossTerms", "GlossText",
        "GlossZip",
      ],
      swiftSettings: settings
    ),

    // MARK: glosslint

    .executableTarget(
      name: "glosslint",
      dependencies: ["GlossCommands"],
      swiftSettings: settings
    ),

    // MARK: The package itself

    .testTarget(
      name: "ArchitectureTests",
      swiftSettings: settings
    ),
  ]
)

// MARK: Benchmarks

/// A benchmark, which sees what is `package` here. No one builds it who does not ask for it by the environment.
func benchmark(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name + "-benchmark", dependencies: dependencies, path: "Benchmarks/" + name, swiftSettings: settings)
}

if Context.environment["GLOSSLINT_BENCHMARKS"] != nil {
  package.targets.append(benchmark("matching", ["GlossICU", "GlossSegmentation", "GlossTerms", "GlossText"]))
}
