import Figures

/// What a load has to say of one of its inputs.
public struct LoadRemark: Sendable, Hashable {
  /// What has become of the input.
  public enum Kind: Sendable, Hashable {
    /// It could not be read.
    case failure
    /// The article was there already.
    case repetition
    /// Something was left out or is to be known; it is no failure.
    case note

    /// How it is shown.
    var role: StyledText.Role {
      switch self {
      case .failure: .bad
      case .repetition: .warning
      case .note: .dim
      }
    }
  }

  /// What has become of the input.
  public var kind: Kind

  /// A sentence.
  public var text: String
}
