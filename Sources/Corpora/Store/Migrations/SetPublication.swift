extension Migration {
  /// Finds the articles whose day of publication the user has set; corrections keep the days themselves.
  static let setPublication = Migration(version: 12, name: "days of publication that the user has set") {
    (store) throws(StoreError) in
    try store.execute(Schema.setPublicationIndex)
  }
}
