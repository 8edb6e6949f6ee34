#include "assets.h"

size_t newshound_asset_count(void) { return 0; }

struct newshound_asset newshound_asset_at(size_t position) {
  (void)position;
  return (struct newshound_asset){"", NULL, 0};
}
