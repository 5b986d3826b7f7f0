/// The data file of a language's grammar: sections in brackets, lines of words parted by spaces, comments after `#`.
struct FormsData {
  private var sections: [String: [[String]]] = [:]

  init(_ data: [UInt8]) {
    var section = ""
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().dropLast())
      } else {
        sections[section, default: []].append(line.split(separator: " ").map(String.init))
      }
    }
  }

  /// The lines of a section, each as its words; none when there is no such section.
  func lines(of section: String) -> [[String]] { sections[section] ?? [] }

  func words(of section: String) -> [String] { lines(of: section).flatMap { $0 } }
}
