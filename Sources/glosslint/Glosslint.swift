import Foundation
import GlossCommands

@main
enum Glosslint {
  static func main() {
    let console = Console.standard
    withExtendedLifetime(console) { exit(Program.run(Array(CommandLine.arguments.dropFirst()), console)) }
  }
}
