import Documents

/// The running text of an article as runs of eight words, by which shared passages are found.
///
/// Each run is a number: equal runs of two articles have equal numbers. Words are compared in small letters and without
/// punctuation, so that other quotation marks or dashes make no difference. The method is that of shingling (Broder,
/// 1997); the fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken, 2003).
struct RunningText {
  /// The number of words in a run.
  static let runLength = 8

  /// The number of consecutive runs of which one is a fingerprint, in an article of many runs; fewer in a short one.
  ///
  /// Two articles that share a passage of 25 words share all 18 runs in it, and so at least one fingerprint: the
  /// smallest of 18 runs is the smallest of any window in them too.
  private static func window(_ runs: Int) -> Int { min(18, max(3, runs / 12)) }

  /// The number of each run of eight words, in order; fewer than eight words have none.
  let runs: [UInt64]

  /// The digest of all words in order, equal for texts with the same words; 0 for a text without words.
  let digest: Int

  /// Reads the running text out of the bytes of an article and its paragraphs.
  init(_ bytes: [UInt8], _ paragraphs: [Paragraph]) {
    var words = [UInt64]()
    for paragraph in paragraphs where paragraph.role == .body && paragraph.range.end <= bytes.count {
      RunningText.add(bytes[paragraph.range.bytes], to: &words)
    }
    var runs = [UInt64]()
    let length = RunningText.runLength
    if words.count >= length {
      runs.reserveCapacity(words.count - length + 1)
      for start in 0...words.count - length {
        var hash: UInt64 = 0
        for word in words[start..<start + length] { hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ word }
        runs.append(RunningText.mix(hash))
      }
    }
    self.runs = runs
    let whole = words.reduce(UInt64(words.count)) { RunningText.mix($0 &* 0x9E37_79B9_7F4A_7C15 &+ $1) }
    digest = words.isEmpty ? 0 : Int(truncatingIfNeeded: whole)
  }

  /// The numbers of the runs by which the article is looked up: the smallest of each window, each once, in order of
  /// size.
  var fingerprints: [UInt64] {
    let window = RunningText.window(runs.count)
    guard runs.count > window else { return runs.min().map { [$0] } ?? [] }
    var chosen: Set<UInt64> = []
    var smallest = 0
    for end in window - 1..<runs.count {
      let start = end - window + 1
      if smallest < start || end == window - 1 {
        smallest = (start...end).min { runs[$0] < runs[$1] } ?? start
      } else if runs[end] < runs[smallest] {
        smallest = end
      }
      chosen.insert(runs[smallest])
    }
    return chosen.sorted()
  }

  /// What an article shares with another.
  struct Overlap: Sendable, Hashable {
    /// The part of the first article's runs that the second has, from 0 to 1.
    var share: Double
    /// The part of the second article's runs that the first has, from 0 to 1.
    var otherShare: Double
    /// The number of words in the longest passage that both have.
    var passage: Int
  }

  /// Returns what two articles share.
  func overlap(with other: RunningText) -> Overlap {
    guard !runs.isEmpty, !other.runs.isEmpty else { return Overlap(share: 0, otherShare: 0, passage: 0) }
    var places: [UInt64: Int] = [:]
    for (place, run) in other.runs.enumerated() { places[run] = place }
    let shared = runs.count { places[$0] != nil }
    let own = Set(runs)
    let otherShared = other.runs.count { own.contains($0) }
    var longest = 0
    var length = 0
    var last = -1
    for run in runs {
      guard let place = places[run] else {
        length = 0
        continue
      }
      length = length > 0 && place == last + 1 ? length + 1 : 1
      last = place
      longest = max(longest, length)
    }
    return Overlap(
      share: Double(shared) / Double(runs.count),
      otherShare: Double(otherShared) / Double(other.runs.count),
      passage: longest == 0 ? 0 : longest + RunningText.runLength - 1
    )
  }

  /// Adds the numbers of the words in some bytes: letters and digits in small letters, apostrophes left out.
  private static func add(_ bytes: ArraySlice<UInt8>, to words: inout [UInt64]) {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = start
    var position = bytes.startIndex
    func close() {
      if hash != start { words.append(mix(hash)) }
      hash = start
    }
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte < 0x80 {
        if byte &- 48 < 10 || (byte | 32) &- 97 < 26 {
          hash = (hash ^ UInt64(byte &- 65 < 26 ? byte | 32 : byte)) &* 0x0000_0100_0000_01B3
        } else if byte != UInt8(ascii: "'") {
          close()
        }
      } else if byte == 0xE2, position + 1 < bytes.endIndex, bytes[position] &- 0x80 < 2 {
        // General punctuation: ’ stands in the middle of words, all else between them.
        let isApostrophe = bytes[position] == 0x80 && bytes[position + 1] == 0x99
        position += 2
        if !isApostrophe { close() }
      } else if byte == 0xC2 {
        position += 1
        close()
      } else {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    close()
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }
}
