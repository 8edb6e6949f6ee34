import Figures
import Testing

/// A figure, and its expected rendering.
struct Golden: CustomTestStringConvertible {
  let testDescription: String
  let figure: Figure
  let width: Int?
  let text: String

  init(_ name: String, _ figure: Figure, width: Int?, _ text: String) {
    testDescription = name
    self.figure = figure
    self.width = width
    self.text = text + "\n"
  }
}
