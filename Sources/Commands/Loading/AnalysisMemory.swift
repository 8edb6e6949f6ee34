import Documents

/// The memory use of articles in progress, from reading to storing.
enum AnalysisMemory {
  /// The number of bytes of an analysed document per byte of its text: tokens, tags, dependency parses
  /// and findings.
  ///
  /// Measured as the resident memory of 110, 220 and 330 analysed articles of the samples (1.5 kB of text
  /// each, on 64-bit Linux): 68 to 69 bytes per byte.
  private static let bytesPerByte = 70

  /// Returns the estimated size of the analysed document of an article, in bytes.
  static func estimate(for article: Article) -> Int { bytesPerByte * article.body.utf8.count }
}
