extension ReadError {
  /// The place of the record that is not an article; nil where the whole input is concerned.
  public var place: RecordPlace? {
    switch self {
    case .badRecord(_, let place, _): place
    case .overLimit(_, let place, _, _): place
    case .tooLarge(_, let line, _): line.map { RecordPlace(.line, $0) }
    default: nil
    }
  }

  /// The input as it was named; nil where none is concerned.
  public var source: String? {
    switch self {
    case .empty(let source), .binary(let source, _), .notFound(let source, _), .cutAtBlanks(let source, _),
      .folderWithoutArticles(let source), .noMatch(let source), .notPermitted(let source),
      .unreadable(let source, _), .tooLarge(let source, _, _), .brokenGzip(let source, _),
      .badRecord(let source, _, _), .noArticles(let source, _), .overLimit(let source, _, _, _),
      .missingHelper(let source, _, _):
      source
    case .unknownSample, .unknownSampleArticle, .unknownFormat: nil
    }
  }

  /// The message without the input and the place, by which failures are grouped.
  public var reason: String {
    let message = message
    guard let source, message.hasPrefix("\"\(source)\"") else { return message }
    var rest = message.dropFirst(source.count + 2)
    if let place {
      let words = ", \(place.unit.rawValue) \(place.number)"
      if rest.hasPrefix(words) { rest = rest.dropFirst(words.count) }
    }
    return rest.drop { ":, ".contains($0) }.trimmingWhiteSpace()
  }
}
