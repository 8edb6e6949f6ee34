public import Documents
import WordLists

/// Finds names and their types with word tables, capitals and the words around, then makes the document agree.
///
/// Within a sentence, runs of capitalised words are cut into names (`RuleNameParser`). Names whose type only a weak sign
/// gave then take the type that the same words have elsewhere in the document.
public struct EntityRecognizer: Annotator {
  /// A recogniser; it has no settings.
  public init() { tagger = .standard }

  /// A recogniser with other weights.
  package init(tagger: NameTagger) { self.tagger = tagger }

  private let tagger: NameTagger

  /// The word tables' findings for every token.
  public var requires: [any Annotation.Type] { [LexicalWord.self] }

  /// The names in reading order, without overlap.
  public func annotations(in document: Document) -> [Name] {
    let words = document[LexicalWord.self]
    guard words.count == document.tokens.count else { return [] }
    let usage = CapitalUsage(document, words)
    let candidates = RuleNames.candidates(document, words, usage)
    var names =
      tagger.isEmpty
      ? RuleNames.names(candidates, document)
      : NameRefinement(document, words, usage, candidates).names(tagger)
    if let outlet = document.article.outlet {
      let key = WordHash.of(outlet)
      for index in names.indices where WordHash.of(document.text, names[index].range) == key {
        names[index].type = .organization
        names[index].evidence = Evidence("name of the outlet")
      }
    }
    return names
  }
}
