import Foundation

/// Text without differences of case and accent, by which names are matched.
public enum Folded {
  /// The text in lower case without accents; ASCII takes a short way.
  public static func text(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
