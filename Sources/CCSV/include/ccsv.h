#pragma once
// Rows of comma-separated values, read line by line with libcsv.

#include <stddef.h>

/// A parser with the row that it is reading.
typedef struct ccsv ccsv;

/// Creates a parser for a delimiter and a quotation mark; a mark that stands in no text, as 0xFF, is never met.
/// Blanks round a field are left out if `skips_blanks` is not 0. Returns NULL if there is no memory.
ccsv *_Nullable ccsv_open(unsigned char delimiter, unsigned char quote, int skips_blanks);

/// Frees a parser.
void ccsv_close(ccsv *_Nullable parser);

/// Forgets the row so far.
void ccsv_clear(ccsv *_Nonnull parser);

/// Reads the bytes of one line, its line feed included. Returns 1 if they end a row, 0 if a field goes on in the next
/// line, and -1 if there is no memory. A row that has ended is forgotten by the next call.
int ccsv_feed(ccsv *_Nonnull parser, const void *_Nullable bytes, size_t count);

/// Ends the last row at the end of the input. Returns 1 if there is one.
int ccsv_end(ccsv *_Nonnull parser);

/// The bytes of all fields of the row, one behind another.
const unsigned char *_Nullable ccsv_bytes(const ccsv *_Nonnull parser, size_t *_Nonnull count);

/// The offsets in these bytes at which the fields end.
const size_t *_Nullable ccsv_ends(const ccsv *_Nonnull parser, size_t *_Nonnull count);
