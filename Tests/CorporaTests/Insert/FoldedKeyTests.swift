import Testing

@testable import Corpora

@Suite struct FoldedKeyTests {
  @Test(arguments: [
    ("Łukasz Piszczek", "lukasz piszczek"), ("The Ørsted Co.", "orsted co"), ("O’Brien", "obrien"),
    ("O'Brien", "obrien"),
  ]) func keysOfNamesAreFolded(name: String, key: String) { #expect(FoldedKey.of(name) == key) }
}
