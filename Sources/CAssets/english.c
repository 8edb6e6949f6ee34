#include "assets.h"

// The word lists, one file a class, with a zero byte after each. The first line of a file is its name.
static const unsigned char lists[] = {
#embed "english/calendar/months.txt" suffix(, 0, )
#embed "english/calendar/weekdays.txt" suffix(, 0, )
};

struct newshound_asset newshound_english(void) {
  return (struct newshound_asset){"english", lists, sizeof lists};
}
