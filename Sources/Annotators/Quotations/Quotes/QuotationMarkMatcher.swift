import Documents
import WordLists

/// Pairs quotation marks within each paragraph, also where characters are mixed or one of a pair is missing.
///
/// Only the outermost quotation marks count. A quotation that is never closed ends with its paragraph; when the next
/// paragraph opens with a quotation mark, it continues there, as newspapers set long quotations. The same holds for the
/// next sentence of a paragraph, as in texts that lost their line breaks.
struct QuotationMarkMatcher: Annotator {
  var requires: [any Annotation.Type] { [] }

  func annotations(in document: Document) -> [QuotedSpan] {
    var spans: [QuotedSpan] = []
    var first = 0
    while first < document.sentences.count {
      let paragraph = document.sentences[first].paragraph
      var last = first
      while last + 1 < document.sentences.count, document.sentences[last + 1].paragraph == paragraph {
        last += 1
      }
      let tokens = document.sentences[first].tokens.lowerBound..<document.sentences[last].tokens.upperBound
      match(tokens, paragraph, document, into: &spans)
      first = last + 1
    }
    return spans
  }

  private func match(
    _ tokens: Range<Int>,
    _ paragraph: Int,
    _ document: Document,
    into spans: inout [QuotedSpan]
  ) {
    var open: Int?
    var openIsSingle = false
    let countBefore = spans.count
    let runsOn = opensSingle(tokens.upperBound, document)
    let lastSingle = tokens.last { position in
      let token = document.tokens[position]
      return token.kind == .quotationMark && QuotationMarkForm.isSingle(token, in: document.text)
        && QuotationMarkForm.side(of: token, in: document.text) != .opening
    }
    for position in tokens where document.tokens[position].kind == .quotationMark {
      let token = document.tokens[position]
      let side = QuotationMarkForm.side(of: token, in: document.text)
      let isSingle = QuotationMarkForm.isSingle(token, in: document.text)
      if let start = open {
        guard isSingle == openIsSingle else { continue }
        let isNextPart =
          side == .opening && !isSingle && opensSentence(position, document) && opensSpeech(start, document)
        if side == .opening, isNextPart || isCurlyOpening(token, document) || !token.spaceBefore {
          // A second opening mark before a closing one: the closing mark of the first is missing. Before a sentence, it
          // is the next paragraph of the quotation.
          if isSingle { continue }
          let tag = speechTag(after: start, document).flatMap { $0 < position ? $0 : nil }
          add(
            start,
            tag ?? (isNextPart ? position : sentenceEnd(start, position, document)),
            isClosed: tag != nil,
            paragraph,
            document,
            into: &spans
          )
          open = position
        } else if isSingle, isPossessive(position, in: tokens, document) {
          continue
        } else {
          add(start, position, isClosed: true, paragraph, document, into: &spans)
          open = nil
        }
      } else if side == .closing {
        // A closing mark without an opening one: the quotation began with the paragraph, unless the mark means inches.
        let before = position > tokens.lowerBound ? document.tokens[position - 1] : token
        let endsClause = before.kind == .punctuation && position > tokens.lowerBound + 3
        if !isSingle, spans.count == countBefore, endsClause {
          add(tokens.lowerBound - 1, position, isClosed: true, paragraph, document, into: &spans)
        }
      } else if !isSingle
        || side == .opening
          && (position < lastSingle ?? position || runsOn && opensSpeech(position, document))
      {
        // A single quotation mark that nothing closes is an apostrophe, unless the next paragraph goes on.
        open = position
        openIsSingle = isSingle
      }
    }
    if let start = open, !openIsSingle || runsOn {
      if let tag = speechTag(after: start, document) {
        add(start, tag, isClosed: true, paragraph, document, into: &spans)
      } else {
        add(start, tokens.upperBound, isClosed: false, paragraph, document, into: &spans)
      }
    }
  }

  /// True for a single quotation mark that opens a paragraph.
  private func opensSingle(_ position: Int, _ document: Document) -> Bool {
    guard position < document.tokens.count else { return false }
    let token = document.tokens[position]
    return token.kind == .quotationMark && QuotationMarkForm.isSingle(token, in: document.text)
      && QuotationMarkForm.side(of: token, in: document.text) == .opening
  }

