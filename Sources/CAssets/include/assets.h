/// Files that are part of the program: sample articles, lessons, word tables.
#ifndef NEWSHOUND_ASSETS_H
#define NEWSHOUND_ASSETS_H

#include <stddef.h>
#include <string.h>

/// One embedded file: its name inside Sources/CAssets, its bytes and their number.
struct newshound_asset {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The number of embedded files.
size_t newshound_asset_count(void);

/// The file at a position below the count, in the order of their names.
struct newshound_asset newshound_asset_at(size_t position);

/// The file of that name; without bytes where there is none.
struct newshound_asset newshound_asset_named(const char *name);

/// The lists of English words, one after the other with a zero byte after each; the first line of a list is its name.
struct newshound_asset newshound_english(void);

/// The position of the first byte of that value, or the count where there is none.
static inline size_t newshound_first(unsigned char value, const unsigned char *bytes, size_t count) {
  const unsigned char *found = count == 0 ? NULL : memchr(bytes, value, count);
  return found == NULL ? count : (size_t)(found - bytes);
}

/// Asks for the memory at an address, which will be read soon; no address is wrong.
static inline void newshound_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
