internal import GlossLint
internal import GlossText

/// The texts of the checked files by path, for formats that count in bytes or quote a file.
struct PageFiles {
  private let files: [String: SourceFile]

  init(_ result: CheckResult) {
    files = Dictionary(result.pages.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file that `location` is in; nil where that is a part of a container, and for files that were not checked
  /// themselves, as sources are.
  func file(of location: Location) -> SourceFile? {
    location.part == nil ? files[location.file] : nil
  }
}
