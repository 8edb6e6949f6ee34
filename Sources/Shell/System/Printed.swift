import Commands
import Foundation
import Renderers

/// What a step of a transcript has printed.
final class Printed {
  /// The text so far.
  var text = ""
}
