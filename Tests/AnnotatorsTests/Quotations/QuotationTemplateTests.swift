import Documents
import Testing

@testable import Annotators

@Suite("Feature templates of quotations and coreference")
struct QuotationTemplateTests {
  /// A linear model with a list of feature templates.
  enum Model: String, CaseIterable, CustomTestStringConvertible {
    case cues, speakers, contents, links, phraseEnds

    var testDescription: String { rawValue }

    var templates: [FeatureTemplate] {
      switch self {
      case .cues: CueFeatures.templates
      case .speakers: SpeakerFeatures.templates
      case .contents: ContentFeatures.templates
      case .links: LinkFeatures.templates
      case .phraseEnds: PhraseEnds.templates
      }
    }

    /// Returns the numbers of the templates of which a document has features.
    func numbers(_ tree: DependencyTree) -> Set<UInt64> {
      var collector = TemplateCollector()
      switch self {
      case .cues: cues(tree, &collector)
      case .speakers: speakers(tree, &collector)
      case .contents: contents(tree, &collector)
      case .links: links(tree, &collector)
      case .phraseEnds: phraseEnds(tree, &collector)
      }
      return Set(collector.features.map(\.template))
    }

    private func cues(_ tree: DependencyTree, _ collector: inout TemplateCollector) {
      let features = CueFeatures(tree: tree)
      for sentence in tree.document.sentences {
        let hasQuotes = CueModel.hasQuotes(sentence.tokens, tree)
        for token in sentence.tokens where features.isCandidate(token) {
          features.add(token, in: sentence.tokens, hasQuotes: hasQuotes, to: &collector)
        }
      }
    }

    private func speakers(_ tree: DependencyTree, _ collector: inout TemplateCollector) {
      for cue in tree.parts.indices where tree.parts[cue] == .verb {
        let features = SpeakerModel.features(tree, cue)
        features.addNoSpeaker(to: &collector)
        for (token, rank) in SpeakerModel.ranked(features.candidates(), cue) {
          features.add(token, rank: rank, to: &collector)
        }
      }
    }

    private func contents(_ tree: DependencyTree, _ collector: inout TemplateCollector) {
      for cue in tree.parts.indices where tree.parts[cue] == .verb {
        let paths = CuePaths(tree, cue: cue, window: ContentModel.window(tree, cue))
        ContentFeatures(tree, cue: cue, paths: paths, speaker: nil).each(&collector) { _, _ in }
      }
    }

    private func links(_ tree: DependencyTree, _ collector: inout TemplateCollector) {
      let mentions = MentionFinder(tree).mentions()
      var builder = ChainBuilder(tree, mentions)
      for index in mentions.indices {
        let candidates = builder.candidates(index)
        let choice = AntecedentCandidate(index, candidates, builder)
        for number in 0..<choice.count { choice.addFeatures(of: number, in: builder, to: &collector) }
        builder.link(index, to: candidates.first)
      }
    }

    private func phraseEnds(_ tree: DependencyTree, _ collector: inout TemplateCollector) {
      let finder = MentionFinder(tree)
      let ends = PhraseEnds(tree: tree, names: finder.nameOfToken, weights: .empty)
      for head in tree.parts.indices where finder.form(at: head) != nil {
        let tokens = finder.span(of: head)
        for part in ends.choice(head: head, tokens: tokens)?.parts ?? [] {
          ends.add(part, head: head, tokens: tokens, to: &collector)
        }
      }
    }
  }

  /// Invented news with all constructions that templates are for.
  private static let text = """
    Ann Roe and Bob Poe, who own the port's ferry, told reporters on Tuesday that they would sell it. “I want you to \
    stay,” Roe told the crew. “We will help you, and I will write to your families,” she added. It was clear that the \
    owners had given up; the owners spoke up for their crew. The crew of the ferry, the largest in Tarn, said the old \
    ferry was safe, according to the Tarn Post.

    Roe's ferry was called “a wreck” by the mayor of Tarn. He said in a letter that its owners had broken the law. \
    The old owners denied it. The ferry that sank belonged to the mayor, who said the mayor's ferry (a gift from the \
    port) would sail again. The mayor and the owners met on Friday. They talked for an hour. Both of them left, and \
    each of them sold what he had.
    """

  private static let tree = DependencyTree.of(Articles.document(text))

  @Test("lists every template that the features have, and no other", arguments: Model.allCases)
  func listsAreComplete(model: Model) {
    let listed = Set(model.templates.map(\.number))
    let found = model.numbers(Self.tree)
    #expect(found.subtracting(listed).sorted() == [])
    #expect(listed.subtracting(found).sorted() == [])
  }

  @Test("has one number and one description a template", arguments: Model.allCases)
  func listsHaveNoRepetitions(model: Model) {
    #expect(Set(model.templates.map(\.number)).count == model.templates.count)
    #expect(Set(model.templates.map(\.words)).count == model.templates.count)
    #expect(!model.templates.contains { $0.group.isEmpty || $0.words.isEmpty })
  }

  @Test("gives reasons for cues in the words of the list")
  func reasonsAreGroups() {
    let groups = Set(CueFeatures.templates.map(\.group))
    let reasons = QuotationReasons(sentence: 0, of: Self.tree.document).candidates.flatMap(\.reasons)
    #expect(!reasons.isEmpty)
    for reason in reasons {
      let words = reason.drop { $0 != " " }.dropFirst()
      #expect(groups.contains(String(words)), "\(reason)")
    }
  }
}
