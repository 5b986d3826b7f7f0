internal import GlossFormats
internal import GlossLint
internal import GlossText

/// Finds texts and their translations among paths that name them in turn.
struct PairFinder {
  let sourceLanguage: LanguageTag
  let console: Console

  /// A file or folder followed by its translation is a pair; a folder that is the only one stands for the pairs in it,
  /// and a file that holds both texts for itself.
  ///
  /// - Throws: `Failure` for a file without its translation, for a file beside a folder, and what `JobFinder` throws.
  func jobs(_ paths: [String]) throws -> [CheckJob] {
    let finder = try JobFinder(
      configuration: Configuration(folder: console.workingDirectory), sourceLanguage: { _ in sourceLanguage },
      console: console)
    if paths.count == 1, FileLoader.isFolder(paths[0], console) { return try finder.jobs(at: paths[0], source: nil) }
    var jobs: [CheckJob] = []
    var rest = paths[...]
    while let path = rest.popFirst() {
      if isBilingual(path) {
        jobs.append(CheckJob(target: path))
      } else if let translation = rest.popFirst() {
        jobs += try finder.jobs(at: translation, source: path)
      } else {
        throw Failure("\(path): has no translation after it; texts and their translations are named in turn")
      }
    }
    return jobs
  }

  /// Whether the file holds a text and its translation. What cannot be read is told when it is read.
  private func isBilingual(_ path: String) -> Bool {
    guard !FileLoader.isFolder(path, console) else { return false }
    let options = ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: nil)
    guard case .pair? = try? FileLoader.content(path, console, options) else { return false }
    return true
  }
}
