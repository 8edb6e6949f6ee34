import Figures

/// A remark on one input of a load.
public struct LoadRemark: Sendable, Hashable {
  /// The outcome for an input.
  public enum Kind: Sendable, Hashable {
    /// The input could not be read.
    case failure
    /// The article was already in the session.
    case repetition
    /// Something was left out or needs attention, without a failure.
    case note

    /// The style in which the remark is shown.
    var role: StyledText.Role {
      switch self {
      case .failure: .bad
      case .repetition: .warning
      case .note: .dim
      }
    }
  }

  /// The outcome for the input.
  public var kind: Kind

  /// The remark, as a sentence.
  public var text: String
}
