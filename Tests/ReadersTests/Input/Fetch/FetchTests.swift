import Documents
import Foundation
import Testing

@testable import Readers

@Suite struct FetchTests {
  /// Returns the message for an address that cannot be read, or the sources and addresses of its articles.
  private func load(_ address: String, _ access: WebAccess) throws -> [String] {
    try ArticleStream([address], web: access).map { result in
      switch result {
      case .success(let article): "\(article.source) \(article.url ?? "-") \(article.headline ?? "-")"
      case .failure(let error): error.message
      }
    }
  }

  @Test(arguments: [
    "http://127.0.0.1:1/", "http://localhost:1/a", "http://[::1]:1/", "http://10.0.0.1:1/",
    "http://169.254.169.254:1/",
    "http://[::ffff:127.0.0.1]:1/", "http://0.0.0.0:1/", "http://192.168.1.1:1/", "http://[fd00::1]:1/",
  ]) func privateAddressesAreRefused(_ address: String) throws {
    let reason = "it leads to this machine or a private network; 'set web private' allows it"
    #expect(try load(address, WebAccess()) == ["\"\(address)\" cannot be read: \(reason)"])
  }

  @Test func nothingIsFetchedOffline() throws {
    var access = WebAccess()
    access.isOffline = true
    #expect(
      try load("https://post.example/", access) == [
        "\"https://post.example/\" cannot be read: the program is offline, so no address is fetched"
      ]
    )
  }

  @Test func addressesOfOneServer() throws {
    let text = "Ferry stops\n\nThe ferry stops in May, the company said."
    let server = try LocalServer { path in
      switch path {
      case "/a.txt": "HTTP/1.0 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(text)"
      case "/moved": "HTTP/1.0 302 Found\r\nLocation: /a.txt\r\n\r\n"
      case "/loop": "HTTP/1.0 302 Found\r\nLocation: /loop\r\n\r\n"
      case "/file": "HTTP/1.0 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n"
      case "/big": "HTTP/1.0 200 OK\r\n\r\n" + String(repeating: "word ", count: 40_000)
      case "/slow": ""
      default: "HTTP/1.0 404 Not Found\r\n\r\nno"
      }
    }
    var access = WebAccess()
    access.allowsPrivate = true
    access.byteLimit = 100_000
    access.seconds = 2
    let root = server.address
    #expect(try load(root + "/a.txt", access) == ["\(root)/a.txt \(root)/a.txt Ferry stops"])
    #expect(try load(root + "/moved", access) == ["\(root)/moved \(root)/a.txt Ferry stops"])
    #expect(
      try load(root + "/none", access) == [
        "\"\(root)/none\" cannot be read: the server answers 404 (not found)"
      ]
    )
    let rest = "; nothing of it was read"
    #expect(
      try load(root + "/loop", access) == [
        "\"\(root)/loop\": the number of redirects is over the limit of 5" + rest
      ]
    )
    #expect(
      try load(root + "/big", access) == [
        "\"\(root)/big\": the size of the answer is over the limit of 0 MB" + rest
      ]
    )
    #expect(
      try load(root + "/slow", access) == [
        "\"\(root)/slow\": the time for the answer is over the limit of 2 seconds" + rest
      ]
    )
    // Nobody listens on the port of a service that no machine has.
    #expect(
      try load("http://127.0.0.1:1/a", access) == [
        "\"http://127.0.0.1:1/a\" cannot be read: the server cannot be reached"
      ]
    )
    let file = try load(root + "/file", access)
    #expect(file.count == 1 && !file[0].contains("root:"))
    // A redirect into a private network is refused as well.
    #expect(try load(root + "/moved", WebAccess()).first?.contains("private network") == true)
  }
}

/// A server of this machine that answers one request after the other, until its owner is gone.
private final class LocalServer: @unchecked Sendable {
  let address: String
  private let socket: Int32
  private let held = Held()

  /// Starts a server; an empty answer keeps the connection open.
  init(_ answer: @escaping @Sendable (_ path: String) -> String) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var count = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listening = socket
    let isOpen = unsafe withUnsafeMutablePointer(to: &place) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listening, pointer, count) == 0 && listen(listening, 8) == 0
          && getsockname(listening, pointer, &count) == 0
      }
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    let held = held
    Thread.detachNewThread {
      while true {
        let connection = accept(listening, nil, nil)
        guard connection >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let got = unsafe read(connection, &buffer, buffer.count)
        let request = String(decoding: buffer.prefix(max(0, got)), as: UTF8.self).split(separator: " ")
        let words = Array(answer(request.count > 1 ? String(request[1]) : "").utf8)
        if words.isEmpty {
          held.connections.append(connection)
          continue
        }
        var sent = 0
        while sent < words.count {
          let count = unsafe words[sent...].withUnsafeBytes {
            unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          }
          guard count > 0 else { break }
          sent += count
        }
        close(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
    for connection in held.connections { close(connection) }
  }

  /// The connections that are never answered.
  private final class Held: @unchecked Sendable { var connections: [Int32] = [] }
}
