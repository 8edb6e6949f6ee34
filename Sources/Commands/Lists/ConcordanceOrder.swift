/// How a concordance is ordered.
enum ConcordanceOrder: String, ChoiceValue {
  case article, left, right, mention
}
