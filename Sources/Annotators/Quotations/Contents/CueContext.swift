/// A cue with what is known of it when its contents are decided; positions are tokens of the document.
struct CueContext {
  /// The cue.
  let token: Int
  /// The score of the cue, in the units of the weights.
  let score: Int
  /// The choice of its speaker.
  let speaker: SpeakerModel.Choice
  /// The words that name the speaker; nil without one.
  let speakerWords: Range<Int>?
  /// The words that name each intermediary.
  let intermediaries: [Range<Int>]
  /// The sentence of the cue.
  let sentence: Range<Int>
}
