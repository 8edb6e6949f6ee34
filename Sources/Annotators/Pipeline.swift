public import Documents

/// The steps of the analysis in the order in which they run.
///
/// The order is checked when a pipeline is made: a step that needs a layer of no earlier step is a programming error,
/// which stops the program there and never while an article is read.
public struct Pipeline: Sendable {
  /// The steps in the order in which they run.
  public let annotators: [any Annotator]

  /// The steps before the tagger.
  package static let belowTags: [any Annotator] = [
    Lexicon(), WordShapeReader(), EntityRecognizer(), QuotationMarkMatcher(),
  ]

  /// The steps that need a parse and are needed by quotations.
  package static let aboveTrees: [any Annotator] = [DependencyTreeBuilder(), CoreferenceResolver()]

  /// The steps up to clauses without names of entities and quotations.
  package static let belowClauses: [any Annotator] =
    belowTags + [Tagger.standard, Parser.standard, DependencyTreeBuilder(), ClauseBuilder()]

  /// The steps before quotations.
  package static let belowQuotations = Pipeline(
    belowTags + [Tagger.standard, Parser.standard] + aboveTrees
  )

  /// The steps before coreference chains.
  package static let belowChains = Pipeline(belowQuotations.annotators + [QuotationAttributor()])

  /// All steps.
  public static let standard = Pipeline(
    belowChains.annotators + [
      ChainResolver(),
      ReferenceCollector(),
      GenderSignFinder(),
      SpeakerResolver(),
      BodyResolver(),
      BynameFinder(),
      PartyReportFinder(),
      JointSpeakerFinder(),
      ClauseBuilder(),
      TemporalCueFinder(),
      ImpossibleDayFinder(),
      PublicationEstimator(),
      PublicationDater(),
      TemporalTagger(),
      EventExtractor(),
      QuantityExtractor(),
      CheckableSentenceFinder(),
    ]
  )

  /// A pipeline of some steps in order.
  public init(_ annotators: [any Annotator]) {
    var found: Set<ObjectIdentifier> = []
    for annotator in annotators {
      for layer in annotator.requires {
        precondition(
          found.contains(ObjectIdentifier(layer)),
          "\(type(of: annotator)) needs \(layer), which no earlier step finds"
        )
      }
      found.insert(Pipeline.layer(of: annotator))
    }
    self.annotators = annotators
  }

  /// The document of an article with every layer.
  public func document(for article: Article) -> Document {
    var document = Segmenter().document(for: article)
    run(on: &document)
    return document
  }

  /// The document of an article with every layer, unless the task is cancelled.
  ///
  /// A cancelled analysis stops between two sentences and throws `CancellationError`.
  public func documentUnlessCancelled(for article: Article) throws(CancellationError) -> Document {
    guard let document = try documentsUnlessCancelled(for: [article]).first else { throw CancellationError() }
    return document
  }

  /// The documents of articles in their order, unless the task is cancelled.
  ///
  /// Every article goes through a step before the next step begins, so that the weights and tables of one
  /// step stay in the processor's caches: that is faster than one article after the other, for the same
  /// documents.
  public func documentsUnlessCancelled(for articles: [Article]) throws(CancellationError) -> [Document] {
    let all = Stopping.$isAllowed.withValue(true) { () -> [Document]? in
      var documents: [Document] = []
      documents.reserveCapacity(articles.count)
      for article in articles {
        if Task.isCancelled { return nil }
        documents.append(Segmenter().document(for: article))
      }
      for annotator in annotators {
        for position in documents.indices {
          if Task.isCancelled { return nil }
          Pipeline.add(annotator, to: &documents[position])
        }
      }
      return Task.isCancelled ? nil : documents
    }
    guard let all else { throw CancellationError() }
    return all
  }

  /// Adds every layer to a document.
  public func run(on document: inout Document) {
    for annotator in annotators { Pipeline.add(annotator, to: &document) }
  }

  /// Runs one step and adds its layer.
  public static func add<Step: Annotator>(_ annotator: Step, to document: inout Document) {
    document[Step.Found.self] = annotator.annotations(in: document)
  }

  /// A document with the layers of words and word shapes.
  package static func words(of document: Document) -> Document {
    var document = document
    add(Lexicon(), to: &document)
    add(WordShapeReader(), to: &document)
    return document
  }

  private static func layer<Step: Annotator>(of annotator: Step) -> ObjectIdentifier {
    ObjectIdentifier(Step.Found.self)
  }
}
