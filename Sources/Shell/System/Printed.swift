import Commands
import Platform

/// What a step of a transcript has printed.
final class Printed {
  /// The text so far.
  var text = ""
}
