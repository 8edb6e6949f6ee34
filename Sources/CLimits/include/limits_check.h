#ifndef LIMITS_CHECK_H
#define LIMITS_CHECK_H

/// Says on standard error what the system gives too little of, and ends the program with status 1; else does nothing.
///
/// It runs by itself before anything of Swift does: the runtime's queues end the program with an illegal instruction
/// where they get no descriptors, and wait for ever where they get no threads, without a word.
void limits_check(void);

#endif
