/* A line editor on libedit whose waiting, signals, keys and history are its owner's.
   Everything here is for the main thread. Text is UTF-8; cursors count Unicode code points. */
#ifndef NEWSHOUND_EDITLINE_SHIM_H
#define NEWSHOUND_EDITLINE_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct line_editor line_editor;

/* Keys that the owner answers. */
enum {
  LINE_EDITOR_COMPLETE = 0,
  LINE_EDITOR_OLDER = 1,
  LINE_EDITOR_NEWER = 2,
  LINE_EDITOR_SEARCH = 3,
  LINE_EDITOR_PASTE = 4,
};

/* How a read ends. */
enum {
  LINE_EDITOR_LINE = 0,
  LINE_EDITOR_INTERRUPTED = 1,
  LINE_EDITOR_END = 2,
  LINE_EDITOR_HUNG_UP = 3,
};

/* What line_editor_read_key returns beside code points. */
enum {
  LINE_EDITOR_KEY_END = -1,
  LINE_EDITOR_KEY_INTERRUPTED = -2,
};

typedef struct {
  void *context;
  /* One of the keys above was pressed. */
  void (*key)(void *context, int key);
  /* The history entry that many steps back (0 is the newest), from malloc; NULL when there is none. */
  char *(*history)(void *context, int steps);
  /* The whole line to suggest for one that is typed, from malloc; NULL for none. */
  char *(*hint)(void *context, const char *line);
  /* Nothing is typed for a moment, once a line: time for what would make the next key wait. */
  void (*idle)(void *context);
  /* The letter that a letter and a combining mark make together; 0 when Unicode has none. */
  int32_t (*compose)(void *context, int32_t letter, int32_t mark);
  /* The place behind the character that follows the cursor, or before the one that precedes it, as people count
     characters; the cursor where there is none. */
  size_t (*boundary)(void *context, const char *line, size_t cursor, bool forward);
} line_editor_callbacks;

/* Makes the locale's characters UTF-8, as libedit needs; false when the system has no such locale. */
bool line_editor_use_utf8(void);

/* An editor on standard input and output, with ~/.editrc read for `program`; NULL when it cannot be had. */
line_editor *line_editor_open(const char *program, line_editor_callbacks callbacks);
void line_editor_close(line_editor *editor);

/* Switches to the keys named "emacs" or "vi", or with NULL to those that ~/.editrc asks for. */
void line_editor_use_keys(line_editor *editor, const char *keys);

/* Reads one line. `sgr` is the colour of the prompt up to its last blank, as in "1;36", or NULL. `initial` is
   text to begin with, entered at once when `submit` is true. With `owns_row` nothing is on the cursor's row but
   what the terminal echoed, which goes. `*line` comes from malloc, without line break. */
int line_editor_read(line_editor *editor, const char *prompt, const char *sgr, const char *initial,
                     bool submit, bool owns_row, char **line);

/* For use inside a `key` callback. */

/* The text being edited, from malloc. */
char *line_editor_text(line_editor *editor, size_t *cursor);
/* Another text instead, drawn at once. */
void line_editor_replace(line_editor *editor, const char *text, size_t cursor);
/* Moves below the text, to write something there; `line_editor_refresh` draws the text again. */
void line_editor_go_below(line_editor *editor);
/* Takes the prompt and the text off the screen; what is written next stands in their place. */
void line_editor_erase(line_editor *editor);
void line_editor_refresh(line_editor *editor);
/* Waits for a key while something else than the text stands on the screen, on one row. */
int32_t line_editor_read_overlay_key(line_editor *editor);
/* Gives a code point back, to be read next. */
void line_editor_unread(line_editor *editor, int32_t key);
/* The rest of a bracketed paste, from malloc. */
char *line_editor_read_paste(line_editor *editor);
/* Writes on the terminal. */
void line_editor_write(line_editor *editor, const char *text);
void line_editor_beep(line_editor *editor);

#endif
