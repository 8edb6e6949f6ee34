/* What the files of this target share. */
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
  int input; /* the terminal, or -1 to read standard input */
  line_editor_callbacks callbacks;

  char *prompt; /* with the marks of EL_PROMPT_ESC */
  int prompt_width;

  wchar_t *initial; /* to be inserted before the first key */
  bool submit;

  /* Input that was read and not yet used: code points given back (last in, first out), then bytes. */
  int32_t unread[16];
  int unread_count;
  unsigned char bytes[1024];
  size_t next_byte, byte_count;

  bool has_vi_keys;
  bool interrupted;
  bool hung_up; /* the terminal is gone */
  bool was_idle; /* nothing was typed for a moment since the prompt came */
  bool overlay; /* something else than the text is on the screen */
  wchar_t *hint; /* the line suggested for what was typed */
  bool hint_shown; /* its rest stands dim after the cursor */
  wchar_t *last_text; /* what was drawn when the last key was read */

  int history_steps;
  wchar_t *history_text;
};

/* Text. */
wchar_t *wide_from_utf8(const char *text, size_t *count);
char *utf8_from_wide(const wchar_t *text, size_t count);

/* Screen: rows count from the prompt's. */
typedef struct {
  int row, column;
} place;
int columns_of_terminal(void);
place place_of_cursor(line_editor *editor);
place place_of_end(line_editor *editor);
/* Where a code point of the text stands, `at` being inside the editor's line. */
place place_before(line_editor *editor, const wchar_t *at);
void repair_wrapped_text(line_editor *editor);
/* Writes a wrapped text once more in one go, so that the terminal knows its rows for one line and folds them anew when
   its width changes; libedit steps over blanks at the end of a row, which parts the rows. */
void join_rows(line_editor *editor);
/* Moves the terminal's cursor. */
void move_between(place from, place to);

/* Combining marks. */
/* True for a code point that is drawn on the letter before it. */
bool is_mark(wchar_t c);
/* Puts a mark on the letter before the cursor; false when there is none. */
bool marks_insert(line_editor *editor, wchar_t mark);
/* Draws the letters with marks, which libedit draws without. */
void marks_draw(line_editor *editor);
/* Commands that move over, or delete, a letter with its marks. */
unsigned char marks_backward(EditLine *el, wint_t c);
unsigned char marks_forward(EditLine *el);
unsigned char marks_delete_backward(EditLine *el, wint_t c);
unsigned char marks_delete_forward(EditLine *el, wint_t c);
unsigned char marks_delete_or_end(EditLine *el, wint_t c);

/* Suggestions. */
void hint_show(line_editor *editor);
void hint_erase(line_editor *editor);
/* Takes the suggestion as the line; false when there is none or the cursor is not at the end. */
bool hint_accept(line_editor *editor);

/* Signals. */
bool signals_prepare(void);
void signals_begin(void);
void signals_end(void);
int signals_descriptor(void);
/* Handles what has come; true when the read is to end. */
bool signals_handle(line_editor *editor);

/* Input. */
/* The terminal for reading, or -1. */
int input_open(void);
int32_t read_key(line_editor *editor);
/* True when an escape that was read stands alone, beginning no sequence. */
bool is_lone_escape(line_editor *editor);

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

#endif
