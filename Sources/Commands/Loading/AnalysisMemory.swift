import Documents

/// The memory of articles that are under way from reading to storing.
enum AnalysisMemory {
  /// The bytes of an analysed document for each byte of its text: tokens, tags, dependency trees and findings.
  ///
  /// Measured as the resident memory that 110, 220 and 330 analysed articles of the samples took (1.5 kB of text
  /// each, on a 64-bit Linux): 68 to 69 bytes a byte.
  private static let bytesPerByte = 70

  /// The memory that the analysed document of an article takes, in bytes.
  static func estimate(for article: Article) -> Int { bytesPerByte * article.body.utf8.count }
}
