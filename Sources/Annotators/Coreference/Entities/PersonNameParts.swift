import Documents
import Letters
import WordLists

/// The parts of a person's name by which its mentions are joined: given names, surname, form of address.
///
/// A part is a word with all that hyphens join to it, without case and accents: "Ellie-Mae" is one part, and
/// "Andrés" equals "Andres".
struct PersonNameParts {
  /// The hashes of the parts, a suffix such as "Jr." left out.
  let parts: [UInt64]
  /// For each part whether it is an initial, and its first letter.
  private let initials: [(isInitial: Bool, letter: UInt8)]
  /// For each part whether it is a given name of the tables.
  private let areGiven: [Bool]
  /// For each part whether it is written with a capital.
  private let areCapital: [Bool]
  /// For each part whether it begins with a particle, or hyphens join its words.
  private let beginSurnames: [Bool]
  /// The words that hyphens join in the surname; empty for a surname of one word.
  let wordsOfSurname: [UInt64]
  /// The suffix of a generation, such as "Jr."; nil where there is none.
  let generation: UInt64?
  /// The gender of the form of address before the name, if there is one.
  let addressed: MentionCandidate.Gender

  /// Reads the name in some tokens.
  init(_ tokens: Range<Int>, _ document: Document, _ words: TokenArray<LexicalWord>) {
    var parts: [UInt64] = []
    var initials: [(Bool, UInt8)] = []
    var areGiven: [Bool] = []
    var areCapital: [Bool] = []
    var beginSurnames: [Bool] = []
    var wordsOfSurname: [UInt64] = []
    var generation: UInt64?
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      var end = token + 1
      while end + 1 < tokens.upperBound, PersonNameParts.isHyphen(end, document) { end += 2 }
      let isSuffix =
        !parts.isEmpty && end == tokens.upperBound && end == token + 1
        && PersonNameParts.suffixes.contains(hash: words[token].hash)
      if isSuffix { generation = words[token].hash }
      if !isSuffix, document.tokens[token].kind == .word {
        parts.append(PersonNameParts.hash(token..<end, document, words))
        let letter = document.text[document.tokens[token].range.start]
        initials.append((end == token + 1 && words[token].shape == .initial, letter))
        beginSurnames.append(words[token].classes.contains(.nameParticle) || end > token + 1)
        wordsOfSurname =
          end == token + 1
          ? []
          : stride(from: token, to: end, by: 2).map { PersonNameParts.hash($0..<$0 + 1, document, words) }
        areCapital.append(words[token].isCapital)
        areGiven.append(!words[token].classes.isDisjoint(with: [.givenMale, .givenFemale]))
      }
      token = end
    }
    self.parts = parts.isEmpty ? [PersonNameParts.hash(tokens, document, words)] : parts
    self.initials = initials
    self.areGiven = areGiven
    self.areCapital = areCapital
    self.beginSurnames = beginSurnames
    self.wordsOfSurname = wordsOfSurname
    self.generation = generation
    addressed = PersonGender.ofAddress(before: tokens.lowerBound, words)
  }

  /// The first part.
  var given: UInt64 { parts.first ?? 0 }

  /// The last part.
  var surname: UInt64 { parts.last ?? 0 }

  /// The parts between the first and the last that can be the first of two surnames: "Peña" of "José Peña
  /// Iglesias".
  var innerSurnames: [UInt64] {
    guard parts.count > 2 else { return [] }
    return (1..<parts.count - 1).filter { !initials[$0].isInitial && !areGiven[$0] && areCapital[$0] }.map {
      parts[$0]
    }
  }

  /// All parts together.
  var whole: UInt64 { parts.count == 1 ? parts[0] : parts.reduce(0, FeatureHash.joined) }

  /// The ends of a full name that can be a surname of several words, each as a whole: "Van Dyk" of "Jan Van
  /// Dyk".
  ///
  /// A given name begins none, unless hyphens join it to what follows.
  var longSurnames: [UInt64] {
    guard parts.count > 2 else { return [] }
    return (max(1, parts.count - 4)..<parts.count - 1).filter { start in
      !initials[start].isInitial && (beginSurnames[start] || areCapital[start] && !areGiven[start])
    }
    .map { parts[$0...].reduce(0, FeatureHash.joined) }
  }

  /// True if the given names of two full names can be one person's: equal, short for the other, or its
  /// initial.
  func agrees(with other: PersonNameParts) -> Bool {
    if let generation, let another = other.generation, generation != another { return false }
    guard let mine = initials.first, let yours = other.initials.first else { return false }
    if mine.isInitial || yours.isInitial { return mine.letter == yours.letter }
    return NicknameTable.mayBeSame(given, other.given)
  }

  /// True for two names of as many parts that differ in the last alone: the sisters "Goh Siew Lan" and "Goh Siew Meng".
  func differsInLastPart(from other: PersonNameParts) -> Bool {
    parts.count == other.parts.count && surname != other.surname
      && parts.dropLast().elementsEqual(other.parts.dropLast())
  }

  /// The hash of a word with all that hyphens join to it, without case and accents.
  static func hash(_ tokens: Range<Int>, _ document: Document, _ words: TokenArray<LexicalWord>) -> UInt64 {
    var hash: UInt64 = 0
    for token in tokens where !isHyphen(token, document) {
      let bytes = document.text[document.tokens[token].range.bytes]
      let word =
        bytes.allSatisfy { $0 < 0x80 }
        ? words[token].hash : WordHash.of(LetterFolding.text(String(decoding: bytes, as: UTF8.self)))
      hash = hash == 0 ? word : FeatureHash.joined(hash, word)
    }
    return hash
  }

  private static func isHyphen(_ token: Int, _ document: Document) -> Bool {
    let range = document.tokens[token].range
    return range.count == 1 && document.text[range.start] == UInt8(ascii: "-")
  }

  private static let suffixes = WordSet(WordList("names/suffixes"))
}
