import Corpora
import Documents
import Figures

/// The command that sets the gender of a person, or the function in which it is heard.
struct Describe: Command {
  private static let choices = Gender.allCases.map(\.rawValue) + VoiceFunction.allCases.map(\.rawValue)

  let names = Positional<NamePair>(
    "names",
    of: "describe",
    between: "as",
    second: "WORD",
    completing: .choices(Describe.choices),
    help: "the name, the word 'as', and a gender or a function"
  )

  /// A gender as the user can set it.
  enum Gender: String, ChoiceValue { case woman, man, nonbinary, unknown }

  var name: String { "describe" }
  var summary: String { "sets gender or function of a person for 'voices': describe NAME as WORD" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [names] }
  var discussion: String? {
    """
    The genders are \(Gender.allCases.map(\.rawValue).joined(separator: ", ")); the functions are \
    \(VoiceFunction.allCases.map(\.rawValue).joined(separator: ", ")). What you say counts before the articles' words.
    """
  }
  var examples: [Example] {
    [
      Example("describe Renquist as expert", "the new function", after: ["load sample:harbour"]),
      Example("describe Haddadin as woman", "the gender", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let pair = try arguments[names]
    let found = try session.entity(of: pair.first)
    guard found.type == .person else {
      throw UsageError.notAPerson(pair.first, is: found.type.noun)
    }
    let gender = try? Gender.parse(pair.second)
    guard let word = gender?.rawValue ?? (try? VoiceFunction.parse(pair.second))?.rawValue else {
      throw UsageError.notAChoice(pair.second, allowed: Describe.choices)
    }
    try session.correct(
      .describe(entity: found.id, gender == nil ? .function : .gender, as: word),
      "describe \(found.name.typed) as \(word)"
    )
    return Message.corrected(
      .name(found.name, found.type) + StyledText(" counts as \(word) in 'voices' now.")
    )
  }
}
