import Testing

@testable import Commands
@testable import Lessons

@Suite("Numbers as learners type them")
struct LessonNumberTests {
  @Test(
    "numbers in words",
    arguments: [
      ("nine", 9), ("Twenty-four", 24), ("a hundred", 100), ("two hundred and forty people", 240),
      ("twelve hundred", 1200), ("one thousand two hundred and five", 1205), ("three million", 3_000_000),
      ("none", 0), ("No one", 0), ("zero", 0), ("ten", 10), ("one of them", 1),
    ]
  )
  func words(_ text: String, _ value: Double) { #expect(LessonWords.number(text) == value) }

  @Test(
    "words that are no number",
    arguments: [
      "", "many", "and", "hundred", "a", "four five", "ten four", "nonesuch", "a dog", "one hundred hundred",
    ]
  )
  func noNumbers(_ text: String) { #expect(LessonWords.number(text) == nil) }

  @Test(
    "digits with a word that multiplies them",
    arguments: [
      ("1.4 million pounds", 1_400_000, "pounds"), ("84 thousand", 84_000, ""),
      ("84,000 pounds", 84_000, "pounds"),
      ("3 m", 3, "m"), ("5 workers", 5, "workers"), ("2 hundred", 200, ""), ("1.1 Million.", 1_100_000, ""),
    ]
  )
  func scales(_ text: String, _ value: Double, _ unit: String) throws {
    let read = NumberText(text)
    let number = try #require(read)
    #expect(number.value == value && number.unit == unit)
    #expect(NumberKey(text)?.holds(value) == true)
  }
}
