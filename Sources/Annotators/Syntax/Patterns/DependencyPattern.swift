import Synchronization
import WordLists

/// A pattern over the dependency tree, with which rules are written as data.
///
/// The notation follows Semgrex (Chambers and others 2007): `{accuse, VERB, !is:denied} >obj {is:person}=party` is a
/// verb "accuse" without negation whose object is a person, who gets the name `party`. A token is `{…}` with conditions
/// that must all hold:
///
/// - `accuse`: the word, by lemma or form, in lower case; `in:verbs/telling`: a word of that `WordList`.
/// - `VERB`: the part of speech; `.past`: the form (`WordForm`).
/// - `is:person`: a condition of `PatternTerms`.
/// - `a|b`: one of several; `!a|b`: none of them.
///
/// Behind a token stand steps to other tokens, each from that token; brackets hold steps from another one:
///
/// - `>nsubj|obj`: dependents by these relations, `>` by any; `>obj+` behind the token, `>obj-` before it.
/// - `<conj`: the head, of which it is a dependent by this relation; `>>` and `<<`: any number of such steps.
/// - `.` the next token, `..` a later one, `-` the one before, `--` an earlier one of the sentence; `$` a sibling.
/// - `>[of|from]`: complements behind one of these prepositions.
/// - `~subject`: the tokens to which a relation of `PatternTerms` leads.
/// - `!` before a step: there is no such token. `>!cc`: by any other relation.
///
/// One name stands for one token wherever it is in a pattern.
struct DependencyPattern: Sendable {
  /// Conditions on a token and steps from it.
  struct Node: Sendable {
    var conditions: [Condition] = []
    /// The index of its name in `names`.
    var name: Int?
    /// The steps, those without names first: each of them is only asked whether there is such a token.
    var edges: [Edge] = []

    /// True for a token that meets all conditions.
    func admits(_ token: Int, _ reader: PredicateReader) -> Bool {
      for condition in conditions where !condition.holds(token, reader) { return false }
      return true
    }
  }

  /// A step to another token.
  struct Edge: Sendable {
    var step: Step
    var isNegated: Bool
    /// Whether a token that it leads to has a name.
    var binds: Bool
    var node: Node
  }

  /// Alternative conditions on a token.
  struct Condition: Sendable {
    var isNegated = false
    /// The numbers of fine tags plus one, one bit each.
    var tags: UInt64 = 0
    var words: WordSet?
    var terms: [PatternTerms.Condition] = []

    /// Whether a token meets one of the alternatives, or none of them where it is negated.
    func holds(_ token: Int, _ reader: PredicateReader) -> Bool {
      let isMet =
        tags &>> reader.tree.tags[token] & 1 == 1 || words.map { reader.isOne(token, of: $0) } ?? false
        || terms.contains { $0(reader, token) }
      return isMet != isNegated
    }
  }

  private let source: Source

  /// The patterns that are tried in order.
  var alternatives: [Node] { source.parsed.alternatives }
  /// The names of tokens.
  var names: [String] { source.parsed.names }
  /// What is wrong in the text of the pattern; tests demand that nothing is, and a wrong alternative never matches.
  var errors: [PatternError] { source.parsed.errors }

  /// The alternatives of these texts.
  init(_ texts: String...) { self.init(texts) }

  /// The alternatives of these texts.
  init(_ texts: [String]) { source = Source(texts) }

  /// The texts of a pattern, which are read when it is first tried.
  private final class Source: Sendable {
    typealias Parsed = (alternatives: [Node], names: [String], errors: [PatternError])

    private let texts: [String]
    private let result = Mutex<Parsed?>(nil)

    init(_ texts: [String]) { self.texts = texts }

    var parsed: Parsed {
      result.withLock { result in
        if let result { return result }
        var parsed: Parsed = ([], [], [])
        for text in texts {
          var parser = PatternParser(text, names: parsed.names)
          do throws(PatternError) {
            parsed.alternatives.append(try parser.pattern())
            parsed.names = parser.names
          } catch { parsed.errors.append(error) }
        }
        result = parsed
        return parsed
      }
    }
  }
}

/// What is wrong in the text of a pattern, and where.
struct PatternError: Error, Hashable {
  var text: String
  /// The offset in bytes.
  var position: Int
  var message: String
}
