import Commands

/// The printed output of a step of a transcript.
final class Printed {
  /// The text so far.
  var text = ""
}
