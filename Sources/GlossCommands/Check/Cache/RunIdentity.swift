internal import Foundation
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// What the results of a run depend on beside its pages, in digests.
struct RunIdentity {
  /// The program, as `CacheFolder` names it: its version, its machine code and that of its libraries.
  let build: String
  /// All of it.
  let digest: [UInt8]

  /// - Parameters:
  ///   - digests: those that are known of files that seldom change.
  ///   - tools: what was made of the lists.
  /// - Throws: `Failure` when a list cannot be read.
  init(
    _ configuration: Configuration, _ options: SettingOptions, _ lists: ListPaths, _ tools: CheckTools,
    _ digests: inout FileDigests, _ console: Console
  ) throws {
    var program = ContentDigest()
    program.addField(Program.version)
    // A library may have moved and be the same.
    let code = ProgramFiles.paths.map { digests.digest(of: $0) }
    for digest in code.sorted(by: { $0.lexicographicallyPrecedes($1) }) { program.addField(digest) }
    build = ContentDigest.hexadecimal(program.bytes())

    var run = ContentDigest()
    func add(_ texts: [String]) {
      run.addField("\(texts.count)")
      for text in texts { run.addField(text) }
    }
    run.addField(build)
    // The whole of it, so that no setting can be forgotten.
    run.addField(configuration.contents)
    run.addField(configuration.folder)
    add(options.select)
    add(options.ignore)
    add([options.date ?? "", options.encoding?.rawValue ?? "", options.sourceEncoding?.rawValue ?? ""])
    run.addField("\(tools.isSourceGiven)")
    add(lists.all)
    for path in lists.all where path != "none" { run.addField(try FileLoader.bytes(path, console)) }
    for path in DictionaryLoader.installedFiles(console.environment) + Analyzer.machineFiles {
      run.addField(path)
      run.addField(digests.digest(of: path))
    }
    // Of today, which is the date of pages that have none, no more counts than what may be said.
    run.addField(Today.date.map { tools.termbase.termsAllowed(on: $0) } ?? [])
    digest = run.bytes()
  }
}

extension PageCache {
  /// The cache in the folder at `path`; nil where it cannot be written, which is told.
  ///
  /// - Throws: `Failure` for a folder that is no cache.
  convenience init?(
    at path: String, _ configuration: Configuration, _ options: SettingOptions, _ lists: ListPaths,
    _ tools: CheckTools, _ console: Console
  ) throws {
    guard let folder = try CacheFolder(at: path, console) else { return nil }
    var digests = FileDigests(at: folder.file("digests"), console)
    // A dictionary or list that cannot be read is told where it is needed.
    guard let identity = try? RunIdentity(configuration, options, lists, tools, &digests, console) else { return nil }
    do {
      try folder.claim(for: identity.build, console)
      try digests.save()
    } catch let failure as Failure {
      console.note("glosslint: note: \(failure); going on without a cache\n")
      return nil
    }
    self.init(folder, run: identity.digest, tools.settings)
  }
}
