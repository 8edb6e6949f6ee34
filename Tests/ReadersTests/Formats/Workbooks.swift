/// Workbooks of Excel, made for tests.
enum Workbooks {
  /// A workbook of two articles, with a title above the table, and of another sheet without texts.
  static let articles: [UInt8] = archive([
    (
      "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
      <sheet name="Articles" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/>\
      <sheet name="Old" sheetId="3" state="hidden" r:id="rId1"/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="worksheets/sheet7.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet8.xml"/>\
      </Relationships>
      """
    ),
    (
      "xl/styles.xml",
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>\
      <numFmt numFmtId="164" formatCode="[$-809]d\\ mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/>\
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>
      """
    ),
    (
      "xl/sharedStrings.xml",
      """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Headline</t></si><si><t>Date</t></si>\
      <si><t>Text</t></si><si><t>Oldest ferry</t></si><si><r><t>The ferry </t></r><r><t>goes._x000D_\nShe rests.</t></r>\
      <rPh><t>x</t></rPh></si><si><t>Gulls</t></si></sst>
      """
    ),
    (
      "xl/worksheets/sheet7.xml",
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
      <row r="1"><c r="A1" t="inlineStr"><is><t>Export of 5 May</t></is></c></row>\
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>\
      <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="3"><v>45415.25</v></c><c r="C4" s="2"><v>3</v></c>\
      <c r="D4" t="s"><v>4</v></c></row>\
      <row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5" s="1"><v>45416</v></c><c r="D5" t="str"><v>Gulls stole chips.</v></c>\
      </row><row r="6"><c r="A6" t="s"><v>99</v></c><c r="B6" t="e"><v>#N/A</v></c><c r="D6"/><c r="ZZZZ9"><v>1</v></c></row>\
      </sheetData></worksheet>
      """
    ),
    (
      "xl/worksheets/sheet8.xml",
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>
      """
    ),
  ])

  /// A zip archive of parts that are not compressed.
  static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let (name, data) = (Array(part.name.utf8), Array(part.text.utf8))
      let facts =
        short(20) + short(0) + short(0) + long(0) + long(checksum(data)) + long(UInt32(data.count))
        + long(UInt32(data.count)) + short(UInt16(name.count)) + short(0)
      directory += long(0x0201_4B50) + short(20) + facts + short(0) + short(0) + short(0) + long(0)
      directory += long(UInt32(archive.count)) + name
      archive += long(0x0403_4B50) + facts + name + data
    }
    let count = UInt16(parts.count)
    return archive + directory + long(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
      + long(UInt32(directory.count)) + long(UInt32(archive.count)) + short(0)
  }

  private static func short(_ number: UInt16) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }

  private static func long(_ number: UInt32) -> [UInt8] {
    short(UInt16(truncatingIfNeeded: number)) + short(UInt16(truncatingIfNeeded: number >> 16))
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
