import Commands
import Platform
import Renderers

/// What a step of a transcript has printed.
final class Printed {
  /// The text so far.
  var text = ""
}
