package import Documents

/// Attributes of the tokens of a document for the name tagger, made once for both passes.
package struct PreparedNames: Sendable {
  let tokens: NameTokens

  /// Prepares a document; the rules are run for their candidates.
  package init(_ document: Document) {
    var document = document
    Pipeline.add(Lexicon(), to: &document)
    let words = TokenArray(document[LexicalWord.self])
    let usage = CapitalUsage(document, words)
    tokens = NameTokens(document, words, usage, RuleNames.candidates(document, words, usage))
  }

  /// True for the tokens where a name can be.
  package func isActive(_ token: Int) -> Bool { tokens.all[token].isActive }
}
