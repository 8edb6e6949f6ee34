#include <sqlite3.h>

/* Lets SQLite count no memory, for which it would lock at each piece; only before a database is opened. */
static inline int sqlite3_configure_without_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* What Swift cannot call, since it takes a variable number of arguments. */
static inline int sqlite3_db_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}
