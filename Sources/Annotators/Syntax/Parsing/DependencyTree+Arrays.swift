import Documents
import WordLists

extension DependencyTree {
  /// The arrays of a tree, shared by all its copies.
  final class Arrays: Sendable {
    let words: [LexicalWord]
    let shapes: [WordShape]
    /// The number of the fine tag of each token, plus one (`FineTag`).
    let tags: [UInt64]
    let parts: [PartOfSpeech]
    /// The `WordHash` of the lemma of each token.
    let lemmas: [UInt64]
    /// The head of each token; -1 for the root of a sentence.
    let heads: [Int32]
    /// The number of the relation to the head, plus one (`Relations`).
    let relations: [UInt64]
    /// The index of the type of the name that contains each token, plus one; 0 outside names.
    let names: [UInt64]
    let spans: [QuotedSpan]
    /// The index of the quoted span that contains each token, or -1.
    let quoted: [Int32]
    /// The index of the sentence that contains each token.
    let sentences: [Int32]
    /// The first and the last token of the subtree of each token.
    let lefts: [Int32]
    let rights: [Int32]
    let firstChild: [Int32]
    let nextSibling: [Int32]

    init(_ document: Document) {
      let count = document.tokens.count
      words = document[LexicalWord.self]
      shapes = document[WordShape.self]
      spans = document[QuotedSpan.self]
      let tags = document[Tag.self]
      let dependencies = document[Dependency.self]
      let isWhole =
        tags.count == count && dependencies.count == count && words.count == count && shapes.count == count
      self.tags = isWhole ? tags.map { Self.number(of: $0) } : [UInt64](repeating: 0, count: count)
      var parts = isWhole ? tags.map(\.part) : [PartOfSpeech](repeating: .other, count: count)
      lemmas = isWhole ? tags.indices.map { Self.lemma(tags[$0], $0, document) } : self.tags
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
        (parts, heads, relations) = (corrections.parts, corrections.heads, corrections.relations)
      }
      self.parts = parts
      self.heads = heads
      self.relations = relations
      var names = [UInt64](repeating: 0, count: count)
      for name in document[Name.self] {
        for token in name.tokens where token < count {
          names[token] = 1 + UInt64(EntityType.allCases.firstIndex(of: name.type) ?? 0)
        }
      }
      self.names = names
      var quoted = [Int32](repeating: -1, count: count)
      for (index, span) in spans.enumerated() {
        for token in span.tokens where token < count { quoted[token] = Int32(clamping: index) }
      }
      self.quoted = quoted
      var sentences = [Int32](repeating: 0, count: count)
      for (number, sentence) in document.sentences.enumerated() {
        for token in sentence.tokens { sentences[token] = Int32(clamping: number) }
      }
      self.sentences = sentences
      var firstChild = [Int32](repeating: -1, count: count)
      var nextSibling = [Int32](repeating: -1, count: count)
      for token in stride(from: count - 1, through: 0, by: -1) where heads[token] >= 0 {
        nextSibling[token] = firstChild[Int(heads[token])]
        firstChild[Int(heads[token])] = Int32(token)
      }
      self.firstChild = firstChild
      self.nextSibling = nextSibling
      (lefts, rights) = Self.edges(heads)
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
