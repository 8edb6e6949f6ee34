import Platform
import Shell

@main
enum Main {
  static func main() async {
    exit(await Shell.run(CommandLine.arguments))
  }
}
