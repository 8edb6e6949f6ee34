/// Counts words in a row, one length after another, each in two passes over the texts.
///
/// The first pass counts in a small table of hashes, where series can share a counter; the second looks only at those
/// whose counter is great enough, which are few, and counts them exactly in a table with open addressing.
struct SeriesCounter {
  /// A series that comes often enough, by its first occurrence.
  struct Item {
    var length: Int
    var count: Int
    var articles: Int
    var article: Int
    var sentence: Int
    /// Where it begins among the numbers of the article.
    var place: Int
    /// True where at least one of its words is no function word.
    var hasContent: Bool
  }

  /// The pass over the texts.
  enum Pass: CaseIterable { case rough, exact }

  /// How often each single word comes, and whether it is no function word.
  var words: [Int32] = []
  var contents: [Bool] = []

  /// The series of all lengths that were wanted.
  private(set) var found: [Item] = []

  /// How many series were left out as parts of longer ones.
  private(set) var parts = 0

  /// How many series were left out because all of their words are function words.
  private(set) var hollow = 0

  /// True when no longer series can come often enough.
  var isExhausted: Bool { length > 1 && pending.isEmpty }

  private struct Slot {
    var hash: UInt64 = 0
    var count: Int32 = 0
    var articles: Int32 = 0
    var last: Int32 = 0
    var article: Int32 = 0
    var sentence: Int32 = 0
    var place: Int32 = 0
    /// The places of its first and last words among the series of the length before; −1 for none.
    var left: Int32 = -1
    var right: Int32 = -1
    var hasContent = false
    /// Its place among the series of its length that come often enough; −1 where it does not.
    var item: Int32 = -1
  }

  private let keys: [Int32]
  private let minimum: Int
  private let keepsParts: Bool
  /// With windows a part of a series may have none of them, and was then not counted.
  private let hasWindows: Bool
  private var length = 1
  private var pass = Pass.rough
  private var rough: [UInt8] = []
  /// The counters of the length before, by which most places are passed over.
  private var shorter: [UInt8] = []
  private var slots: [Slot] = []
  private var used = 0
  /// The series of the length before that come often enough, and the table in which they were counted.
  private var pending: [Item] = []
  private var counted: [Slot] = []
  private var isPendingWanted = false

  init(_ keys: [Int32], minimum: Int, keepsParts: Bool, hasWindows: Bool) {
    self.keys = keys
    self.minimum = max(minimum, 1)
    self.keepsParts = keepsParts
    self.hasWindows = hasWindows
  }

  /// Begins a pass for series of a length.
  mutating func begin(_ length: Int, _ pass: Pass) {
    self.length = length
    self.pass = pass
    switch pass {
    case .rough:
      shorter = rough
      rough = [UInt8](repeating: 0, count: 1 << 21)
    case .exact:
      slots = [Slot](repeating: Slot(), count: 1 << 12)
      used = 0
    }
  }

  /// Counts the series of a sentence; where `windows` are given only those that have one of them.
  mutating func add(
    _ codes: [UInt32],
    _ sentence: Range<Int>,
    _ windows: [Range<Int>]?,
    article: Int,
    sentence number: Int
  ) {
    var start = sentence.lowerBound
    while start + length <= sentence.upperBound {
      let end = start + length
      defer { start += 1 }
      if let windows, !windows.contains(where: { $0.lowerBound >= start && $0.upperBound <= end }) {
        continue
      }
      guard isFrequent(codes, start, end) else { continue }
      let hash = value(codes, start, end)
      let counter = Int(truncatingIfNeeded: hash >> 43)
      if pass == .rough {
        if length > 2, !hasWindows, !mayHaveFrequentParts(codes, start, end) { continue }
        if rough[counter] < .max { rough[counter] += 1 }
      } else if Int(rough[counter]) >= least {
        count(hash, codes, start..<end, article: article, sentence: number)
      }
    }
  }

  /// The least count of a counter that is great enough.
  private var least: Int { min(minimum, 255) }

  private func mayHaveFrequentParts(_ codes: [UInt32], _ start: Int, _ end: Int) -> Bool {
    Int(shorter[Int(truncatingIfNeeded: value(codes, start, end - 1) >> 43)]) >= least
      && Int(shorter[Int(truncatingIfNeeded: value(codes, start + 1, end) >> 43)]) >= least
  }

