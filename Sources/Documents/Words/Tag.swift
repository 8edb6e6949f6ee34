/// The morphology of a token: part of speech, form and lemma.
///
/// The layer has one tag a token, in the order of the tokens.
public struct Tag: Annotation, Hashable {
  /// The part of speech.
  public var part: PartOfSpeech

  /// The inflected form.
  public var form: WordForm

  /// The rule that makes the lemma from the token.
  public var lemma: LemmaRule

  /// A tag of a part of speech.
  public init(_ part: PartOfSpeech, _ form: WordForm = .plain, lemma: LemmaRule = LemmaRule()) {
    self.part = part
    self.form = form
    self.lemma = lemma
  }
}
