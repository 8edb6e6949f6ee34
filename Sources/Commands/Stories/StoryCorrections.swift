import Corpora
import Figures

/// Corrections of stories, which `merge` and `split` make when a story stands among their names.
enum StoryCorrections {
  /// Puts a story or articles into another story; nil when neither name is a story.
  static func merge(_ pair: NamePair, in session: Session) throws -> Figure? {
    let story = ArticleReference.story(pair.first[...])
    guard story != nil || ArticleReference.story(pair.second[...]) != nil else { return nil }
    let articles = try session.articles([try ArticleList.parse(pair.first)])
    let targets = try session.articles([try ArticleList.parse(pair.second)])
    let rest = articles.filter { !targets.contains($0) }
    if rest.isEmpty {
      throw NoResult.none(
        of: "articles outside \(pair.second)",
        about: pair.first,
        hint: "'explain \(pair.second)' shows what is in it"
      )
    }
    try session.correct(
      .gather(articles: rest, story: story, into: targets),
      "merge \(pair.first) into \(pair.second)"
    )
    return try answer("Put \(pair.first) into ", targets[0], in: session)
  }

  /// Takes articles out of a story; nil when the second name is no story.
  static func split(_ pair: NamePair, in session: Session) throws -> Figure? {
    guard let story = ArticleReference.story(pair.second[...]) else { return nil }
    let whole = try session.articles(ofStory: story)
    let articles = try session.articles([try ArticleList.parse(pair.first)])
    guard articles.allSatisfy(whole.contains) else {
      throw NoResult.none(
        of: "articles of story:\(story)",
        about: pair.first,
        hint: "'explain story:\(story)' lists them"
      )
    }
    guard articles.count < whole.count else {
      throw NoResult.none(
        of: "articles that would be left",
        about: "story:\(story)",
        hint: "split some of its \(whole.count) articles off, as in 'split a\(whole[0]) from story:\(story)'"
      )
    }
    try session.correct(
      .detach(articles: articles, from: story),
      "split \(pair.first) from \(pair.second)"
    )
    return try answer("Split \(pair.first) from story:\(story) into ", articles[0], in: session)
  }

  private static func answer(_ words: String, _ article: Int, in session: Session) throws -> Figure {
    guard let number = try session.corpus.story(of: article) else {
      return Message.corrected(StyledText(words + "no story: article \(article) stands alone now."))
    }
    let count = Words.count(try session.corpus.articles(ofStory: number).count, "article")
    return Message.corrected(
      StyledText(words) + StyledText("story:\(number)", .command) + StyledText(", which has \(count) now.")
    )
  }
}
