/// The values of one feature for all candidates, sorted into bins.
struct BinnedColumn {
  /// The most bins.
  static let most = 256

  /// The bin of each candidate.
  let bins: [UInt8]
  /// The greatest value of each bin.
  let limits: [Int16]

  /// Sorts values into bins: one a distinct value, or else bins of about as many candidates each.
  init(_ numbers: [Int16]) {
    var counts: [(number: Int16, count: Int)] = []
    for number in numbers.sorted() {
      if counts.last?.number == number {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((number, 1))
      }
    }
    var limits: [Int16] = []
    let share = counts.count > Self.most ? Double(numbers.count) / Double(Self.most - 1) : 0
    var (seen, next) = (0, share)
    for (number, count) in counts {
      seen += count
      guard Double(seen) >= next else { continue }
      limits.append(number)
      next = Double(seen) + share
    }
    if let last = counts.last?.number, limits.last != last { limits.append(last) }
    self.limits = limits
    bins = numbers.map { number in
      var (low, high) = (0, limits.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if limits[middle] < number { low = middle + 1 } else { high = middle }
      }
      return UInt8(clamping: low)
    }
  }
}
