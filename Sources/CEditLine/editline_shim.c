/* The creation of the editor, its key bindings, and the reading of one line. */
#include "line_editor.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The key code for a lone Escape in vi mode, where escape sequences are bound too. */
enum { LONE_ESCAPE = 0x1F };

static bool is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset != NULL && strcmp(codeset, "UTF-8") == 0;
}

bool line_editor_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && is_utf8()) return true;
  }
  return false;
}

static line_editor *of(EditLine *el) {
  void *data = NULL;
  el_get(el, EL_CLIENTDATA, &data);
  return data;
}

static char *prompt(EditLine *el) {
  static char none[] = "";
  line_editor *editor = of(el);
  return editor != NULL && editor->prompt != NULL ? editor->prompt : none;
}

/* The keys that the owner handles. Each callback redraws what it has changed, so libedit need not refresh. */
static unsigned char owner(EditLine *el, int key) {
  line_editor *editor = of(el);
  if (editor != NULL) editor->callbacks.key(editor->callbacks.context, key);
  return CC_NORM;
}
static unsigned char complete(EditLine *el, wint_t c) { return (void)c, owner(el, LINE_EDITOR_COMPLETE); }
static unsigned char older(EditLine *el, wint_t c) { return (void)c, owner(el, LINE_EDITOR_OLDER); }
static unsigned char newer(EditLine *el, wint_t c) { return (void)c, owner(el, LINE_EDITOR_NEWER); }
static unsigned char search(EditLine *el, wint_t c) { return (void)c, owner(el, LINE_EDITOR_SEARCH); }
static unsigned char paste(EditLine *el, wint_t c) { return (void)c, owner(el, LINE_EDITOR_PASTE); }
static unsigned char ignore(EditLine *el, wint_t c) { return (void)el, (void)c, CC_NORM; }

/* Right and End accept the suggestion if the cursor is at the end of the line, and otherwise move
   the cursor. */
static unsigned char forward(EditLine *el, wint_t c) {
  (void)c;
  line_editor *editor = of(el);
  if (editor != NULL && hint_accept(editor)) return CC_REFRESH;
  return marks_forward(el);
}
static unsigned char to_end(EditLine *el, wint_t c) {
  (void)c;
  line_editor *editor = of(el);
  if (editor != NULL && hint_accept(editor)) return CC_REFRESH;
  LineInfoW *line = (LineInfoW *)(uintptr_t)el_wline(el);
  line->cursor = line->lastchar;
  return CC_CURSOR;
}

static int get_character(EditLine *el, wchar_t *character) {
  line_editor *editor = of(el);
  if (editor == NULL) return -1;
  if (editor->initial != NULL) {
    line_editor_erase(editor);
    el_winsertstr(el, editor->initial);
    free(editor->initial);
    editor->initial = NULL;
    line_editor_refresh(editor);
    if (editor->submit) line_editor_unread(editor, L'\n');
  } else {
    repair_wrapped_text(editor);
  }
  int32_t key;
  do {
    bool waits = editor->unread_count == 0 && editor->next_byte >= editor->byte_count;
    if (waits && !editor->interrupted) {
      marks_draw(editor);
      hint_show(editor);
    }
    key = read_key(editor);
    /* Combining marks are inserted here, since libedit would miscount the columns after one. */
  } while (key >= 0 && !editor->has_vi_keys && is_mark((wchar_t)key) && marks_insert(editor, (wchar_t)key));
  if (key == LINE_EDITOR_KEY_END) return 0;
  if (key < 0) {
    errno = EINTR;
    return -1;
  }
  if (key == 0x1B && editor->has_vi_keys && is_lone_escape(editor)) key = LONE_ESCAPE;
  *character = (wchar_t)key;
  return 1;
}

