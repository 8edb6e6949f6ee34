import Letters

/// The completion of lines, which depends on the line, the cursor, the session and, for paths, the
/// file system.
public enum Completion {
  /// Returns the candidates for the word that ends at the cursor, a position in characters of the line.
  public static func candidates(
    for line: String,
    cursor: Int,
    in session: Session,
    interpreter: Interpreter = Interpreter(),
    limit: Int = 200
  ) -> CompletionResult {
    let typed = String(line.prefix(max(0, cursor)))
    let written = Completion.expandingAliases(in: typed, session)
    guard let place = CompletionPlace(written, interpreter: interpreter) else {
      return CompletionResult(replacement: typed.count..<typed.count, candidates: [], total: 0)
    }
    var request = CompletionRequest(
      session: session,
      interpreter: interpreter,
      limit: limit,
      word: place.word
    )
    request.previous = place.previous
    request.feeding = place.feeding
    var (found, total) = request.candidates(for: place.kind)
    if place.offersOptions || (found.isEmpty && place.word.isEmpty) {
      let options = NameIndex(place.options).matches(place.word, limit: limit, isClosed: true)
      found += options.found.map { $0.entry.with(kind: .option) }
      total += options.total
    }
    let quoted = found.map { candidate in
      var candidate = candidate
      let text = place.kept + CanonicalForm.composed(candidate.text)
      candidate.text =
        place.isQuoted || (candidate.kind != .option && Quoting.isNeeded(text, inTail: place.isTail))
        ? Quoting.quoted(text, isOpen: candidate.kind == .folder) : text
      return candidate
    }
    // The expansion of an alias differs in length from the alias; the replaced range is at the end of
    // both texts.
    let shift = typed.count - written.count
    let start = max(0, place.range.lowerBound + shift)
    return CompletionResult(replacement: start..<max(start, typed.count), candidates: quoted, total: total)
  }

  /// Returns the text with its aliases expanded, except for a command word that is still being typed.
  private static func expandingAliases(in typed: String, _ session: Session) -> String {
    if let last = Line(typed).statements.last, last.words.count == 1,
      last.words[0].range.upperBound == typed.count
    {
      let done = typed.prefix(last.words[0].range.lowerBound)
      return session.bindings.expandingAliases(in: String(done)) + typed.dropFirst(done.count)
    }
    return session.bindings.expandingAliases(in: typed)
  }
}

extension Session {
  /// Indexes the names loaded since the last call, so that the next completion does not have to.
  public func prepareCompletion() { _ = names.index(of: .entity) }
}
