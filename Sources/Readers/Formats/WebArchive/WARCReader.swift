/// A reader of web archives in the WARC format, record by record.
///
/// No library of Debian reads them well enough. The format is that of ISO 28500:2017; the faults that are borne with
/// are those seen in archives of the web: missing blank lines, a length that is off by some bytes, one compressed
/// member for all records, a member cut off at the end.
struct WARCReader: Reader {
  let format = "warc"
  let title = "web archives (WARC), such as those of Common Crawl"
  let suffixes = ["warc", "wet"]

  /// Whether the first line is that of a version of the format.
  func recognizes(_ input: Input) -> Bool {
    WARCRecord.isVersion(input.bytes.drop { $0 == 13 || $0 == 10 })
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor { WARCCursor(stream) }
}