/* Answers the requests of libedit's own history commands (vi's k, j and /, Alt-P). */
static int answer_history(void *context, HistEventW *event, int operation, ...) {
  line_editor *editor = context;
  int steps = editor->history_steps;
  switch (operation) {
    case H_FIRST: steps = 0; break;
    case H_NEXT: steps++; break;
    case H_PREV: steps--; break;
    case H_CURR: break;
    default: return -1;
  }
  if (steps < 0) return -1;
  char *text = editor->callbacks.history(editor->callbacks.context, steps);
  if (text == NULL) return -1;
  free(editor->history_text);
  editor->history_text = wide_from_utf8(text, NULL);
  free(text);
  if (editor->history_text == NULL) return -1;
  editor->history_steps = steps;
  event->num = steps + 1;
  event->str = editor->history_text;
  return 0;
}

static void bind(EditLine *el, const char *keys, const char *function) {
  el_set(el, EL_BIND, keys, function, NULL);
}

/* Binds the terminal keys that have no function, since unbound escape sequences would be inserted into
   the line. */
static void bind_unused_keys(EditLine *el) {
  char keys[16];
  for (int number = 1; number <= 34; number++) {
    snprintf(keys, sizeof keys, "\033[%d~", number);
    bind(el, keys, "newshound-ignore");
    for (int modifier = 2; modifier <= 8; modifier++) {
      snprintf(keys, sizeof keys, "\033[%d;%d~", number, modifier);
      bind(el, keys, "newshound-ignore");
    }
  }
  for (const char *letter = "ABCDEFHPQRSZ"; *letter != 0; letter++) {
    snprintf(keys, sizeof keys, "\033[%c", *letter);
    bind(el, keys, "newshound-ignore");
    snprintf(keys, sizeof keys, "\033O%c", *letter);
    bind(el, keys, "newshound-ignore");
    for (int modifier = 2; modifier <= 8; modifier++) {
      snprintf(keys, sizeof keys, "\033[1;%d%c", modifier, *letter);
      bind(el, keys, "newshound-ignore");
    }
  }
  bind(el, "\033[I", "newshound-ignore");
  bind(el, "\033x", "newshound-ignore"); /* libedit's command prompt */
  bind(el, "\033X", "newshound-ignore");
  for (const char *letter = "ABCDE"; *letter != 0; letter++) {
    snprintf(keys, sizeof keys, "\033[[%c", *letter); /* F1 to F5 on the Linux console */
    bind(el, keys, "newshound-ignore");
  }
}

static const struct {
  const char *keys, *function;
} bindings[] = {
    {"\t", "newshound-complete"},
    {"\033[A", "newshound-older"},
    {"\033OA", "newshound-older"},
    {"^P", "newshound-older"},
    {"\033[B", "newshound-newer"},
    {"\033OB", "newshound-newer"},
    {"^N", "newshound-newer"},
    {"\033[5~", "newshound-older"},
    {"\033[6~", "newshound-newer"},
    {"^R", "newshound-search"},
    {"\033[200~", "newshound-paste"},
    {"\033[201~", "newshound-ignore"},
    {"\033[D", "newshound-backward"},
    {"\033OD", "newshound-backward"},
    {"\033[H", "ed-move-to-beg"},
    {"\033OH", "ed-move-to-beg"},
    {"\033[1~", "ed-move-to-beg"},
    {"\033[7~", "ed-move-to-beg"},
    {"\033[3~", "newshound-delete-next"},
    {"\033[3;5~", "em-delete-next-word"},
    {"\033[1;5D", "ed-prev-word"},
    {"\033[1;3D", "ed-prev-word"},
    {"\033[5D", "ed-prev-word"},
    {"\033Od", "ed-prev-word"},
    {"\033[1;5C", "em-next-word"},
    {"\033[1;3C", "em-next-word"},
    {"\033[5C", "em-next-word"},
    {"\033Oc", "em-next-word"},
};

/* Keys that may accept a suggestion. The command keys of vi keep their functions. */
static const struct {
  const char *keys, *function;
} hint_bindings[] = {
    {"^F", "newshound-forward"},
    {"^E", "newshound-to-end"},
    {"\033[C", "newshound-forward"},
    {"\033OC", "newshound-forward"},
    {"\033[F", "newshound-to-end"},
    {"\033OF", "newshound-to-end"},
    {"\033[4~", "newshound-to-end"},
    {"\033[8~", "newshound-to-end"},
};