  private mutating func count(
    _ hash: UInt64,
    _ codes: [UInt32],
    _ place: Range<Int>,
    article: Int,
    sentence: Int
  ) {
    var (left, right): (Int32, Int32) = (-1, -1)
    if length > 2 {
      left = item(of: value(codes, place.lowerBound, place.upperBound - 1))
      if left < 0, !hasWindows { return }
      right = item(of: value(codes, place.lowerBound + 1, place.upperBound))
      if right < 0, !hasWindows { return }
    }
    let slot = slot(of: hash)
    let article = Int32(clamping: article)
    if slots[slot].count == 0 {
      (slots[slot].article, slots[slot].sentence) = (article, Int32(clamping: sentence))
      (slots[slot].place, slots[slot].left, slots[slot].right) = (
        Int32(clamping: place.lowerBound), left, right
      )
      slots[slot].hasContent = place.contains { contents[Int(keys[Int(codes[$0])])] }
    }
    slots[slot].count += 1
    if slots[slot].last != article { slots[slot].articles += 1 }
    slots[slot].last = article
  }

  /// Ends a length after both passes.
  mutating func finish(isWanted: Bool) {
    var covered = [Bool](repeating: false, count: pending.count)
    var next: [Item] = []
    for position in slots.indices where Int(slots[position].count) >= minimum {
      let slot = slots[position]
      slots[position].item = Int32(clamping: next.count)
      next.append(
        Item(
          length: length,
          count: Int(slot.count),
          articles: Int(slot.articles),
          article: Int(slot.article),
          sentence: Int(slot.sentence),
          place: Int(slot.place),
          hasContent: slot.hasContent
        )
      )
      // A part that comes no more often than the whole says nothing of its own.
      for part in [slot.left, slot.right] where part >= 0 && pending[Int(part)].count == Int(slot.count) {
        covered[Int(part)] = isWanted && !keepsParts
      }
    }
    keep(covered)
    (pending, counted, isPendingWanted) = (next, slots, isWanted)
    slots = []
  }

  /// Keeps what is left after the last length.
  mutating func close() {
    keep([Bool](repeating: false, count: pending.count))
    pending = []
  }

  private mutating func keep(_ covered: [Bool]) {
    guard isPendingWanted else { return }
    for (item, isCovered) in zip(pending, covered) {
      if !item.hasContent, !keepsParts {
        hollow += 1
      } else if isCovered {
        parts += 1
      } else {
        found.append(item)
      }
    }
  }

  /// The place of a series among those of the length before that come often enough; −1 for none.
  private func item(of hash: UInt64) -> Int32 {
    guard !counted.isEmpty else { return -1 }
    var position = Int(truncatingIfNeeded: hash >> 20) & (counted.count - 1)
    while counted[position].hash != hash, counted[position].hash != 0 {
      position = (position + 1) & (counted.count - 1)
    }
    return counted[position].item
  }

  private func isFrequent(_ codes: [UInt32], _ start: Int, _ end: Int) -> Bool {
    for position in start..<end {
      let key = keys[Int(codes[position])]
      guard key >= 0, Int(words[Int(key)]) >= minimum else { return false }
    }
    return true
  }

  private func value(_ codes: [UInt32], _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0
    for position in start..<end {
      hash = (hash ^ UInt64(UInt32(bitPattern: keys[Int(codes[position])]))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash &* 0xBF58_476D_1CE4_E5B9 | 1
  }

  private mutating func slot(of hash: UInt64) -> Int {
    if used * 2 > slots.count { grow() }
    var position = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[position].hash != hash, slots[position].hash != 0 {
      position = (position + 1) & (slots.count - 1)
    }
    if slots[position].hash == 0 {
      used += 1
      slots[position].hash = hash
    }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.hash != 0 {
      var position = Int(truncatingIfNeeded: slot.hash >> 20) & (slots.count - 1)
      while slots[position].hash != 0 { position = (position + 1) & (slots.count - 1) }
      slots[position] = slot
    }
  }
}