  /// True for the apostrophe of "drivers’ patience" inside single quotation marks.
  ///
  /// It is behind an "s" and before a word, and a closing mark comes before another opens.
  private func isPossessive(_ position: Int, in tokens: Range<Int>, _ document: Document) -> Bool {
    let next = position + 1
    guard next < tokens.upperBound, document.tokens[next].kind == .word, document.tokens[next].spaceBefore,
      !document.tokens[position].spaceBefore,
      document.text[document.tokens[position].range.start - 1] | 32 == UInt8(ascii: "s")
    else { return false }
    for other in tokens[next...].prefix(Self.farthestCloser)
    where document.tokens[other].kind == .quotationMark
      && QuotationMarkForm.isSingle(document.tokens[other], in: document.text)
    {
      let side = QuotationMarkForm.side(of: document.tokens[other], in: document.text)
      return side != .opening && document.tokens[other - 1].kind == .punctuation
    }
    return false
  }

  /// The most tokens between an apostrophe and the closing mark.
  private static let farthestCloser = 80

  /// The comma before ", Ida Brunn said." at the end of a sentence with an unclosed quotation mark, which it
  /// then closes.
  private func speechTag(after start: Int, _ document: Document) -> Int? {
    guard let sentence = document.sentence(at: document.tokens[start].range.start) else { return nil }
    let tokens = document.sentences[sentence].tokens
    let lastPlace = max(start + 1, tokens.upperBound - Self.longestTag)
    for position in stride(from: tokens.upperBound - 3, to: lastPlace, by: -1)
    where document.text[document.tokens[position].range.start] == UInt8(ascii: ",") {
      let verb = (position + 1..<tokens.upperBound).first {
        SpeechVerbs.finite.contains(document.text, document.tokens[$0].range)
      }
      // ", said Ida Brunn, the mayor": a comma behind the tag is no part of what is said.
      if let verb, position + 10 >= tokens.upperBound || verb == position + 1 { return position }
    }
    return nil
  }

  /// The most tokens of a tag with a description of the speaker.
  private static let longestTag = 20

  /// True for a mark at the start of a sentence, or behind a comma or a colon: not the one of "called it “a mess".
  private func opensSpeech(_ position: Int, _ document: Document) -> Bool {
    guard position > 0 else { return true }
    let before = document.text[document.tokens[position - 1].range.start]
    return before == UInt8(ascii: ",") || before == UInt8(ascii: ":") || opensSentence(position, document)
  }

  /// True for a mark at the start of a sentence, right behind the end of another.
  private func opensSentence(_ position: Int, _ document: Document) -> Bool {
    guard position > 0, position + 1 < document.tokens.count,
      let sentence = document.sentence(at: document.tokens[position + 1].range.start)
    else { return false }
    return document.sentences[sentence].tokens.lowerBound == position
  }

  /// The end of the sentence in which an unclosed quotation mark opens, before a limit.
  private func sentenceEnd(_ start: Int, _ limit: Int, _ document: Document) -> Int {
    guard let sentence = document.sentence(at: document.tokens[start].range.start) else { return limit }
    return min(document.sentences[sentence].tokens.upperBound, limit)
  }

  private func isCurlyOpening(_ token: Token, _ document: Document) -> Bool {
    [0x201C, 0x201E, 0xAB].contains(CharacterClasses.decode(document.text, at: token.range.start).value)
  }

  private func add(
    _ start: Int,
    _ stop: Int,
    isClosed: Bool,
    _ paragraph: Int,
    _ document: Document,
    into spans: inout [QuotedSpan]
  ) {
    let tokens = start + 1..<max(start + 1, stop)
    guard !tokens.isEmpty else { return }
    let previous = spans.last
    let continues =
      previous.map {
        $0.isOpenEnded
          && ($0.paragraph == paragraph
            ? $0.tokens.upperBound == start
            : $0.paragraph + 1 == paragraph && isFirst(start, paragraph, document))
      } ?? false
    spans.append(
      QuotedSpan(
        tokens: tokens,
        range: document.range(ofTokens: tokens),
        paragraph: paragraph,
        isOpenEnded: !isClosed,
        continues: continues,
        outer: max(start, 0)..<(isClosed && document.tokens[stop].kind == .quotationMark ? stop + 1 : stop)
      )
    )
  }

  private func isFirst(_ token: Int, _ paragraph: Int, _ document: Document) -> Bool {
    guard token >= 0 else { return true }
    return document.tokens[token].range.start == document.paragraphs[paragraph].range.start
  }
}
