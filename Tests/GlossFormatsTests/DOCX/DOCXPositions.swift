import GlossFormats
import GlossText
import GlossZip

func makeArchive(_ members: [(name: String, bytes: [UInt8])]) throws -> [UInt8] { try ZipArchive.make(members) }

/// What is wrong with the positions of a Word document: those of each part must be as those of a file.
func problems(ofWord document: Document, _ bytes: [UInt8]) throws -> [String] {
  let archive = try ZipArchive(bytes: bytes)
  let parts = Dictionary(grouping: document.blocks) { $0.container?.part ?? "" }
  return try parts.sorted { $0.key < $1.key }.flatMap { part, blocks in
    let text = try archive.read(part, limit: 1 << 28)
    let file = SourceFile(path: part, text: String(decoding: text, as: UTF8.self))
    return problems(of: Document(file: file, format: .docx, blocks: blocks)).map { "\(part): \($0)" }
  }
}
