import Corpora

/// The words of some sentences, each on one line.
struct SentenceTexts {
  private var texts: [[Int]: String] = [:]

  /// The sentences at some places.
  init(_ places: [(article: Int, sentence: Int)], in corpus: Corpus) throws(StoreError) {
    for passage in try corpus.sentences(places) {
      guard let sentence = passage.sentence else { continue }
      texts[[passage.article, sentence]] = OneLine.text(passage.text)
    }
  }

  /// The words of a sentence; nil if there is no such sentence.
  subscript(article: Int, sentence: Int) -> String? { texts[[article, sentence]] }
}
