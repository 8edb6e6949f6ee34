/// Why a table of names cannot be written.
enum TrainingError: Error {
  case unknownSection(String)
  case sameHash(phrase: String, other: String)
  case tooManyNames(Int)
}
