// What of SQLite's settings Swift cannot call: they take a variable number of arguments.
#include <sqlite3.h>

/// To be called before the first database is opened; later it does nothing.
static inline int csqlite_count_memory(int counts) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, counts); }
