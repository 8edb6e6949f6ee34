/* The internal declarations of this target. */
#ifndef NEWSHOUND_LINE_EDITOR_H
#define NEWSHOUND_LINE_EDITOR_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* wcwidth */
#endif

#include "editline_shim.h"

#include <histedit.h>
#include <wchar.h>

struct line_editor {
  EditLine *el;
  int input; /* descriptor of the terminal, or -1 to read standard input */
  line_editor_callbacks callbacks;

  char *prompt; /* with the delimiters of EL_PROMPT_ESC */
  int prompt_width;

  wchar_t *initial; /* text to be inserted before the first key */
  bool submit;

  /* Input that has been read but not used: code points pushed back (last in, first out), then bytes. */
  int32_t unread[16];
  int unread_count;
  unsigned char bytes[1024];
  size_t next_byte, byte_count;

  bool has_vi_keys;
  bool interrupted;
  bool hung_up; /* the terminal was disconnected */
  bool was_idle; /* the idle callback was called since the prompt was shown */
  bool overlay; /* the screen shows something other than the text */
  wchar_t *hint; /* the whole suggested line, or NULL */
  bool hint_shown; /* its rest is shown dim after the cursor */
  wchar_t *last_text; /* the text that was drawn when the last key was read */

  int history_steps;
  wchar_t *history_text;
};

/* Text conversion. */
wchar_t *wide_from_utf8(const char *text, size_t *count);
char *utf8_from_wide(const wchar_t *text, size_t count);

/* Screen positions. Rows are counted from the row of the prompt. */
typedef struct {
  int row, column;
} place;
int columns_of_terminal(void);
place place_of_cursor(line_editor *editor);
place place_of_end(line_editor *editor);
/* Returns the screen position of a code point; `at` points into the editor's line. */
place place_before(line_editor *editor, const wchar_t *at);
void repair_wrapped_text(line_editor *editor);
/* Writes a wrapped text again as a whole, so that the terminal treats its rows as one line and rewraps
   them when its width changes. libedit moves the cursor over blanks at the end of a row, which separates
   the rows. */
void join_rows(line_editor *editor);
/* Moves the cursor of the terminal. */
void move_between(place from, place to);

/* Combining marks. */
/* Whether a code point is a combining mark, which is drawn on the preceding letter. */
bool is_mark(wchar_t c);
/* Adds a combining mark to the letter before the cursor; returns false if there is none. */
bool marks_insert(line_editor *editor, wchar_t mark);
/* Draws the letters with their combining marks, which libedit omits. */
void marks_draw(line_editor *editor);
/* Commands that move over or delete a grapheme cluster. */
unsigned char marks_backward(EditLine *el, wint_t c);
unsigned char marks_forward(EditLine *el);
unsigned char marks_delete_backward(EditLine *el, wint_t c);
unsigned char marks_delete_forward(EditLine *el, wint_t c);
unsigned char marks_delete_or_end(EditLine *el, wint_t c);

/* Suggestions. */
void hint_show(line_editor *editor);
void hint_erase(line_editor *editor);
/* Replaces the line by the suggestion; returns false if there is none or the cursor is not at the end. */
bool hint_accept(line_editor *editor);

/* Signals. */
bool signals_prepare(void);
void signals_begin(void);
void signals_end(void);
int signals_descriptor(void);
/* Handles the pending signals; returns true if the read must end. */
bool signals_handle(line_editor *editor);

/* Input. */
/* Opens the terminal for reading; returns a descriptor, or -1. */
int input_open(void);
int32_t read_key(line_editor *editor);
/* Whether an escape that was just read does not begin an escape sequence. */
bool is_lone_escape(line_editor *editor);

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

#endif
