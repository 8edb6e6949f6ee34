import Files
import Platform
import WordLists

/// What a verb of saying lets a reader think of the speaker: lists that can be read and replaced.
struct CueTones {
  /// The tones.
  enum Tone: String, CaseIterable {
    /// It says that something was said and no more.
    case neutral
    /// It lends the words weight, or the speaker warmth.
    case positive
    /// It sets the speaker at odds with somebody, or makes the words heated.
    case negative
    /// It leaves open, or doubts, that the words are true.
    case doubting
    /// In no list.
    case other
  }

  private(set) var verbs: [String: Tone] = [:]

  /// The lists of this program.
  static let standard = CueTones([
    (.neutral, WordList("tones/neutral")), (.positive, WordList("tones/positive")),
    (.negative, WordList("tones/negative")), (.doubting, WordList("tones/doubting")),
  ])

  private init(_ lists: [(Tone, WordList)]) {
    for (tone, list) in lists { for verb in list.words { verbs[verb] = tone } }
  }

  /// Lists from lines such as `doubting: claim allege`; a verb counts where it stands last.
  init(parsing text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#"),
        let tone = Tone(rawValue: Folded.text(parts[0].trimmingBlanks))
      else { continue }
      for verb in parts[1].split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        verbs[Folded.text(verb).replacing("_", with: " ")] = tone
      }
    }
  }

  /// The tone of a cue by its lemma; where a verb with a particle is in no list, that of the verb.
  func tone(of lemma: String) -> Tone {
    let lemma = Folded.text(lemma)
    return verbs[lemma] ?? lemma.split(separator: " ").first.flatMap { verbs[String($0)] } ?? .other
  }

  /// These lists, with those of a file in their place where it names the same verbs.
  func replaced(byFile path: String) throws -> CueTones {
    let full = FileNames.expanded(path)
    guard FileNames.exists(path) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if let reason = FileKind(path: full).complaint ?? OwnFiles.refusal(of: full) {
      throw UsageError.cannotRead(path, reason: reason)
    }
    guard let data = FileManager.default.contents(atPath: full) else {
      throw UsageError.cannotRead(path, reason: "it may not be read")
    }
    let own = CueTones(parsing: String(decoding: data.prefix(1 << 20), as: UTF8.self))
    if own.verbs.isEmpty {
      throw UsageError.cannotRead(path, reason: "it has no line such as 'doubting: claim allege'")
    }
    var all = self
    all.verbs.merge(own.verbs) { $1 }
    return all
  }

  /// The lists as lines that `init(parsing:)` reads.
  var lines: [String] {
    Tone.allCases.compactMap { tone in
      let own = verbs.filter { $0.value == tone }.keys.sorted().map { $0.replacing(" ", with: "_") }
      return own.isEmpty ? nil : "\(tone.rawValue): " + own.joined(separator: " ")
    }
  }
}

extension Substring {
  /// Without blanks at the ends.
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
