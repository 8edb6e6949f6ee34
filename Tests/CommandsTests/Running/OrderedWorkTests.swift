import Foundation
import Synchronization
import Testing

@testable import Commands

@Suite struct OrderedWorkTests {
  private struct Refusal: Error {}

  /// The work on several items from that on one.
  private func each<Item, Output>(
    _ work: @escaping @Sendable (Item) throws -> Output
  ) -> @Sendable ([Item]) -> [Result<Output, any Error>] {
    { items in items.map { item in Result { try work(item) } } }
  }

  @Test(arguments: [1, 2, 5]) func resultsComeInOrder(jobs: Int) async throws {
    let running = Mutex((now: 0, most: 0))
    var (begun, waits) = (0, 0)
    var results: [Int] = []
    try await OrderedWork(jobs: jobs).run(
      next: {
        begun += 1
        return begun <= 200 ? begun : nil
      },
      weigh: { _ in 1 },
      work: each { number in
        running.withLock { state in
          state.now += 1
          state.most = max(state.most, state.now)
        }
        var sum = 0
        for step in 0..<(number.isMultiple(of: 7) ? 20_000 : 10) { sum &+= step }
        running.withLock { $0.now -= 1 }
        return sum < 0 ? 0 : number
      },
      consume: { results.append($0) },
      meanwhile: { waits += 1 }
    )
    #expect(results == Array(1...200) && waits == 1)
    #expect(running.withLock(\.most) <= jobs)
  }

  @Test func heavyItemsGoOneByOne() async throws {
    var begun = 0
    var consumed = 0
    var furthest = 0
    try await OrderedWork(jobs: 4, weightLimit: 10).run(
      next: {
        begun += 1
        furthest = max(furthest, begun - consumed)
        return begun <= 20 ? begun : nil
      },
      weigh: { _ in 100 },
      work: each { $0 },
      consume: { _ in consumed += 1 }
    )
    #expect(consumed == 20)
    #expect(furthest == 1)
  }

  @Test func anErrorEndsTheWork() async {
    var begun = 0
    await #expect(throws: Refusal.self) {
      try await OrderedWork(jobs: 2).run(
        next: {
          begun += 1
          return begun
        },
        weigh: { _ in 1 },
        work: each { $0 },
        consume: { if $0 == 30 { throw Refusal() } }
      )
    }
    #expect(begun < 100)
  }

  /// An item that is settled beforehand is not processed, and its result keeps its position.
  @Test(arguments: [1, 2, 5]) func whatIsSettledCostsNoWork(jobs: Int) async throws {
    let worked = Mutex<[Int]>([])
    var begun = 0
    var results: [Int] = []
    try await OrderedWork(jobs: jobs).run(
      next: {
        begun += 1
        return begun <= 50 ? begun : nil
      },
      weigh: { _ in 1 },
      settle: { $0.isMultiple(of: 3) ? -$0 : nil },
      work: each { number in
        worked.withLock { $0.append(number) }
        return number
      },
      consume: { results.append($0) }
    )
    #expect(results == (1...50).map { $0.isMultiple(of: 3) ? -$0 : $0 })
    #expect(worked.withLock(\.count) == 34)
  }

  /// Results before the first abandoned item are consumed, and none after it.
  @Test func whatIsGivenUpIsNotHandedOver() async throws {
    let task = Task {
      var begun = 0
      var results: [Int] = []
      do {
        try await OrderedWork(jobs: 3).run(
          next: {
            begun += 1
            return begun
          },
          weigh: { _ in 1 },
          work: each { number in
            if number == 20 { throw CancellationError() }
            return number
          },
          consume: { results.append($0) }
        )
      } catch is CancellationError {
        return results
      }
      return []
    }
    #expect(try await task.value == Array(1..<20))
  }

  /// The second item arrives only after the first result has been consumed, as from a pipe whose writer
  /// waits for answers.
  @Test(arguments: [1, 2, 5]) func aResultDoesNotWaitForTheNextItem(jobs: Int) async throws {
    let consumed = Mutex(0)
    var begun = 0
    var results: [Int] = []
    try await OrderedWork(jobs: jobs).run(
      next: {
        while consumed.withLock({ $0 }) < begun, !Task.isCancelled { usleep(1000) }
        begun += 1
        return begun <= 5 ? begun : nil
      },
      weigh: { _ in 1 },
      work: each { $0 },
      consume: { number in
        results.append(number)
        consumed.withLock { $0 += 1 }
      }
    )
    #expect(results == [1, 2, 3, 4, 5])
  }

  /// Items that come while the only job is busy are worked on together afterwards.
  @Test func whatComesMeanwhileIsOnePiece() async throws {
    let read = Mutex(0)
    let sizes = Mutex<[Int]>([])
    var results: [Int] = []
    try await OrderedWork(jobs: 1).run(
      next: {
        let number = read.withLock { count in
          count += 1
          return count
        }
        return number <= 21 ? number : nil
      },
      weigh: { _ in 1 },
      work: { numbers in
        while numbers.contains(1), read.withLock({ $0 }) < 22 { usleep(1000) }
        sizes.withLock { $0.append(numbers.count) }
        return numbers.map { .success($0) }
      },
      consume: { results.append($0) }
    )
    #expect(results == Array(1...21))
    #expect(sizes.withLock { $0 } == [1, 16, 4])
  }

  /// A piece ends where its items are heavy.
  @Test func heavyItemsMakeSmallPieces() async throws {
    let read = Mutex(0)
    let sizes = Mutex<[Int]>([])
    try await OrderedWork(jobs: 1, weightLimit: 80).run(
      next: {
        let number = read.withLock { count in
          count += 1
          return count
        }
        return number <= 7 ? number : nil
      },
      weigh: { _ in 5 },
      work: { numbers in
        while numbers.contains(1), read.withLock({ $0 }) < 8 { usleep(1000) }
        sizes.withLock { $0.append(numbers.count) }
        return numbers.map { .success($0) }
      },
      consume: { (_: Int) in }
    )
    #expect(sizes.withLock { $0 } == [1, 2, 2, 2])
  }
}
