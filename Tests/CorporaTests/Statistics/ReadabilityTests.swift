import Testing

@testable import Corpora

@Suite struct ReadabilityTests {
  /// "The cat in the hat ate breakfast.", quanteda's example.
  private static let cat: Readability = {
    var text = Readability()
    for word in ["the", "cat", "in", "the", "hat", "ate", "breakfast"] {
      text.words += 1
      text.letters += word.count
      text.syllables += Syllables.standard.count(word)
    }
    text.sentences = 1
    return text
  }()

  @Test func quantedaExample() throws {
    #expect(Self.cat.words == 7 && Self.cat.syllables == 8)
    #expect(abs(try #require(Self.cat.flesch) - 103.04) < 0.005)
    #expect(abs(try #require(Self.cat.fleschKincaid) - 0.63) < 0.005)
    #expect(abs(try #require(Self.cat.fog) - 2.8) < 0.0001)
  }

  @Test func formulasWithoutSyllables() throws {
    var text = Readability()
    (text.words, text.sentences, text.letters) = (100, 5, 450)
    #expect(abs(try #require(text.automatedIndex) - 9.765) < 1e-9)
    #expect(abs(try #require(text.colemanLiau) - 9.18) < 1e-9)
  }

  @Test func smogNeedsThirtySentences() throws {
    var text = Readability()
    (text.words, text.sentences, text.polysyllables) = (600, 29, 60)
    #expect(text.smog == nil)
    text.sentences = 30
    #expect(abs(try #require(text.smog) - 11.2081) < 0.0001)
  }

  @Test func anEmptyTextHasNoScore() {
    #expect(Readability().flesch == nil && Readability().colemanLiau == nil)
  }

  static let words: [(String, Int)] = [
    ("said", 1), ("asked", 1), ("wanted", 2), ("houses", 2), ("table", 2), ("settled", 2), ("statement", 2),
    ("safely", 2), ("takeover", 3), ("something", 2), ("nation", 2), ("million", 2), ("radio", 3),
    ("various", 3), ("society", 4), ("create", 2), ("reaction", 3), ("being", 2), ("lawyer", 2),
    ("beyond", 2), ("mayor", 2), ("quiet", 2), ("queen", 1), ("evacuation", 5), ("situation", 4),
    ("well-known", 2), ("automatically", 5), ("mcdonald", 3), ("tv", 2), ("u.s.", 2), ("ltd.", 3),
    ("oct.", 3), ("gov.", 1), ("1,200", 1),
    ("café", 2), ("capitalism", 5), ("area", 3), ("museums", 3), ("businesses", 3), ("the", 1), ("zzz", 3),
    ("", 1), ("-", 1),
  ]

  @Test(arguments: words) func syllables(word: String, count: Int) {
    #expect(Syllables.standard.count(word) == count, "\(word)")
  }
}
