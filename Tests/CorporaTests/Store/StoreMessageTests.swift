import Corpora
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    (StoreError.cannotOpen(path: "a", reason: "no"), "cannot open \"a\": no"),
    (.exists(path: "a"), "\"a\" exists already; choose another name or overwrite it with 'save --force'"),
    (
      .notASession(path: "a"),
      "\"a\" is not a session; 'load' reads articles, 'open' reads what 'save' has written"
    ),
    (
      .newerVersion(path: "a", found: 2, supported: 1),
      "\"a\" is a session of version 2; this program reads up to version 1"
    ),
    (.locked(path: "a"), "\"a\" is open in another session; close that one first, or open a copy"),
    (
      .full(path: "a"),
      "no room left on the disk for \"a\"; what was stored before this is kept, the rest is not"
    ),
    (
      .readOnly(path: "a"),
      "\"a\" may not be written, so this session can only be read; 'save FILE' makes a copy of it to change"
    ),
    (
      .notReplaceable(path: "a"),
      "\"a\" exists and is not a session, which 'save' never replaces; choose another name"
    ),
    (
      .notWritable(path: "a"),
      "\"a\" may not be written, and so is not replaced; choose another name, or allow it with 'chmod u+w'"
    ),
    (.isThisSession(path: "a"), "\"a\" belongs to this session; choose another file"),
    (
      .displaced(path: "a"),
      "\"a\", in which this session was kept, has been moved or deleted; 'save' writes it anew, "
        + "'save FILE' writes it elsewhere"
    ),
    (
      .replaced(path: "a"),
      "another file stands at \"a\" now; 'save --force' replaces it, 'save FILE' writes the session elsewhere"
    ),
    (
      .foreignSchema(path: "a", type: "index", name: "x"),
      "\"a\" has an index \"x\" that no session of this program has; it is not opened"
    ),
    (.interrupted, "stopped"),
    (.corrupt(path: "a"), "\"a\" is damaged; open an earlier copy of it"),
    (.noSuchRow(kind: "entity", id: 3), "there is no entity 3 here"),
    (.sqlite(code: 1, message: "x"), "the session's database failed: x (SQLite 1)"),
  ]) func store(_ error: StoreError, _ words: String) {
    #expect(error.description == words)
  }

  @Test(
    arguments: [
      (SearchError.nothingToSearch, nil, "no word to search for; try 'help search'"),
      (.openQuotation(at: 1), 1, "this quotation mark is never closed"),
      (.openParenthesis(at: 2), 2, "this parenthesis is never closed"),
      (.strayParenthesis(at: 3), 3, "this parenthesis was never opened"),
      (
        .missingOperand(operator: "OR", at: 4), 4,
        "\"OR\" needs something on both sides; write it in lower case to search for the word"
      ),
      (
        .onlyExclusions(at: 5), 5, "nothing is asked for, only excluded; add a word that articles should have"
      ),
      (
        .badNear(at: 6), 6,
        "NEAR takes words or phrases and a distance from 1 to 100, as in NEAR(strike port, 5)"
      ),
      (.tooComplex(at: 7), 7, "the query is too long or too deeply nested"),
      (.store(.noSuchRow(kind: "article", id: 1)), nil, "there is no article 1 here"),
    ] as [(SearchError, Int?, String)]
  ) func search(_ error: SearchError, _ offset: Int?, _ words: String) {
    #expect(error.description == words)
    #expect(error.offset == offset)
  }
}
