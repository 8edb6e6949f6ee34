import Documents

/// The lines of a record before its text.
extension NexisLayout {
  /// The place where the text begins: a block, and a line in it.
  struct BodyStart {
    var block: Int
    var line: Int?
  }

  /// Reads what stands before the text; returns where the text begins.
  func readHead(_ blocks: [Range<Int>], into record: inout DatabaseRecord) -> BodyStart {
    var start = BodyStart(block: 0)
    var unlabelled = [Range<Int>]()
    let end = headEnd(blocks)
    for (index, block) in blocks.enumerated() where index < end {
      var line = block.lowerBound
      var loose = line..<line
      while line < block.upperBound {
        guard let field = Self.headLabel(document.lines[line].text) else {
          line += 1
          loose = loose.lowerBound..<line
          continue
        }
        if !loose.isEmpty { unlabelled.append(loose) }
        line += 1
        if field.label == .body {
          if !field.value.isEmpty || line < block.upperBound {
            start.line = field.value.isEmpty ? line : line - 1
            start.block = index
          }
          loose = block.upperBound..<block.upperBound
          break
        }
        var value = field.value
        while line < block.upperBound, Self.headLabel(document.lines[line].text) == nil {
          // The text may follow the length without a blank line.
          if field.label == .words {
            start = BodyStart(block: index, line: line)
            line = block.upperBound
            break
          }
          value += " " + document.lines[line].text
          line += 1
        }
        record.set(field.label, to: cleaned(value))
        loose = line..<line
      }
      if !loose.isEmpty { unlabelled.append(loose) }
    }
    if start.line == nil { start.block = end }
    readUnlabelled(unlabelled, into: &record)
    return start
  }

  /// Returns the number of blocks before the text.
  private func headEnd(_ blocks: [Range<Int>]) -> Int {
    func labels(_ block: Range<Int>) -> [RecordLabel] {
      block.compactMap { Self.headLabel(document.lines[$0].text)?.label }
    }
    let near = blocks.prefix(24)
    if let body = near.firstIndex(where: { labels($0).contains(.body) }) { return body + 1 }
    func isHead(_ index: Int) -> Bool {
      index < blocks.count && Self.headLabel(document.lines[blocks[index].lowerBound].text) != nil
    }
    if var end = near.firstIndex(where: { labels($0).contains(.words) })
      ?? near.lastIndex(where: { !labels($0).isEmpty })
    {
      end += 1
      while isHead(end) { end += 1 }
      return end
    }
    // Without labels, the headline follows the day.
    guard let day = near.prefix(6).firstIndex(where: { isDay($0) }) else { return min(2, blocks.count) }
    var end = day + 1
    while end < blocks.count, document.lines[blocks[end].lowerBound].isCentered { end += 1 }
    return min(end + 1, blocks.count)
  }

  private func isDay(_ block: Range<Int>) -> Bool {
    let line = document.lines[block.lowerBound].text
    guard let day = RecordDay(startOf: line) else { return false }
    return day.rest.wordCount <= 8
  }

  /// Reads the lines without a label: outlet, day, edition and headline, in this order where all are there.
  private func readUnlabelled(_ blocks: [Range<Int>], into record: inout DatabaseRecord) {
    var blocks = blocks
    var lacksHeadline = false
    for index in blocks.indices {
      // A line of copyright may stand at the outlet.
      while let line = blocks[index].first, RecordProse.isRights(document.lines[line].text) {
        if RecordProse.isNotice(document.lines[line].text) {
          record.set(.copyright, to: document.lines[line].text)
        }
        blocks[index] = blocks[index].dropFirst()
      }
    }
    blocks.removeAll(where: \.isEmpty)
    let dayIndex = blocks.firstIndex { isDay($0) }
    for (index, block) in blocks.enumerated() {
      let words = cleaned(document.words(block))
      let isBeforeDay = dayIndex.map { index < $0 } ?? false
      if index == dayIndex {
        record.set(.date, to: cleaned(document.lines[block.lowerBound].text))
        let rest = block.dropFirst().filter { !isCorrectionNotice(document.lines[$0].text) }
        record.set(.edition, to: cleaned(rest.map { document.lines[$0].text }.joined(separator: " ")))
      } else if isCorrectionNotice(words) {
        continue
      } else if isBeforeDay, words.utf8.count > 100 || words.wordCount > 10 {
        record.add(words)
      } else if isBeforeDay {
        if record.fields.outlet == nil {
          record.set(.outlet, to: words)
        } else {
          record.set(.edition, to: words)
        }
      } else if record.fields.headline == nil, isEdition(block, words) {
        record.set(.edition, to: words)
      } else if let byline = Byline(words), byline.hasOpening, record.fields.headline != nil || lacksHeadline
      {
        record.set(.authors, to: words)
      } else if dayIndex == nil, record.fields.outlet == nil, document.lines[block.lowerBound].isCentered {
        record.set(.outlet, to: words)
      } else if record.fields.headline == nil {
        lacksHeadline = RecordLabel.folded(words).hasPrefix("noheadline")
        if !lacksHeadline { record.set(.headline, to: words) }
      } else if record.fields.deck == nil, words.utf8.count <= 300 {
        record.set(.deck, to: words)
      } else {
        record.add(words)
      }
    }
  }

  private func isCorrectionNotice(_ words: String) -> Bool {
    ["correctionappended", "correction", "berichtigung"].contains(RecordLabel.folded(words))
  }

  private func isEdition(_ block: Range<Int>, _ words: String) -> Bool {
    guard words.utf8.count <= 80 else { return false }
    let isNamed = words.lowercased().words().contains { word in
      ["edition", "ausgabe", "édition", "editie", "final", "version"].contains(word.trimmingPunctuation())
    }
    return document.lines[block.lowerBound].isCentered && block.count == 1 || isNamed && words.wordCount <= 6
  }
}