/* Emacs keys whose libedit bindings differ from the usual ones. */
static const struct {
  const char *keys, *function;
} emacs_bindings[] = {
    {"^B", "newshound-backward"},
    {"^D", "newshound-delete-or-end"},
    {"^H", "newshound-delete-previous"},
    {"\177", "newshound-delete-previous"},
    {"^W", "ed-delete-prev-word"},
    {"^U", "vi-kill-line-prev"},
    {"\033\177", "ed-delete-prev-word"},
    {"\033^H", "ed-delete-prev-word"},
};

static void add_functions(EditLine *el) {
  el_wset(el, EL_ADDFN, L"newshound-complete", L"Complete the word", complete);
  el_wset(el, EL_ADDFN, L"newshound-older", L"Older line that begins like this one", older);
  el_wset(el, EL_ADDFN, L"newshound-newer", L"Newer line that begins like this one", newer);
  el_wset(el, EL_ADDFN, L"newshound-search", L"Search the history", search);
  el_wset(el, EL_ADDFN, L"newshound-paste", L"Take a paste", paste);
  el_wset(el, EL_ADDFN, L"newshound-forward", L"Accept the suggestion, or go on", forward);
  el_wset(el, EL_ADDFN, L"newshound-to-end", L"Accept the suggestion, or go to the end", to_end);
  el_wset(el, EL_ADDFN, L"newshound-backward", L"One character back", marks_backward);
  el_wset(el, EL_ADDFN, L"newshound-delete-previous", L"Delete the character before", marks_delete_backward);
  el_wset(el, EL_ADDFN, L"newshound-delete-next", L"Delete the character after", marks_delete_forward);
  el_wset(el, EL_ADDFN, L"newshound-delete-or-end", L"Delete the character after, or end", marks_delete_or_end);
  el_wset(el, EL_ADDFN, L"newshound-ignore", L"Do nothing", ignore);
}

static bool has_vi_keys(EditLine *el) {
  const char *keys = NULL;
  return el_get(el, EL_EDITOR, &keys) == 0 && keys != NULL && strcmp(keys, "vi") == 0;
}

/* Selects the editing mode, which resets all key bindings, and binds the keys that depend on it. */
static void begin_keys(EditLine *el, bool vi) {
  el_set(el, EL_EDITOR, vi ? "vi" : "emacs");
  bind_unused_keys(el);
  if (vi) return;
  for (size_t i = 0; i < sizeof emacs_bindings / sizeof emacs_bindings[0]; i++) {
    bind(el, emacs_bindings[i].keys, emacs_bindings[i].function);
  }
}

/* Sets the named key bindings, or those of ~/.editrc if NULL; returns whether they are those of vi. */
static bool set_keys(EditLine *el, const char *wanted) {
  begin_keys(el, false);
  el_source(el, NULL);
  if (wanted != NULL) {
    bool vi = strcmp(wanted, "vi") == 0;
    if (vi != has_vi_keys(el)) begin_keys(el, vi);
  }
  for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++) {
    bind(el, bindings[i].keys, bindings[i].function);
  }
  for (size_t i = 0; i < sizeof hint_bindings / sizeof hint_bindings[0]; i++) {
    bind(el, hint_bindings[i].keys, hint_bindings[i].function);
  }
  if (!has_vi_keys(el)) return false;
  for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++) {
    if (bindings[i].keys[0] != '\033') continue;
    el_set(el, EL_BIND, "-a", bindings[i].keys, bindings[i].function, NULL);
  }
  /* The sequences of both modes share one key map, so these are bound in command mode as well. */
  for (size_t i = 0; i < sizeof hint_bindings / sizeof hint_bindings[0]; i++) {
    if (hint_bindings[i].keys[0] != '\033') continue;
    el_set(el, EL_BIND, "-a", hint_bindings[i].keys, hint_bindings[i].function, NULL);
  }
  bind(el, "^_", "vi-command-mode");
  el_set(el, EL_BIND, "-a", "^_", "newshound-ignore", NULL);
  return true;
}

