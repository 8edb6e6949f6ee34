/// Bylines with a town, and interviews whose turns have labels in capitals.
extension MastheadTests {
  static let interviews: [MastheadCase] = [
    MastheadCase(
      "headline in capitals with a name and a colon",
      "TASHA: I DUMPED ROCKER BY TEXT... AND HIS MUM REPLIED\n\n" + ferryStory,
      "headline: TASHA: I DUMPED ROCKER BY TEXT... AND HIS MUM REPLIED\nroles: headline body body"
    ),
    MastheadCase(
      "byline with the town of the report",
      "Ferry stops\n\nFrom Jane Doe, Port Amber\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe\ndateline: Port Amber\nroles: headline byline dateline body body"
    ),
    MastheadCase(
      "no byline but a message with love",
      "Ferry stops\n\nFrom Warri, with love\n\n" + ferryStory,
      "headline: Ferry stops\ndeck: From Warri, with love\nroles: headline deck body body"
    ),
    MastheadCase(
      "labels of turns in capitals, which are no datelines",
      "Ferry stops\n\nTHE COURIER: Why do you stop?\n\nJANE DOE: We had no orders for the whole of a year.\n\n"
        + ferryStory,
      "headline: Ferry stops\nroles: headline body body body body"
    ),
  ]
}
