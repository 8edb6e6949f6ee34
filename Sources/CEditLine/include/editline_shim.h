/* A line editor based on libedit, with its own waiting for input and signal handling; its owner provides
   the functions of keys and the history. All functions are for the main thread. Text is UTF-8; cursors are
   offsets in code points. */
#ifndef NEWSHOUND_EDITLINE_SHIM_H
#define NEWSHOUND_EDITLINE_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct line_editor line_editor;

/* The keys that the owner handles. */
enum {
  LINE_EDITOR_COMPLETE = 0,
  LINE_EDITOR_OLDER = 1,
  LINE_EDITOR_NEWER = 2,
  LINE_EDITOR_SEARCH = 3,
  LINE_EDITOR_PASTE = 4,
};

/* The results of line_editor_read. */
enum {
  LINE_EDITOR_LINE = 0,
  LINE_EDITOR_INTERRUPTED = 1,
  LINE_EDITOR_END = 2,
  LINE_EDITOR_HUNG_UP = 3,
};

/* The results of line_editor_read_overlay_key other than code points. */
enum {
  LINE_EDITOR_KEY_END = -1,
  LINE_EDITOR_KEY_INTERRUPTED = -2,
};

typedef struct {
  void *context;
  /* Called when one of the keys above was pressed. */
  void (*key)(void *context, int key);
  /* Returns the history entry `steps` steps back (0 is the newest), from malloc; NULL if there is none. */
  char *(*history)(void *context, int steps);
  /* Returns the whole line to suggest for the typed one, from malloc; NULL for none. */
  char *(*hint)(void *context, const char *line);
  /* Called once per line when the user pauses: an opportunity for work that would delay the next key. */
  void (*idle)(void *context);
  /* Returns the code point into which a letter and a combining mark compose; 0 if there is none. */
  int32_t (*compose)(void *context, int32_t letter, int32_t mark);
  /* Returns the end of the grapheme cluster after the cursor, or the start of the one before it; the
     cursor itself if there is none. */
  size_t (*boundary)(void *context, const char *line, size_t cursor, bool forward);
} line_editor_callbacks;

/* Sets the character encoding of the locale to UTF-8, as libedit requires; returns false if the system has
   no such locale. */
bool line_editor_use_utf8(void);

/* Creates an editor on standard input and output, with ~/.editrc read for `program`; returns NULL if
   that fails. */
line_editor *line_editor_open(const char *program, line_editor_callbacks callbacks);
void line_editor_close(line_editor *editor);

/* Selects the key bindings "emacs" or "vi", or those of ~/.editrc for NULL. */
void line_editor_use_keys(line_editor *editor, const char *keys);

/* Reads one line. `sgr` is the colour of the prompt up to its last blank, as in "1;36", or NULL. `initial`
   is the initial text, or NULL; it is entered at once if `submit` is true. `owns_row` means that the row
   of the cursor contains only what the terminal echoed, which is erased. `*line` comes from malloc,
   without its line break. */
int line_editor_read(line_editor *editor, const char *prompt, const char *sgr, const char *initial,
                     bool submit, bool owns_row, char **line);

/* Functions for use inside a `key` callback. */

/* Returns the text being edited, from malloc. */
char *line_editor_text(line_editor *editor, size_t *cursor);
/* Replaces the text, and draws it at once. */
void line_editor_replace(line_editor *editor, const char *text, size_t cursor);
/* Moves the cursor below the text, to write something there; `line_editor_refresh` draws the text again. */
void line_editor_go_below(line_editor *editor);
/* Erases the prompt and the text from the screen; subsequent output appears in their place. */
void line_editor_erase(line_editor *editor);
void line_editor_refresh(line_editor *editor);
/* Waits for a key while the screen shows something other than the text, on one row. */
int32_t line_editor_read_overlay_key(line_editor *editor);
/* Pushes a code point back, to be read next. */
void line_editor_unread(line_editor *editor, int32_t key);
/* Returns the rest of a bracketed paste, from malloc. */
char *line_editor_read_paste(line_editor *editor);
/* Writes to the terminal. */
void line_editor_write(line_editor *editor, const char *text);
void line_editor_beep(line_editor *editor);

#endif
