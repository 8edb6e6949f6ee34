/// A field of an article's metadata beyond those that every article has.
///
/// The raw values are the names in JSON, in exports and in commands. Several entries of one field are allowed, in the
/// order of the source.
public enum MetadataField: String, Sendable, Hashable, CaseIterable {
  /// The part of the publication, as in "Sport".
  case section
  /// The page or pages in print, as in "A6".
  case page
  /// The edition in print, as in "Late Edition - Final".
  case edition
  /// The series of articles that it belongs to.
  case series
  /// The kind of publication or text, as in "Newspaper" or "Editorial".
  case type
  /// The time of publication with its zone as stated, as in "22:05:03+01:00".
  case time
  /// The day, or the day and time, of the last change, in ISO 8601.
  case updated
  /// The day on which a provider took the article up, in ISO 8601; never the day of publication.
  case loaded
  /// The words of the source that the day of publication was read from.
  case printedDate = "printed_date"
  /// The number of words that the source states.
  case words = "stated_words"
  /// The line of copyright.
  case copyright
  /// A topic by which the provider indexes the article; the weight is in percent.
  case subject
  /// A place by which the provider indexes the article.
  case place
  /// A person by whom the provider indexes the article.
  case person
  /// An organization by which the provider indexes the article.
  case organization
  /// A keyword that the publication gives.
  case tag
  /// Who provided the file, as in "Nexis" or "Factiva".
  case provider
  /// The identifier that the provider gives the record.
  case record
  /// The number of the record in its file, counted from 1.
  case position
  /// The file that the source names, where it is another than the one that was read.
  case file
  /// A correction of the article.
  case correction
  /// The caption or credit of a picture.
  case caption
  /// A reporter who contributed.
  case contributor
  /// Whom the press may ask.
  case contact
  /// The moment until which the text may not be published.
  case embargo
}

/// One value of a field of an article's metadata.
public struct MetadataEntry: Sendable, Hashable {
  /// The field.
  public var field: MetadataField

  /// The value as the source states it, on one line.
  public var value: String

  /// How much the article is about it, in percent, where the provider says so.
  public var weight: Int?

  /// An entry with a field and a value.
  public init(_ field: MetadataField, _ value: String, weight: Int? = nil) {
    self.field = field
    self.value = value
    self.weight = weight
  }
}

extension Article {
  /// Returns the values of a field, in the order of the source.
  public func values(of field: MetadataField) -> [String] {
    metadata.filter { $0.field == field }.map(\.value)
  }
}
