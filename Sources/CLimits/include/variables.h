#ifndef VARIABLES_H
#define VARIABLES_H

/// Makes the memory pages of the program's global variables, which the system lends from the program file, its own.
///
/// That is done at the first write to each page otherwise; once a second thread runs, each such page interrupts the
/// other processors. Where the system cannot do it, nothing happens.
void populate_variables(void);

#endif