line_editor *line_editor_open(const char *program, line_editor_callbacks callbacks) {
  if (!signals_prepare()) return NULL;
  line_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->callbacks = callbacks;
  editor->input = input_open();
  editor->el = el_init(program, stdin, stdout, stderr);
  if (editor->el == NULL) {
    if (editor->input >= 0) close(editor->input);
    free(editor);
    return NULL;
  }
  el_set(editor->el, EL_CLIENTDATA, editor);
  el_set(editor->el, EL_SIGNAL, 0);
  el_set(editor->el, EL_PROMPT_ESC, prompt, '\1');
  el_wset(editor->el, EL_HIST, answer_history, editor);
  el_wset(editor->el, EL_GETCFN, get_character);
  add_functions(editor->el);
  editor->has_vi_keys = set_keys(editor->el, NULL);
  return editor;
}

void line_editor_use_keys(line_editor *editor, const char *keys) {
  editor->has_vi_keys = set_keys(editor->el, keys);
}

void line_editor_close(line_editor *editor) {
  if (editor == NULL) return;
  el_end(editor->el);
  if (editor->input >= 0) close(editor->input);
  free(editor->prompt);
  free(editor->initial);
  free(editor->hint);
  free(editor->last_text);
  free(editor->history_text);
  free(editor);
}

/* Sets the prompt. Escape sequences are enclosed in \1 and, as libedit requires, neither adjacent to each
   other nor at the end. */
static void set_prompt(line_editor *editor, const char *text, const char *sgr) {
  size_t count = strlen(text), coloured = count;
  while (coloured > 0 && text[coloured - 1] == ' ') coloured--;
  free(editor->prompt);
  editor->prompt_width = (int)count;
#ifdef __APPLE__
  sgr = NULL; /* there, colours are written before the text */
#endif
  if (sgr == NULL || coloured == 0 || coloured == count) {
    editor->prompt = strdup(text);
    return;
  }
  size_t capacity = count + strlen(sgr) + 32;
  editor->prompt = malloc(capacity);
  if (editor->prompt == NULL) return;
  snprintf(editor->prompt, capacity, "\1\033[%sm\1%.*s\1\033[0m\1%s", sgr, (int)coloured, text,
           text + coloured);
}

int line_editor_read(line_editor *editor, const char *prompt, const char *sgr, const char *initial,
                     bool submit, bool owns_row, char **line) {
  *line = NULL;
  set_prompt(editor, prompt, sgr);
  free(editor->initial);
  editor->initial = initial != NULL ? wide_from_utf8(initial, NULL) : NULL;
  editor->submit = submit;
  editor->interrupted = false;
  editor->was_idle = false;
  editor->overlay = false;
  editor->history_steps = -1;
  editor->hint_shown = false;
  free(editor->hint);
  editor->hint = NULL;
  free(editor->last_text);
  editor->last_text = NULL;

  signals_begin();
  el_resize(editor->el);
  /* Before the prompt, since the terminal would otherwise echo keys that are typed as soon as it appears. */
  el_set(editor->el, EL_PREP_TERM, 1);
  /* Erase the echo of keys that were typed before the prompt: they are read again after it. */
  if (owns_row) line_editor_write(editor, "\r\033[K");
  line_editor_write(editor, PASTE_ON);
  int count = 0;
  const wchar_t *text = el_wgets(editor->el, &count);
  char *result = NULL;
  if (!editor->interrupted && text != NULL && count > 0) {
    if (text[count - 1] == L'\n' || text[count - 1] == L'\r') count--;
    result = utf8_from_wide(text, (size_t)count);
  }
  line_editor_write(editor, PASTE_OFF);
  el_set(editor->el, EL_PREP_TERM, 0);
  signals_end();

  if (editor->interrupted) return LINE_EDITOR_INTERRUPTED;
  if (editor->hung_up) {
    free(result);
    return LINE_EDITOR_HUNG_UP;
  }
  if (result == NULL) {
    line_editor_write(editor, "\n");
    return LINE_EDITOR_END;
  }
  *line = result;
  return LINE_EDITOR_LINE;
}
