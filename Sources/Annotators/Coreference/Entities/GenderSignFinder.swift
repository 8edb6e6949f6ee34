import Documents
import WordLists

/// Finds the words that give the gender of a person: forms of address, nouns and pronouns, and no given names.
struct GenderSignFinder: Annotator {
  var requires: [any Annotation.Type] { [DependencyTree.self, Entity.self, CoreferenceChain.self] }

  /// What tells one kind of sign from another.
  private struct Key: Hashable {
    var gender: GenderSign.Gender
    var basis: GenderSign.Basis
  }

  func annotations(in document: Document) -> [GenderSign] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    var found: [GenderSign] = []
    for (index, entity) in document[Entity.self].enumerated() where entity.type == .person {
      if Stopping.isWanted { break }
      var places: [Key: Int] = [:]
      func add(_ gender: MentionCandidate.Gender, _ basis: GenderSign.Basis, _ range: TextRange) {
        let known: GenderSign.Gender? =
          switch gender {
          case .feminine: .woman
          case .masculine: .man
          default: nil
          }
        guard let known else { return }
        let key = Key(gender: known, basis: basis)
        if let place = places[key] { return found[place].count += 1 }
        places[key] = found.count
        found.append(GenderSign(entity: index, gender: known, basis: basis, range: range))
      }
      for mention in entity.mentions {
        let first = mention.tokens.lowerBound
        switch mention.kind {
        case .name:
          let before = max(0, first - 1)
          let range = document.range(ofTokens: before..<max(first, before + 1))
          add(PersonGender.ofAddress(before: first, tree.words), .address, range)
          if first > 0, let kin = KinNouns.all[tree.words[before].hash] { add(kin.gender, .noun, range) }
        case .nominal:
          let head = tree.head(among: mention.tokens)
          add(PersonGender.ofNoun(tree.words[head].hash), .noun, mention.range)
        case .pronoun:
          switch FunctionWords.pronouns[tree.words[first].hash] {
          case .masculine: add(.masculine, .pronoun, mention.range)
          case .feminine: add(.feminine, .pronoun, mention.range)
          default: break
          }
        }
      }
      for role in entity.roles { add(PersonGender.of(role), .noun, role.range) }
    }
    return found
  }
}
