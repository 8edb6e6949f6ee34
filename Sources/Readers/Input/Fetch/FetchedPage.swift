import CFetch

/// What a server answered, fetched by libcurl.
struct FetchedPage {
  /// The body.
  let bytes: [UInt8]
  /// The address after all redirects.
  let address: String
  /// The character set that the server states.
  let charset: String?

  /// Fetches what is at an address; throws where nothing may be fetched, or nothing is there.
  init(_ address: String, _ access: WebAccess) throws(ReadError) {
    guard !access.isOffline else {
      throw .unreadable(source: address, reason: "the program is offline, so no address is fetched")
    }
    let limits = fetch_limits(
      most_bytes: access.byteLimit,
      seconds: access.seconds,
      redirects: access.redirectLimit,
      allows_private: access.allowsPrivate ? 1 : 0,
      is_stopped: { Task.isCancelled ? 1 : 0 }
    )
    let fetched = unsafe fetch_get(address, limits)
    defer { unsafe fetch_free(fetched) }
    if let error = unsafe FetchedPage.error(fetched, address, access) { throw error }
    unsafe bytes = Array(UnsafeBufferPointer(start: fetched.bytes, count: fetched.count))
    unsafe self.address = fetched.address.map { unsafe String(cString: $0) } ?? address
    charset = unsafe fetched.type.flatMap { MediaType.parsed(unsafe String(cString: $0)).charset }
  }

  private static func error(_ fetched: fetched, _ address: String, _ access: WebAccess) -> ReadError? {
    func failure(_ reason: String) -> ReadError { .unreadable(source: address, reason: reason) }
    func over(_ what: String, _ limit: String) -> ReadError {
      .overLimit(source: address, place: nil, what: what, limit: limit)
    }
    switch unsafe Int(fetched.outcome) {
    case FETCH_DONE:
      let status = unsafe fetched.status
      if (200..<300).contains(status) { return nil }
      return failure("the server answers \(status)" + (names[status].map { " (\($0))" } ?? ""))
    case FETCH_MISSING_LIBRARY:
      return .missingHelper(source: address, format: "an address", package: "libcurl4")
    case FETCH_PRIVATE:
      return failure("it leads to this machine or a private network; 'set web private' allows it")
    case FETCH_TOO_LARGE: return over("the size of the answer", "\(access.byteLimit >> 20) MB")
    case FETCH_TOO_MANY_REDIRECTS: return over("the number of redirects", "\(access.redirectLimit)")
    case FETCH_TIMED_OUT: return over("the time for the answer", "\(access.seconds) seconds")
    case FETCH_STOPPED: return failure("stopped")
    case FETCH_UNKNOWN_HOST: return failure("no server of that name is known")
    case FETCH_UNREACHABLE: return failure("the server cannot be reached")
    case FETCH_UNTRUSTED:
      return failure(
        "the certificate of the server cannot be trusted; Debian's package ca-certificates has those that can"
      )
    default:
      let words = unsafe fetched.reason.map { unsafe String(cString: $0) } ?? "the transfer failed"
      return failure(words)
    }
  }

  private static let names = [
    400: "bad request", 401: "login needed", 402: "payment needed", 403: "forbidden", 404: "not found",
    410: "gone",
    429: "too many requests", 451: "unavailable for legal reasons", 500: "server error", 503: "unavailable",
  ]
}
