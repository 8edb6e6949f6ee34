import Figures

/// The frame of a web page that is a whole file: its head, with a style for screen and paper.
///
/// A page asks nothing of the network and runs no script, and its policy says so to the browser. Names differ by colour
/// and by their underlines, with contrasts of at least 4.5 on white and on black.
enum HTMLPage {
  /// Takes the title from the first section, if that only says something; nil if the page has none of its own.
  static func takeTitle(of figure: inout Figure) -> String? {
    guard case .sections(var sections) = figure, let first = sections.first, !first.title.isEmpty,
      case .message = first.figure
    else { return nil }
    sections[0].title = ""
    figure = .sections(sections)
    return first.title
  }

  /// The HTML up to the content of the page.
  static func opening(title: String) -> String {
    let title = HTMLText.escaped(title)
    return head
      + "<title>\(title)</title>\n<style>\n\(style)</style>\n</head>\n<body>\n<main>\n<h1>\(title)</h1>\n"
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
    base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>

    """

  /// The length of words, in letters, that are not broken in tables.
  static let longestWord = 28

  /// More columns than these are set in smaller letters on paper.
  static let manyColumns = 8

  private static let style = """
    :root { color-scheme: light dark; --person: #00508A; --organization: #B0337F; --place: #00795A; --group: #7A5200;
      --bad: #A5281B; }
    @media (prefers-color-scheme: dark) { :root { --person: #6EC1F2; --organization: #E79CC6; --place: #3CCB9F;
      --group: #F0A93B; --bad: #F28B7D; } }
    body { font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.45; margin: 2rem auto; max-width: 70rem;
      overflow-wrap: break-word; padding: 0 1rem; }
    p, blockquote, ul { max-width: 70ch; }
    blockquote { margin-inline: 1.2rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { border-bottom: 1px solid #8884; padding: .3rem .7rem; text-align: left; vertical-align: top; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number, tbody th { white-space: nowrap; }
    .long { overflow-wrap: anywhere; }
    .chart td:nth-child(2) { width: 24rem; }
    .bar { display: block; height: .8rem; background: #0072B2; border: 1px solid; }
    .more, .hint, .dim { opacity: .75; }
    .person { color: var(--person); text-decoration: underline; }
    .organization { color: var(--organization); text-decoration: underline double; }
    .place { color: var(--place); text-decoration: underline dotted; }
    .group { color: var(--group); text-decoration: underline dashed; }
    .quotation { font-style: italic; } .cue { text-decoration: underline; } .bad, .warning { color: var(--bad); }
    .time { font-family: monospace; }
    @media screen and (max-width: 40rem) {
      table:not(.chart) thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
      table:not(.chart), table:not(.chart) :is(tbody, tr, th, td) { display: block; }
      table:not(.chart) tr { border-bottom: 1px solid #8888; padding: .5rem 0; }
      table:not(.chart) :is(th, td) { border: 0; padding: .1rem 0; text-align: left; }
      table:not(.chart) td:empty { display: none; }
      table:not(.chart) td[data-label]::before { content: attr(data-label) ": "; opacity: .75; }
      .chart td:nth-child(2) { width: 8rem; }
    }
    @page { margin: 18mm; }
    @media print {
      :root { color-scheme: light; --person: #00508A; --organization: #B0337F; --place: #00795A; --group: #7A5200;
        --bad: #A5281B; }
      body { font-size: 11pt; margin: 0; max-width: none; padding: 0; }
      table { font-size: 9pt; }
      th, td { padding: .2rem .4rem; }
      table.wide { font-size: 7.5pt; }
      table.wide :is(th, td) { padding: .15rem .2rem; }
      thead { display: table-header-group; }
      p, tr, figure, h2, h3, h4 { break-inside: avoid; }
      h1, h2, h3, h4 { break-after: avoid; }
      .more, .hint, .dim { opacity: 1; }
      a[href]::after { content: " (" attr(href) ")"; font-size: 8pt; overflow-wrap: anywhere; }
    }

    """
}
