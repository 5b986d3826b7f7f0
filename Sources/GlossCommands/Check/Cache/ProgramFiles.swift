internal import Foundation

/// The files of machine code that this process runs: the program and the libraries it has loaded.
enum ProgramFiles {
  /// In order of path, as they are when this is first asked: a library that is loaded later, for something else, makes no
  /// other program of this one. Where the system does not tell, the program alone.
  static let paths: [String] = {
    guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else {
      return [Bundle.main.executablePath ?? CommandLine.arguments[0]]
    }
    // "7f0c-7f1e r-xp 00000000 08:01 42    /usr/lib/libicuuc.so.74"
    let files = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
      guard line.contains(" r-xp "), let slash = line.firstIndex(of: "/") else { return nil }
      return String(line[slash...])
    }
    return Set(files).sorted()
  }()
}
