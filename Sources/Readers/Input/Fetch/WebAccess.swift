/// What may be fetched from the web, and how much of it.
public struct WebAccess: Sendable, Hashable {
  /// Whether addresses are refused at all.
  public var isOffline = false

  /// Whether addresses of this machine and of private networks may be reached.
  public var allowsPrivate = false

  /// The time after which a transfer is given up, in seconds.
  public var seconds = 30

  /// The maximum number of bytes of an answer.
  public var byteLimit = Readers.limit

  /// The maximum number of redirects.
  public var redirectLimit = 5

  /// The usual access: the public web.
  public init() {}
}
