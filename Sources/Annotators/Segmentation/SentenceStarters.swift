import WordLists

/// Words that begin sentences far more often than they follow an abbreviation inside a name.
enum SentenceStarters {
  static let words = WordSet(
    """
    the a an this that these those he she it they we you i his her its their our my your there here but and or so yet
    in on at by for from with without under over after before since until while when where what who why how if as
    although though because however meanwhile then now also still instead despite during according some many most
    several few all both each every no not none one two three four five six seven eight nine ten other others another
    such even just only once about across against along among around between beyond through throughout toward
    towards upon within more less much last next earlier later asked officials police critics experts residents
    """
  )
}
