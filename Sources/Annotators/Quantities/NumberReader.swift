import Documents
import WordLists

/// Reads numbers from the time tokens of one sentence: digits, number words, ranges, currency marks and hedges.
struct NumberReader {
  /// A number with what stands right around it.
  struct Number {
    var value: Double
    /// The upper end of a range.
    var high: Double?
    /// The positions of the number, without hedge and currency.
    var positions: Range<Int>
    /// The first byte with hedge and currency, and the byte behind the number.
    var bytes: TextRange
    /// The unit of a currency mark.
    var currency: String?
    var hedge: String?
    var bound = Quantity.Bound.exact
    /// True for "dozens", "hundreds of thousands".
    var isIndefinite = false
    /// True for "the 240", which points back.
    var isDefinite = false
  }

  let atoms: [TimeToken]
  private let document: Document

  init(_ atoms: [TimeToken], _ document: Document) { (self.atoms, self.document) = (atoms, document) }

  subscript(position: Int) -> TimeToken {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  /// The word at a position in lower case; empty beyond the sentence.
  func text(_ position: Int) -> String {
    let atom = self[position]
    return document.string(TextRange(Int(atom.start), Int(atom.end))).lowercased()
  }

  /// True for a position at which a number can begin.
  func isStart(_ position: Int) -> Bool {
    switch self[position].kind {
    case .number, .cardinal, .vague, .multiplier: true
    case .other: self[position].endsInS && QuantityWords.indefinite[text(position)] != nil
    default: false
    }
  }

  /// The position after the digits and number words at a position.
  func after(_ position: Int) -> Int {
    var at = position + 1
    while self[at].kind == .cardinal || self[at].kind == .multiplier
      || self[at].kind == .ordinalSuffix && !self[at].spaceBefore
    {
      at += 1
    }
    return at
  }

  /// The number that begins at a position; nil for ordinals, parts of codes, names, scores and times of the clock.
  func number(at position: Int) -> Number? {
    guard var read = value(position), !isPartOfCode(position) else { return nil }
    let currency = currency(before: position)
    var high = read.high
    if isJoined(read.end), currency == nil {
      // "30-40 people" is a range, "12-year-old" and "3-1" are none.
      guard self[read.end].isPunctuation("-"), let other = value(read.end + 1), other.value > read.value,
        self[other.end].spaceBefore, !self[other.end].isPunctuation("-"), read.value >= 2
      else { return nil }
      (high, read.end) = (other.value, other.end)
    } else if high == nil, isRangeWord(read.end, position), let other = value(read.end + 1),
      other.value > read.value, currency == nil || self.currency(before: read.end + 1) == nil
    {
      if read.value < 1000, other.value >= 1_000_000 { read.value *= other.scale }
      (high, read.end) = (other.value, other.end)
    }
    guard !self[read.end].isPunctuation("-") || self[read.end].spaceBefore || currency != nil else {
      return nil
    }
    if let found = high, found <= read.value { high = nil }
    let bare =
      self[position].kind == .multiplier && self[position - 1].is(.indefiniteArticle)
        || self[position].is(.dozen) && self[position - 1].is(.indefiniteArticle) ? position - 1 : position
    let outer = currency?.start ?? bare
    let hedge = hedge(before: outer)
    let behind = hedgeBehind(read.end)
    var first = hedge.map { Int(self[$0.start].start) } ?? currency?.byte ?? Int(self[bare].start)
    if high != nil, hedge == nil, text(outer - 1) == "between" { first = Int(self[outer - 1].start) }
    var number = Number(
      value: read.value,
      high: high,
      positions: position..<read.end,
      bytes: TextRange(first, Int(self[read.end - 1].end)),
      currency: currency?.unit,
      hedge: hedge?.words ?? behind?.words,
      isIndefinite: read.isIndefinite
    )
    number.bound = hedge?.bound ?? behind?.bound ?? .exact
    if let behind, hedge == nil { number.positions = position..<behind.end }
    number.isDefinite = text((hedge?.start ?? outer) - 1) == "the"
    return number
  }

  private func isJoined(_ end: Int) -> Bool {
    let mark = self[end]
    return !mark.spaceBefore && !self[end + 1].spaceBefore
      && (mark.isPunctuation("-") || mark.isPunctuation(":") || mark.isPunctuation("/"))
  }

  private func isRangeWord(_ end: Int, _ start: Int) -> Bool {
    let word = text(end)
    if word == "to" || word == "or" { return !["from", "up", "down"].contains(text(start - 1)) }
    return word == "and" && text(start - 1) == "between"
  }

  /// True for digits that letters or marks bind to what is before them: "B-52", "#5", "v1.2"; and capital number words
  /// and digits behind a name: "Pier 7", "Big Four".
  private func isPartOfCode(_ position: Int) -> Bool {
    let atom = self[position]
    let before = self[position - 1]
    if position > 0, !atom.spaceBefore, currency(before: position) == nil,
      !before.isPunctuation(among: "(\"'[") || before.kind != .punctuation
    {
      return true
    }
    return atom.kind == .ordinalSuffix
      || self[position + 1].kind == .ordinalSuffix && !self[position + 1].spaceBefore
      || atom.isCapital && position > 0 && !before.isPunctuation(among: "\":-")
  }

  /// The value of digits or number words with what multiplies them.
  private func value(_ position: Int) -> (
    value: Double, high: Double?, end: Int, scale: Double, isIndefinite: Bool
  )? {
    let atom = self[position]
    var (value, end) = (0.0, position + 1)
    switch atom.kind {
    case .number:
      guard let read = digits(atom) else { return nil }
      value = read
    case .cardinal: (value, end) = words(position)
    case .vague:
      guard atom.is(.dozen) else { return nil }
      if atom.endsInS { return indefinite(position) }
      value = 12
    case .multiplier:
      if atom.endsInS { return indefinite(position) }
      guard self[position - 1].is(.indefiniteArticle) else { return nil }
      value = Self.power(of: text(position)) ?? 1
    default: return indefinite(position)
    }
    var scale = 1.0
    for _ in 0..<3 {
      // "A $3.2-billion pipeline"
      if atom.kind == .number, self[end].isPunctuation("-"), !self[end].spaceBefore,
        self[end + 1].kind == .multiplier,
        !self[end + 1].spaceBefore
      {
        end += 1
      }
      guard self[end].kind != .punctuation, let power = Self.power(of: text(end)),
        // A single letter is a scale only right behind digits: "$5m".
        self[end].end - self[end].start > 1 || !self[end].spaceBefore
      else { break }
      if self[end].endsInS { break }
      scale *= power
      end += 1
    }
    if self[end].is(.dozen), !self[end].endsInS {
      scale *= 12
      end += 1
    }
    // "5th", "12km": other letters right behind digits.
    if atom.kind == .number, self[end].kind != .punctuation, !self[end].spaceBefore,
      self[end].end > self[end].start,
      QuantityWords.units[text(end)] == nil
    {
      return nil
    }
    value *= scale
    let grain: Double = value < 1e6 ? 1e6 : value < 1e12 ? 1e3 : 1
    value = (value * grain).rounded() / grain
    return value.isFinite ? (value, nil, end, scale, false) : nil
  }

  /// "Dozens", "hundreds of thousands".
  private func indefinite(_ position: Int) -> (
    value: Double, high: Double?, end: Int, scale: Double, isIndefinite: Bool
  )? {
    guard let range = QuantityWords.indefinite[text(position)] else { return nil }
    if text(position + 1) == "of", let of = QuantityWords.indefinite[text(position + 2)],
      of.lowerBound >= 1000
    {
      let unit = of.lowerBound / 2
      return (range.lowerBound * unit, range.upperBound * unit, position + 3, unit, true)
    }
    return (range.lowerBound, range.upperBound, position + 1, 1, true)
  }

  /// The value of number words: "two hundred and fifty".
  private func words(_ position: Int) -> (Double, Int) {
    var value = Double(self[position].code)
    var end = position + 1
    while end - position <= 12 {
      var next = end
      if self[next].isPunctuation("-"), !self[next].spaceBefore { next += 1 }
      if text(next) == "and", self[next - 1].kind == .multiplier, self[next + 1].kind == .cardinal {
        next += 1
      }
      let word = self[next]
      if word.kind == .cardinal,
        self[position].code >= 20 || end > position + 1 || self[next - 1].kind == .multiplier
      {
        value += Double(word.code)
      } else if word.kind == .multiplier, word.code <= 3, !word.endsInS,
        let power = Self.power(of: text(next))
      {
        let rest = word.code == 3 ? 0 : value.truncatingRemainder(dividingBy: 100)
        value = rest == 0 ? value * power : value - rest + rest * power
      } else {
        break
      }
      end = next + 1
    }
    return (value, end)
  }

  private static func power(of word: String) -> Double? {
    QuantityWords.scales[word].map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
  }

  private func digits(_ atom: TimeToken) -> Double? {
    // The digits as one whole number, divided once, so that 2.9 billion is no 2,899,999,999.
    var (value, divisor, hasPoint) = (0.0, 1.0, false)
    for byte in document.text[Int(atom.start)..<min(Int(atom.end), document.text.count)] {
      if byte >= 48 && byte <= 57 {
        value = value * 10 + Double(byte - 48)
        if hasPoint { divisor *= 10 }
      } else if byte == UInt8(ascii: ".") {
        hasPoint = true
      }
    }
    value /= divisor
    return atom.digits <= 15 && value.isFinite ? value : nil
  }

  /// The currency mark right before a number, with its position and its first byte.
  private func currency(before position: Int) -> (unit: String, start: Int, byte: Int)? {
    let start = Int(self[position].start)
    for currency in QuantityWords.currencies {
      let first = start - currency.bytes.count
      guard first >= 0, start <= document.text.count,
        document.text[first..<start].elementsEqual(currency.bytes)
      else { continue }
      if currency.unit == "$" {
        // "US$", "A$": letters right before the mark belong to it.
        let letters = self[position - 2]
        if letters.isCapital, Int(letters.end) == first, letters.end - letters.start <= 3 {
          return ("$", position - 2, Int(letters.start))
        }
        return ("$", position - 1, first)
      }
      return (currency.unit, position, first)
    }
    return nil
  }

  /// The longest hedge that ends before a position, and where it begins.
  private func hedge(before position: Int) -> (start: Int, words: String, bound: Quantity.Bound)? {
    for length in (1...4).reversed() where position - length >= 0 {
      let words = (position - length..<position).map { text($0) }.joined(separator: " ")
      if let bound = QuantityWords.hedges[words].flatMap({ Quantity.Bound(rawValue: $0) }) {
        return (position - length, words, bound)
      }
    }
    return nil
  }

  private func hedgeBehind(_ position: Int) -> (end: Int, words: String, bound: Quantity.Bound)? {
    let words = text(position) + " " + text(position + 1)
    return QuantityWords.hedgesBehind[words].flatMap { Quantity.Bound(rawValue: $0) }
      .map { (position + 2, words, $0) }
  }
}
