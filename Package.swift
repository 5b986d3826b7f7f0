// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "glosslint",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
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
      name: "CGumbo",
      pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"])]
    ),
    .systemLibrary(
      name: "CMD4C",
      pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"])]
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
      dependencies: ["GlossICU", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossSegmentationTests",
      dependencies: ["GlossSegmentation", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossTerms

    .target(
      name: "GlossTerms",
      dependencies: [
        "CShippedLists",
        "GlossICU",
        "GlossSegmentation",
        "GlossText",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Data/en.irregular.txt"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossTermsTests",
      dependencies: ["GlossSegmentation", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossAlignment

    .target(
      name: "GlossAlignment",
      dependencies: ["GlossICU", "GlossNumbers", "GlossSegmentation", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossAlignmentTests",
      dependencies: ["GlossAlignment", "GlossSegmentation", "GlossTerms", "GlossText"],
      swiftSettings: settings
    ),

    // MARK: GlossFormats

    .target(
      name: "GlossFormats",
      dependencies: ["CGumbo", "CMD4C", "GlossSegmentation", "GlossText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GlossFormatsTests",
      dependencies: ["GlossFormats", "GlossText"],
      swiftSettings: settings
    ),
  ]
)
