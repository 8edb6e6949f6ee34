/// How hard a text is to read, by the lengths of its words and sentences.
///
/// Formulas with syllables depend on how these are counted, by ten points and more of Flesch's scale; those with
/// letters do not. All were made for American schools, and say nothing of what a text means.
public struct Readability: Sendable, Hashable {
  /// The words and sentences.
  public var words = 0, sentences = 0
  /// The letters and digits of the words.
  public var letters = 0
  /// The syllables, and the words of three or more of them.
  public var syllables = 0, polysyllables = 0
  /// The words of seven or more letters.
  public var longWords = 0

  /// A text without words.
  public init() {}

  /// SMOG is defined for as many sentences.
  public static let fewestSentencesOfSMOG = 30

  private var wordsPerSentence: Double { Double(words) / Double(sentences) }
  private func perWord(_ count: Int) -> Double { Double(count) / Double(words) }
  private var isEmpty: Bool { words == 0 || sentences == 0 }

  /// The words of a sentence, on average.
  public var sentenceLength: Double? { isEmpty ? nil : wordsPerSentence }

  /// Reading ease, from 0 (hard) to 100 (easy): 206.835 − 1.015 W/S − 84.6 Y/W (Flesch 1948).
  public var flesch: Double? {
    isEmpty ? nil : 206.835 - 1.015 * wordsPerSentence - 84.6 * perWord(syllables)
  }

  /// A school year: 0.39 W/S + 11.8 Y/W − 15.59 (Kincaid and others 1975).
  public var fleschKincaid: Double? {
    isEmpty ? nil : 0.39 * wordsPerSentence + 11.8 * perWord(syllables) - 15.59
  }

  /// A school year: 0.4 (W/S + 100 · words of three syllables / W), names and endings counted as all others (FOG:
  /// Gunning 1952).
  public var fog: Double? { isEmpty ? nil : 0.4 * (wordsPerSentence + 100 * perWord(polysyllables)) }

  /// A school year: 1.043 √(30 · words of three syllables / S) + 3.1291; nil below thirty sentences (McLaughlin 1969).
  public var smog: Double? {
    guard !isEmpty, sentences >= Readability.fewestSentencesOfSMOG else { return nil }
    return 1.043 * (30 * Double(polysyllables) / Double(sentences)).squareRoot() + 3.1291
  }

  /// A school year: 4.71 C/W + 0.5 W/S − 21.43 (the automated readability index: Senter and Smith 1967).
  public var automatedIndex: Double? {
    isEmpty ? nil : 4.71 * perWord(letters) + 0.5 * wordsPerSentence - 21.43
  }

  /// A school year: 5.88 C/W − 29.6 S/W − 15.8 (Coleman and Liau 1975).
  public var colemanLiau: Double? {
    isEmpty ? nil : 5.88 * perWord(letters) - 29.6 * perWord(sentences) - 15.8
  }

  /// Adds another text.
  public static func += (sum: inout Readability, other: Readability) {
    sum.words += other.words
    sum.sentences += other.sentences
    sum.letters += other.letters
    sum.syllables += other.syllables
    sum.polysyllables += other.polysyllables
    sum.longWords += other.longWords
  }
}
