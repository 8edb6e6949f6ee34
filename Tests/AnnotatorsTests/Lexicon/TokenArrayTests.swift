import Documents
import Testing

@testable import Annotators

@Suite("Token arrays")
struct TokenArrayTests {
  @Test(
    "positions outside of the text have the value of the edge",
    arguments: [-1, -40, 3, Int.min, Int.max]
  )
  func edges(token: Int) {
    let heads = TokenArray<Int32>([1, 2, 0])
    #expect(heads[token] == -1)
    let words = TokenArray<LexicalWord>([])
    #expect(words[token].hash == 0 && !words[token].isCapital)
  }

  @Test("positions inside of the text have their own values")
  func elements() {
    var heads = TokenArray<Int32>([1, 2, 0])
    heads[1] = 7
    #expect(Array(heads) == [1, 7, 0])
    #expect(heads == TokenArray([1, 7, 0]))
    #expect(heads != TokenArray([1, 7]))
  }
}
