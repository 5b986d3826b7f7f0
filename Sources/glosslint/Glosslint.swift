import Foundation
import GlossCommands

@main
enum Glosslint {
  static func main() {
    exit(Program.run(Array(CommandLine.arguments.dropFirst()), Console.standard))
  }
}
