#include "ccsv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

struct ccsv {
  struct csv_parser parser;
  unsigned char *bytes;
  size_t count, capacity;
  size_t *ends;
  size_t fields, slots;
  int is_done, is_full;
};

// A carriage return before a line feed is white space at the end of a field; alone it is a part of the text.
static int is_return(unsigned char byte) { return byte == '\r'; }
static int is_space(unsigned char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }
static int is_line_end(unsigned char byte) { return byte == '\n'; }

static void add_field(void *field, size_t count, void *context) {
  ccsv *parser = context;
  if (parser->is_full) return;
  if (parser->count + count > parser->capacity) {
    size_t capacity = (parser->count + count) * 2;
    unsigned char *bytes = realloc(parser->bytes, capacity);
    if (bytes == NULL) {
      parser->is_full = 1;
      return;
    }
    parser->bytes = bytes;
    parser->capacity = capacity;
  }
  if (parser->fields == parser->slots) {
    size_t slots = parser->slots * 2 + 16;
    size_t *ends = realloc(parser->ends, slots * sizeof *ends);
    if (ends == NULL) {
      parser->is_full = 1;
      return;
    }
    parser->ends = ends;
    parser->slots = slots;
  }
  if (count > 0) memcpy(parser->bytes + parser->count, field, count);
  parser->count += count;
  parser->ends[parser->fields++] = parser->count;
}

static void end_row(int byte, void *context) {
  (void)byte;
  ((ccsv *)context)->is_done = 1;
}

ccsv *ccsv_open(unsigned char delimiter, unsigned char quote, int skips_blanks) {
  ccsv *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  if (csv_init(&parser->parser, 0) != 0) {
    free(parser);
    return NULL;
  }
  csv_set_delim(&parser->parser, delimiter);
  csv_set_quote(&parser->parser, quote);
  csv_set_space_func(&parser->parser, skips_blanks ? is_space : is_return);
  csv_set_term_func(&parser->parser, is_line_end);
  csv_set_blk_size(&parser->parser, 65536);
  return parser;
}

void ccsv_close(ccsv *parser) {
  if (parser == NULL) return;
  csv_free(&parser->parser);
  free(parser->bytes);
  free(parser->ends);
  free(parser);
}

static void forget(ccsv *parser) { parser->count = parser->fields = parser->is_done = 0; }

void ccsv_clear(ccsv *parser) {
  // The end of the input makes the parser ready for another one, whatever it was in.
  csv_fini(&parser->parser, NULL, NULL, NULL);
  forget(parser);
}

int ccsv_feed(ccsv *parser, const void *bytes, size_t count) {
  if (parser->is_done) forget(parser);
  size_t read = csv_parse(&parser->parser, bytes, count, add_field, end_row, parser);
  if (read != count || parser->is_full) return -1;
  return parser->is_done;
}

int ccsv_end(ccsv *parser) {
  if (parser->is_done) forget(parser);
  csv_fini(&parser->parser, add_field, end_row, parser);
  return parser->is_done;
}

const unsigned char *ccsv_bytes(const ccsv *parser, size_t *count) {
  *count = parser->count;
  return parser->bytes;
}

const size_t *ccsv_ends(const ccsv *parser, size_t *count) {
  *count = parser->fields;
  return parser->ends;
}
