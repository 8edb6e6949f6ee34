import Documents
import TestSupport
import Testing

@testable import Annotators

/// The lists of feature templates compared with the template numbers that the feature code adds to a sink.
@Suite struct FeatureTemplateTests {
  /// One model: its templates, and the numbers of the features of a document.
  struct Model: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var templates: [FeatureTemplate]
    var numbers: @Sendable (Document) -> Set<UInt64>
  }

  static let models = [
    Model(testDescription: "names, first pass", templates: NameFeatures.templates) { document in
      let names = PreparedNames(document).tokens
      return collected { sink in
        for sentence in document.sentences {
          let features = NameFeatures(names.all, sentence: sentence.tokens)
          for token in sentence.tokens { features.add(token, to: &sink) }
        }
      }
    },
    Model(testDescription: "names, second pass", templates: DocumentVotes.templates) { document in
      let names = PreparedNames(document).tokens
      let votes = DocumentVotes(NameTagger.standard.firstTags(document, names), names.all, document)
      return collected { sink in
        for sentence in document.sentences {
          for token in sentence.tokens { votes.add(token, sentence.tokens, names.all, to: &sink) }
        }
      }
    },
    Model(testDescription: "tags", templates: TagFeatures.templates) { document in
      collected { sink in
        for sentence in document.sentences {
          let features = TagFeatures(shapes: document[WordShape.self], sentence: sentence.tokens)
          for token in sentence.tokens { features.add(token, one: 1, two: 2, to: &sink) }
        }
      }
    },
    Model(testDescription: "transitions", templates: ParserFeatures.stateTemplates) { document in
      collected { sink in
        for sentence in sentences(of: document) {
          sentence.add(ParserState(count: sentence.count), to: &sink)
        }
      }
    },
    Model(testDescription: "relations", templates: ParserFeatures.arcTemplates) { document in
      collected { sink in
        for sentence in sentences(of: document) where sentence.count > 1 {
          sentence.add(arcTo: 0, from: 1, ParserState(count: sentence.count), to: &sink)
        }
      }
    },
    Model(testDescription: "directions of times", templates: DirectionFeatures.templates) { document in
      let chain = Articles.document("The mayor is expected to agree to meet them on Friday.")
      return collected { sink in
        for document in [document, chain] {
          let clauses = Clauses.of(document)
          for token in document.tokens.indices {
            let cue = DirectionCue(tokens: token..<token + 1, grain: .weekday, ahead: 2, back: 5)
            DirectionFeatures(cue, clauses)?.add(to: &sink)
          }
        }
      }
    },
    Model(testDescription: "choice between two parses", templates: ParseAlternatives.templates) { document in
      collected { sink in
        for sentence in sentences(of: document) {
          var search = ParserSearch(
            transitions: Parser.standard.transitions,
            relations: Parser.standard.relations
          )
          var compared: [ParseAlternatives] = []
          let state = search?.parse(sentence) { alternatives in
            compared.append(alternatives)
            return false
          }
          guard let state else { continue }
          for alternatives in compared { alternatives.addDecision(sentence, to: &sink) }
          for word in 0..<sentence.count {
            sentence.add(attachmentOf: word, state, to: &sink)
            sentence.add(dependentsOf: word, state, to: &sink)
            // A word has no head yet before the first transition.
            sentence.add(attachmentOf: word, ParserState(count: sentence.count), to: &sink)
          }
        }
      }
    },
  ]

  private static let document = Articles.document(
    """
    Mayor Anna Keller of Lima told the board of United Quay Workers (UQW) on Friday that the old bridge, with its two \
    towers, would be closed before winter, and that boats or ferries would carry people who work in the port.

    "We will not pay," said Keller, who had seen the report of the engineers. Russian officials and the mayor left.
    """
  )

  /// Returns the numbers of the templates whose features some code adds to a sink.
  private static func collected(_ add: (inout TemplateCollector) -> Void) -> Set<UInt64> {
    var collector = TemplateCollector()
    add(&collector)
    return Set(collector.features.map(\.template))
  }

  private static func sentences(of document: Document) -> [ParserFeatures] {
    let tags = document[Tag.self].map { FineTag.number($0.part, $0.form) }
    return document.sentences.map {
      ParserFeatures(shapes: document[WordShape.self], tags: tags, tokens: $0.tokens)
    }
  }

  @Test("every number of the features has a template, and every template features", arguments: models)
  func numbers(model: Model) {
    let listed = Set(model.templates.map(\.number))
    let emitted = model.numbers(Self.document)
    #expect(emitted.subtracting(listed).sorted() == [], "without template")
    #expect(listed.subtracting(emitted).sorted() == [], "without feature")
  }

  @Test("no two templates of a model have one number, or one group and description", arguments: models)
  func unique(model: Model) {
    #expect(Set(model.templates.map(\.number)).count == model.templates.count)
    #expect(Set(model.templates.map { "\($0.group): \($0.words)" }).count == model.templates.count)
  }

  /// An experiment without a resource leaves out the features of the templates that use it, and no others.
  @Test(arguments: [
    (FeatureTemplate.Resources(), 75), (FeatureTemplate.Resources.gazetteers, 46),
    (FeatureTemplate.Resources.clusters, 58), (FeatureTemplate.Resources([.gazetteers, .clusters]), 30),
  ])
  func resources(_ resources: FeatureTemplate.Resources, count: Int) {
    let names = PreparedNames(Self.document)
    let features = NameTagger.features(Self.document, names, without: resources)
    #expect(Set(features.map(\.count)) == [0, count])
  }
}
