import Platform

/// The address at which an article can be read outside the program.
enum ArticleLink {
  /// Returns the URL stated by the source, or that of the file from which the article was loaded; nil for
  /// samples and streams.
  static func address(url: String?, source: String) -> String? {
    if let url, url.hasPrefix("http://") || url.hasPrefix("https://") { return url }
    guard !source.isEmpty, source != "-", !source.contains(":"),
      FileManager.default.fileExists(atPath: source)
    else { return nil }
    return URL(fileURLWithPath: source).absoluteURL.absoluteString
  }
}
