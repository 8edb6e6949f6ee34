/// The sort order of a concordance.
enum ConcordanceOrder: String, ChoiceValue {
  case article, left, right, mention
}
