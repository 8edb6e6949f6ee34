package import Documents

/// A document as the search for names sees it, made once for both passes.
package struct PreparedNames: Sendable {
  let signs: NameTokens

  /// The signs of a document, with what the rules find in it.
  package init(_ document: Document) {
    var document = document
    Pipeline.add(Lexicon(), to: &document)
    let words = document[LexicalWord.self]
    let usage = CapitalUsage(document, words)
    signs = NameTokens(document, words, usage, RuleNames.candidates(document, words, usage))
  }

  /// True for the tokens where a name can be.
  package func isActive(_ token: Int) -> Bool { signs.signs[token].isActive }
}
