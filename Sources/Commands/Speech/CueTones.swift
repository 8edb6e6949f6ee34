import Files
import Letters
import Platform
import WordLists

/// The tones of verbs of saying: what each verb suggests about the speaker, in lists that users can
/// read and replace.
struct CueTones {
  /// The tone of a verb of saying.
  enum Tone: String, CaseIterable {
    /// It only reports that something was said.
    case neutral
    /// It gives weight to the words, or warmth to the speaker.
    case positive
    /// It suggests a conflict with others, or heated words.
    case negative
    /// It leaves open or doubts whether the words are true.
    case doubting
    /// The verb is in no list.
    case other
  }

  private(set) var verbs: [String: Tone] = [:]

  /// The built-in lists.
  static let standard = CueTones([
    (.neutral, WordList("tones/neutral")), (.positive, WordList("tones/positive")),
    (.negative, WordList("tones/negative")), (.doubting, WordList("tones/doubting")),
  ])

  private init(_ lists: [(Tone, WordList)]) {
    for (tone, list) in lists { for verb in list.words { verbs[verb] = tone } }
  }

  /// Parses lists from lines such as `doubting: claim allege`; the last occurrence of a verb counts.
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

  /// Returns the tone of a cue by its lemma; a verb with a particle that is in no list has the tone
  /// of the verb.
  func tone(of lemma: String) -> Tone {
    let lemma = Folded.text(lemma)
    return verbs[lemma] ?? lemma.split(separator: " ").first.flatMap { verbs[String($0)] } ?? .other
  }

  /// Returns these lists, in which the verbs listed in a file have the tones given there.
  func replaced(byFile path: String) throws -> CueTones {
    let full = FileNames.expanded(path)
    guard FileNames.exists(path) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if let reason = FileKind(path: full).complaint ?? OwnFiles.refusal(of: full) {
      throw UsageError.cannotRead(path, reason: reason)
    }
    let data = try OwnFileBytes.of(full, named: path, limit: 1 << 20)
    let own = CueTones(parsing: String(decoding: data, as: UTF8.self))
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
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
