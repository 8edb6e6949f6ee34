public import Documents
import WordLists

/// Finds names and their types with a trained tagger, whose spans and types rules correct by tables of names.
///
/// Rules cut runs of capitalised words into candidates (`RuleNameParser`), which are features of the tagger
/// (`NameTagger`); `NameRefinement` then divides and corrects what it finds. Without weights the candidates
/// themselves are the names.
public struct EntityRecognizer: Annotator {
  /// A recogniser; it has no settings.
  public init() { tagger = .standard }

  /// A recogniser with other weights.
  package init(tagger: NameTagger) { self.tagger = tagger }

  private let tagger: NameTagger

  /// Requires what the lexicon has for every token.
  public var requires: [any Annotation.Type] { [LexicalWord.self] }

  /// The names in reading order, without overlap.
  public func annotations(in document: Document) -> [Name] {
    let words = TokenArray(document[LexicalWord.self])
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
