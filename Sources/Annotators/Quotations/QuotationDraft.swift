/// A cue with its speaker and its contents, before it is decided which drafts of a document stay.
struct QuotationDraft {
  /// The token of the cue.
  var cue: Int
  /// The score of the cue, in the units of the weights.
  var score: Int
  /// The likelihood that it is a quotation, as the trees see it (`DraftModel`); 0 where they did not.
  var likelihood = 0.0
  var speaker: SpeakerModel.Choice
  /// The spans of what is reported, in tokens of the document.
  var contents: [Range<Int>]
  /// The names of the steps that settled the contents (`ContentRule`).
  var rules: [String] = []
  /// The cue that reports all of it once more: "according to" in "X said that …, according to Y".
  var reportedBy: Int?
  /// True for the words of another that the contents of a cue name: "denied a claim by Jane Doe that he had fled".
  var isImplied = false
}
