import Platform

/// Where an article can be read outside the program.
enum ArticleLink {
  /// The address that its source states, or that of the file it was loaded from; nil for samples and streams.
  static func address(url: String?, source: String) -> String? {
    if let url, url.hasPrefix("http://") || url.hasPrefix("https://") { return url }
    guard !source.isEmpty, source != "-", !source.contains(":"),
      FileManager.default.fileExists(atPath: source)
    else { return nil }
    return URL(fileURLWithPath: source).absoluteURL.absoluteString
  }
}
