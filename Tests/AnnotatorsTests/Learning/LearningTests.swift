import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite struct LearningTests {
  /// Runs a closure with a table of two buckets with some rows, in the layout of the program's files.
  private func withTable(
    _ rows: [(hash: UInt64, weights: [Int8])],
    classes: Int = 3,
    weightBits: Int = 8,
    _ work: (WeightTable) -> Void
  ) {
    let bits = 1
    let rowSize = WeightTable.rowSize(classes: classes, bits: weightBits)
    var fingerprints = [UInt16](repeating: 0, count: 8)
    var weights = [UInt8](repeating: 0, count: 8 * rowSize)
    for row in rows {
      let (bucket, fingerprint) = WeightTable.location(of: row.hash, bits: bits)
      guard let slot = (bucket * 4..<bucket * 4 + 4).first(where: { fingerprints[$0] == 0 }) else { continue }
      fingerprints[slot] = fingerprint
      let bytes =
        weightBits == 4
        ? PackedRow.bytes(row.weights.map(Int.init)) : row.weights.map(UInt8.init(bitPattern:))
      weights.replaceSubrange(slot * rowSize..<slot * rowSize + rowSize, with: bytes)
    }
    var bytes: [UInt8] = []
    func append(_ value: some FixedWidthInteger) {
      for shift in 0..<value.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
    }
    for word in [
      WeightTable.magic, WeightTable.version, UInt32(classes), UInt32(bits), 1, UInt32(weightBits),
    ] {
      append(word)
    }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerSize - bytes.count)
    for fingerprint in fingerprints { append(fingerprint) }
    bytes += weights
    append(Int16(-7))
    bytes += [UInt8](repeating: 0x55, count: WeightTable.tailSize)
    unsafe bytes.withUnsafeBytes { unsafe work(WeightTable(bytes: $0)) }
  }

  @Test func rowsAreFoundByTheirHashes() {
    let rows: [(hash: UInt64, weights: [Int8])] = [
      (0x1000_0000_0000_0005, [1, -2, 127]), (0x1000_0000_0000_0006, [4, 4, 4]),
      (0xF000_0000_0000_0005, [-128, 0, 9]),
    ]
    withTable(rows) { table in
      #expect(table.classes == 3)
      for row in rows { #expect(table.weights(of: row.hash) == row.weights.map(Int.init)) }
      #expect(table.weights(of: 0x1000_0000_0000_0007) == nil)
      // Rows are added up; a missing feature adds nothing, and a second decision begins with no features.
      guard var sum = FeatureSum<Sums16>(table) else {
        Issue.record("no weights")
        return
      }
      for round in 0..<2 {
        for row in rows { sum.add(row.hash) }
        sum.add(0x1000_0000_0000_0007)
        sum.add(0)
        let sums = sum.finish()
        #expect((0..<3).map { Int(sums[$0]) } == [1 + 4 - 128, 2, 127 + 4 + 9], "round \(round)")
        #expect(sums.best(of: 0..<3) == 2)
      }
      #expect(table.number(0) == -7)
      #expect(table.number(1) == 0 && table.number(-1) == 0)
    }
  }

  /// Packed rows approximate the weights as closely as four bits allow, and sums are those of
  /// the decoded rows.
  @Test(arguments: [1, 2, 31, 32, 33, 34, 43, 48])
  func packedRowsAddUp(classes: Int) {
    var fuzz = Fuzz(seed: UInt64(classes))
    for greatest in [1, 7, 20, 127] {
      let rows = (0..<3).map { number in
        let weights = (0..<classes).map { _ in Int8(fuzz.number(-greatest...greatest)) }
        return (hash: UInt64(number % 2) << 63 | UInt64(number + 1), weights: weights)
      }
      withTable(rows, classes: classes, weightBits: 4) { table in
        var right = [Int](repeating: 0, count: classes)
        for row in rows {
          guard let found = table.weights(of: row.hash) else {
            Issue.record("no row")
            return
          }
          for (position, weight) in row.weights.enumerated() {
            // The error is at most half a factor, or a whole one beyond seven factors.
            #expect(
              abs(found[position] - Int(weight)) <= (greatest <= 7 ? 0 : 18),
              "\(weight) of \(greatest)"
            )
            right[position] += found[position]
          }
        }
        #expect(FeatureSum<Sums16>(table) == nil, "rows of other bits are not added")
        guard var sum = FeatureSum<PackedSums48>(table) else {
          Issue.record("no sums")
          return
        }
        for row in rows { sum.add(row.hash) }
        sum.add(0x77)
        let sums = sum.finish()
        #expect((0..<classes).map { Int(sums[$0]) } == right)
        for range in [0..<classes, min(1, classes - 1)..<classes, 0..<(classes + 1) / 2] {
          let most = right[range].max() ?? 0
          #expect(sums.best(of: range) == range.first { right[$0] == most }, "\(range)")
        }
      }
    }
  }

  @Test(arguments: [0, 3, 63, 64, 80, 200])
  func damagedTablesWeighNothing(count: Int) {
    var fuzz = Fuzz(seed: UInt64(count))
    for _ in 0..<50 {
      var bytes = (0..<count).map { _ in UInt8(fuzz.number(0...255)) }
      // The right magic number, and counts that exceed the bytes.
      for (position, byte) in [0x4E, 0x48, 0x57, 0x54, 3, 0, 0, 0].enumerated() where position < count {
        bytes[position] = UInt8(byte)
      }
      unsafe bytes.withUnsafeBytes { buffer in
        let table = unsafe WeightTable(bytes: buffer)
        _ = table.weights(of: 0x1234_5678_9ABC_DEF0)
        _ = unsafe TransitionTable(bytes: buffer).weights(of: 0x1234_5678_9ABC_DEF0)
      }
    }
  }

  /// Sums of packed weights are the packed sums, for positive and negative weights.
  @Test func transitionWeightsAddUpInOneNumber() {
    var fuzz = Fuzz(seed: 12)
    for _ in 0..<200 {
      let rows = (0..<4).map { slot in
        (fingerprint: UInt16(slot + 1), weights: (0..<2).map { _ in fuzz.number(-500...500) })
      }
      var bytes: [UInt8] = []
      func append(_ value: UInt64, _ count: Int) {
        for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift * 8))) }
      }
      append(UInt64(TransitionTable.magic), 4)
      append(UInt64(TransitionTable.version), 4)
      append(1, 4)
      bytes += [UInt8](repeating: 0, count: TransitionTable.headerSize - bytes.count)
      for row in rows { append(UInt64(row.fingerprint), 2) }
      for row in rows { append(UInt64(TransitionTable.packed(row.weights[0], row.weights[1])), 4) }
      bytes += [UInt8](repeating: 0, count: TransitionTable.bucketSize + TransitionTable.tailSize)
      unsafe bytes.withUnsafeBytes { buffer in
        let table = unsafe TransitionTable(bytes: buffer)
        guard var sum = TransitionSum(table) else {
          Issue.record("no weights")
          return
        }
        let chosen = (0..<60).map { _ in fuzz.number(0...4) }
        for number in chosen { sum.add(UInt64(number + 1)) }
        let sums = sum.finish()
        for index in 0..<2 {
          let right = chosen.reduce(0) { $0 + ($1 < 4 ? rows[$1].weights[index] : 0) }
          #expect(Int(sums[index]) == right)
        }
        #expect(
          table.weights(of: 2) == (rows[1].weights.allSatisfy { $0 == 0 } ? nil : rows[1].weights + [0])
        )
      }
    }
  }

  /// The best path is the best of all paths that the tags allow.
  @Test("The sums along a sentence stay small however long it is") func longPaths() {
    var path = ViterbiPath<Int32>(
      steps: [Int32](repeating: 1_000_000, count: 12 * NameTags.count),
      absent: Int32.min / 2
    )
    let tags = path.best(tokens: 20_000, stride: NameTags.count) {
      $0 % NameTags.count == 1 ? 1_000_000 : -1_000_000
    }
    #expect(tags == [Int](repeating: 1, count: 20_000))
  }

  @Test func thePathIsTheBestOfAll() {
    var fuzz = Fuzz(seed: 3)
    for _ in 0..<40 {
      let steps = (0..<(NameTags.count + 1) * NameTags.count).map { _ in Int32(fuzz.number(-9...9)) }
      let tokens = fuzz.number(1...3)
      let weights = (0..<tokens * 16).map { _ in Int32(fuzz.number(-20...20)) }
      var path = ViterbiPath<Int32>(steps: steps, absent: -1_000_000)
      let found = path.best(tokens: tokens, stride: 16) { weights[$0] }
      func sum(_ tags: [Int]) -> Int32? {
        var (sum, before): (Int32, Int) = (0, -1)
        for (token, tag) in tags.enumerated() {
          guard NameTags.follows(tag, after: before) else { return nil }
          sum += weights[token * 16 + tag] + steps[NameTags.step(from: before, to: tag)]
          before = tag
        }
        return sum
      }
      var best: Int32 = .min
      var all: [[Int]] = [[]]
      for _ in 0..<tokens { all = all.flatMap { head in (0..<NameTags.count).map { head + [$0] } } }
      for tags in all { best = max(best, sum(tags) ?? .min) }
      #expect(sum(found) == best)
    }
  }

  /// Transitions without cost build every projective tree.
  @Test func theOracleBuildsEveryTree() {
    var fuzz = Fuzz(seed: 8)
    for _ in 0..<200 {
      let count = fuzz.number(1...12)
      let gold = tree(0..<count, head: count, &fuzz)
      var state = ParserState(count: count)
      while !state.isFinal {
        let transitions = ParserState.Transition.allCases.filter(state.allows)
        guard let free = transitions.first(where: { state.cost($0, gold: gold) == 0 }) else {
          Issue.record("no free transition for \(gold) at \(state.next), stack \(state.stack)")
          break
        }
        state.make(free)
      }
      #expect((0..<count).map { state.head(of: $0) } == gold)
    }
  }

  /// Any sequence of transitions ends in a tree with one root.
  @Test func everySequenceEndsInATree() {
    var fuzz = Fuzz(seed: 9)
    for _ in 0..<300 {
      let count = fuzz.number(1...30)
      var state = ParserState(count: count)
      while !state.isFinal {
        let transitions = ParserState.Transition.allCases.filter(state.allows)
        guard !transitions.isEmpty else { break }
        state.make(transitions[fuzz.number(0...transitions.count - 1)])
      }
      #expect(state.isFinal)
      #expect((0..<count).count { state.head(of: $0) == count } == 1)
      for word in 0..<count {
        var (ancestor, steps) = (word, 0)
        while ancestor < count, steps <= count { (ancestor, steps) = (state.head(of: ancestor), steps + 1) }
        #expect(ancestor == count)
      }
    }
  }

  /// Returns the heads of a random projective tree over some words.
  private func tree(_ words: Range<Int>, head: Int, _ fuzz: inout Fuzz) -> [Int] {
    guard !words.isEmpty else { return [] }
    var heads: [Int] = []
    let root = fuzz.number(words.lowerBound...words.upperBound - 1)
    heads += forest(words.lowerBound..<root, head: root, &fuzz)
    heads.append(head)
    heads += forest(root + 1..<words.upperBound, head: root, &fuzz)
    return heads
  }

  private func forest(_ words: Range<Int>, head: Int, _ fuzz: inout Fuzz) -> [Int] {
    guard !words.isEmpty else { return [] }
    let cut = fuzz.number(words.lowerBound + 1...words.upperBound)
    return tree(words.lowerBound..<cut, head: head, &fuzz) + forest(cut..<words.upperBound, head: head, &fuzz)
  }
}
