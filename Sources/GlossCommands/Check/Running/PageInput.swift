/// The bytes that a page is checked from. They are read once, so that what is found is known to be of them.
struct PageInput {
  let job: CheckJob
  let target: [UInt8]
  /// Nil where there is no source.
  let source: Result<[UInt8], any Error>?

  /// - Throws: `Failure` when the page cannot be read.
  init(_ job: CheckJob, _ console: Console) throws {
    self.job = job
    target = try FileLoader.bytes(job.target, console)
    source = job.source.map { path in Result { try FileLoader.bytes(path, console) } }
  }
}
