#include <sqlite3.h>

/* What Swift cannot call, since it takes a variable number of arguments. */
static inline int sqlite3_db_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}
