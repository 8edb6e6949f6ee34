#include "assets.h"

#include <string.h>

// Each file is an array of its own; word tables are read in place and so begin on an even address.

_Alignas(16) static const unsigned char casing[] = {
#embed "tables/casing.bin"
};
_Alignas(16) static const unsigned char gazetteer[] = {
#embed "tables/gazetteer.bin"
};

#define ASSET(name, array) {name, array, sizeof array}

// Sorted by name, byte by byte: newshound_asset_named halves it.
static const struct newshound_asset assets[] = {
    ASSET("tables/casing.bin", casing),
    ASSET("tables/gazetteer.bin", gazetteer),
};

static const size_t asset_count = sizeof assets / sizeof assets[0];

size_t newshound_asset_count(void) { return asset_count; }

struct newshound_asset newshound_asset_at(size_t position) {
  if (position >= asset_count) {
    return (struct newshound_asset){"", NULL, 0};
  }
  return assets[position];
}

struct newshound_asset newshound_asset_named(const char *name) {
  size_t low = 0;
  size_t high = asset_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = strcmp(name, assets[middle].name);
    if (order == 0) {
      return assets[middle];
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return (struct newshound_asset){"", NULL, 0};
}
