public import Documents

/// Finds the passages that several texts share word for word: wire copy, boilerplate, copied quotations.
///
/// Every run of `shingle` words is looked up in all texts; runs that follow one another are joined into the longest
/// common passage. The method is that of shingling (Broder, 1997) with positions kept, as in passim.
public struct TextReuse: Sendable {
  /// A passage that at least two texts have.
  public struct Passage: Sendable, Hashable {
    /// The number of words.
    public var words: Int
    /// Each text that has it, by its position, and the bytes there.
    public var places: [Place]
  }

  /// Where a passage is in one text.
  public struct Place: Sendable, Hashable {
    /// The position of the text among those compared.
    public var text: Int
    /// The bytes.
    public var range: TextRange
  }

  private let texts: [WordSequence]
  private let shingle: Int

  /// A search over some texts for passages of at least a number of words.
  public init(_ texts: [WordSequence], shingle: Int = 8) {
    self.texts = texts
    self.shingle = max(2, shingle)
  }

  /// The passages, longest first; a passage is not listed again inside a longer one of the same texts.
  public func passages() -> [Passage] {
    // The texts that share each run of words, and its first position in each of them.
    var places: [Int: [Int: Int]] = [:]
    var hashes: [[Int]] = []
    for (index, text) in texts.enumerated() {
      let own = self.hashes(of: text)
      hashes.append(own)
      for (position, hash) in own.enumerated() where places[hash]?[index] == nil {
        places[hash, default: [:]][index] = position
      }
    }
    var found: [Passage] = []
    var covered = texts.map { [Bool](repeating: false, count: $0.words.count) }
    for index in texts.indices {
      var position = 0
      while position < hashes[index].count {
        guard let owners = places[hashes[index][position]], owners.count > 1, !covered[index][position] else {
          position += 1
          continue
        }
        let others = owners.keys.filter { $0 > index }.sorted()
        guard !others.isEmpty else {
          position += 1
          continue
        }
        var length = shingle
        while others.allSatisfy({ extends($0, index, owners[$0] ?? 0, position, length) }) { length += 1 }
        var spots = [place(index, position, length)]
        for other in others {
          let start = owners[other] ?? 0
          spots.append(place(other, start, length))
          for word in start..<min(start + length, covered[other].count) { covered[other][word] = true }
        }
        found.append(Passage(words: length, places: spots))
        position += length
      }
    }
    return found.sorted {
      ($1.words, $0.places[0].text, $0.places[0].range) < ($0.words, $1.places[0].text, $1.places[0].range)
    }
  }

  private func extends(_ other: Int, _ own: Int, _ otherStart: Int, _ start: Int, _ length: Int) -> Bool {
    let left = texts[own].words
    let right = texts[other].words
    guard start + length < left.count, otherStart + length < right.count else { return false }
    return left[start + length].folded == right[otherStart + length].folded
  }

  private func place(_ text: Int, _ start: Int, _ length: Int) -> Place {
    let words = texts[text].words
    let first = words[start].range
    let last = words[min(start + length, words.count) - 1].range
    return Place(text: text, range: first.union(last))
  }

  private func hashes(of text: WordSequence) -> [Int] {
    guard text.words.count >= shingle else { return [] }
    return (0...text.words.count - shingle).map { start in
      var hasher = Hasher()
      for word in text.words[start..<start + shingle] { hasher.combine(word.folded) }
      return hasher.finalize()
    }
  }
}
