import Corpora

/// The texts of sentences, each on one line.
struct SentenceTexts {
  private var texts: [[Int]: String] = [:]

  /// Reads the texts of sentences, which are given by their articles and indices.
  init(_ places: [(article: Int, sentence: Int)], in corpus: Corpus) throws(StoreError) {
    for passage in try corpus.sentences(places) {
      guard let sentence = passage.sentence else { continue }
      texts[[passage.article, sentence]] = OneLine.text(passage.text)
    }
  }

  /// The text of a sentence; nil if there is no such sentence.
  subscript(article: Int, sentence: Int) -> String? { texts[[article, sentence]] }
}
