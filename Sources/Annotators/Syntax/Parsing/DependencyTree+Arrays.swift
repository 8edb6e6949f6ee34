import Documents
import WordLists

extension DependencyTree {
  /// The arrays of a tree, shared by all its copies.
  final class Arrays: Sendable {
    let words: TokenArray<LexicalWord>
    let shapes: TokenArray<WordShape>
    /// The number of the fine tag of each token, plus one (`FineTag`).
    let tags: TokenArray<UInt64>
    let parts: TokenArray<PartOfSpeech>
    /// The `WordHash` of the lemma of each token.
    let lemmas: TokenArray<UInt64>
    /// The head of each token; -1 for the root of a sentence.
    let heads: TokenArray<Int32>
    /// The number of the relation to the head, plus one (`Relations`).
    let relations: TokenArray<UInt64>
    /// The index of the type of the name that contains each token, plus one; 0 outside names.
    let names: TokenArray<UInt64>
    let spans: [QuotedSpan]
    /// The index of the quoted span that contains each token, or -1.
    let quoted: TokenArray<Int32>
    /// The index of the sentence that contains each token.
    let sentences: TokenArray<Int32>
    /// The first and the last token of the subtree of each token.
    let lefts: TokenArray<Int32>
    let rights: TokenArray<Int32>
    let firstChild: TokenArray<Int32>
    let nextSibling: TokenArray<Int32>

    init(_ document: Document) {
      let count = document.tokens.count
      words = TokenArray(document[LexicalWord.self])
      shapes = TokenArray(document[WordShape.self])
      spans = document[QuotedSpan.self]
      let tags = document[Tag.self]
      let dependencies = document[Dependency.self]
      let isWhole =
        tags.count == count && dependencies.count == count && words.count == count && shapes.count == count
      let numbers = isWhole ? tags.map { Self.number(of: $0) } : [UInt64](repeating: 0, count: count)
      self.tags = TokenArray(numbers)
      var parts = isWhole ? tags.map(\.part) : [PartOfSpeech](repeating: .other, count: count)
      let lemmas = isWhole ? tags.indices.map { Self.lemma(tags[$0], $0, document) } : numbers
      self.lemmas = TokenArray(lemmas)
      var heads = [Int32](repeating: -1, count: count)
      var relations = [UInt64](repeating: 0, count: count)
      if isWhole {
        for (token, dependency) in dependencies.enumerated() {
          heads[token] = Int32(dependency.head ?? -1)
          relations[token] = Relations.numberPlusOne(of: dependency.relation)
        }
      }
      if isWhole {
        var corrections = ParseCorrections(document, parts: parts, heads: heads, relations: relations)
        corrections.apply()
        (parts, heads, relations) = (
          Array(corrections.parts), Array(corrections.heads), Array(corrections.relations)
        )
      }
      self.parts = TokenArray(parts)
      self.heads = TokenArray(heads)
      self.relations = TokenArray(relations)
      var names = [UInt64](repeating: 0, count: count)
      for name in document[Name.self] {
        for token in name.tokens where token < count {
          names[token] = 1 + UInt64(EntityType.allCases.firstIndex(of: name.type) ?? 0)
        }
      }
      self.names = TokenArray(names)
      var quoted = [Int32](repeating: -1, count: count)
      for (index, span) in spans.enumerated() {
        for token in span.tokens where token < count { quoted[token] = Int32(clamping: index) }
      }
      self.quoted = TokenArray(quoted)
      var sentences = [Int32](repeating: 0, count: count)
      for (number, sentence) in document.sentences.enumerated() {
        for token in sentence.tokens { sentences[token] = Int32(clamping: number) }
      }
      self.sentences = TokenArray(sentences)
      var firstChild = [Int32](repeating: -1, count: count)
      var nextSibling = [Int32](repeating: -1, count: count)
      for token in stride(from: count - 1, through: 0, by: -1) where heads[token] >= 0 {
        nextSibling[token] = firstChild[Int(heads[token])]
        firstChild[Int(heads[token])] = Int32(token)
      }
      self.firstChild = TokenArray(firstChild)
      self.nextSibling = TokenArray(nextSibling)
      let edges = Self.edges(heads)
      lefts = TokenArray(edges.lefts)
      rights = TokenArray(edges.rights)
    }

    private static func number(of tag: Tag) -> UInt64 { UInt64(FineTag.number(tag.part, tag.form)) + 1 }

    /// The hash of a lemma, computed without building a string.
    static func lemma(_ tag: Tag, _ token: Int, _ document: Document) -> UInt64 {
      let range = document.tokens[token].range
      var hash = WordHash.of(
        document.text,
        TextRange(range.start, max(range.start, range.end - Int(tag.lemma.removed)))
      )
      for byte in tag.lemma.added.utf8 { hash = WordHash.adding(byte, to: hash) }
      return hash
    }

    /// The first and last token of each subtree, from the leaves up.
    private static func edges(_ heads: [Int32]) -> (lefts: [Int32], rights: [Int32]) {
      var lefts = heads.indices.map { Int32($0) }
      var rights = lefts
      var waiting = [Int32](repeating: 0, count: heads.count)
      for head in heads where head >= 0 { waiting[Int(head)] += 1 }
      var ready = heads.indices.filter { waiting[$0] == 0 }
      while let token = ready.popLast() {
        let head = Int(heads[token])
        guard head >= 0 else { continue }
        lefts[head] = min(lefts[head], lefts[token])
        rights[head] = max(rights[head], rights[token])
        waiting[head] -= 1
        if waiting[head] == 0 { ready.append(head) }
      }
      return (lefts, rights)
    }
  }
}
