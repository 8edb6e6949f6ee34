/* The reading of keys, which waits for the terminal and the signal pipe together. */
#include "line_editor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TIMED_OUT = -3, FOLLOWING_BYTE_MILLISECONDS = 50, IDLE_MILLISECONDS = 100, PASTE_LIMIT = 16 << 20 };

/* Opens the terminal a second time in non-blocking mode. Ctrl-C makes the terminal discard its input,
   and a blocking read after a poll that had seen the input would wait for the next key while the signal
   is pending. */
int input_open(void) {
  char name[128];
  if (ttyname_r(STDIN_FILENO, name, sizeof name) != 0) return -1;
  return open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

static int32_t next_byte(line_editor *editor, int timeout) {
  for (;;) {
    if (editor->interrupted) return LINE_EDITOR_KEY_INTERRUPTED;
    if (editor->next_byte < editor->byte_count) return editor->bytes[editor->next_byte++];
    int input = editor->input >= 0 ? editor->input : STDIN_FILENO;
    struct pollfd waiting[2] = {{input, POLLIN, 0}, {signals_descriptor(), POLLIN, 0}};
    bool may_idle = timeout < 0 && !editor->was_idle;
    int ready = poll(waiting, 2, may_idle ? IDLE_MILLISECONDS : timeout);
    if (ready < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      editor->hung_up = true;
      return LINE_EDITOR_KEY_END;
    }
    if (ready == 0) {
      if (timeout >= 0) return TIMED_OUT;
      editor->was_idle = true;
      editor->callbacks.idle(editor->callbacks.context);
      continue;
    }
    hint_erase(editor);
    if (waiting[1].revents != 0) {
      signals_handle(editor);
      continue;
    }
    ssize_t count = read(input, editor->bytes, sizeof editor->bytes);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) {
      /* Ctrl-D is a key here, so an end of file means that the terminal is gone. */
      editor->hung_up = true;
      return LINE_EDITOR_KEY_END;
    }
    editor->next_byte = 0;
    editor->byte_count = (size_t)count;
  }
}

/* Returns one code point from the terminal; U+FFFD for invalid UTF-8. */
int32_t read_key(line_editor *editor) {
  if (editor->interrupted) return LINE_EDITOR_KEY_INTERRUPTED;
  if (editor->unread_count > 0) return editor->unread[--editor->unread_count];
  int32_t lead = next_byte(editor, -1);
  if (lead < 0x80) return lead;
  int more = lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
  if (more < 0) return 0xFFFD;
  int32_t value = lead & (0x3F >> more);
  static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
  for (int i = 0; i < more; i++) {
    int32_t byte = next_byte(editor, FOLLOWING_BYTE_MILLISECONDS);
    if (byte == LINE_EDITOR_KEY_END || byte == LINE_EDITOR_KEY_INTERRUPTED) return byte;
    if (byte == TIMED_OUT) return 0xFFFD;
    if ((byte & 0xC0) != 0x80) {
      editor->next_byte--;
      return 0xFFFD;
    }
    value = value << 6 | (byte & 0x3F);
  }
  if (value < least[more] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0xFFFD;
  return value;
}

bool is_lone_escape(line_editor *editor) {
  int32_t next;
  if (editor->unread_count > 0) {
    next = editor->unread[editor->unread_count - 1];
  } else {
    next = next_byte(editor, FOLLOWING_BYTE_MILLISECONDS);
    if (next >= 0) editor->next_byte--;
  }
  return next != '[' && next != 'O';
}

int32_t line_editor_read_overlay_key(line_editor *editor) {
  editor->overlay = true;
  return read_key(editor);
}

void line_editor_unread(line_editor *editor, int32_t key) {
  if (editor->unread_count < (int)(sizeof editor->unread / sizeof editor->unread[0])) {
    editor->unread[editor->unread_count++] = key;
  }
}

char *line_editor_read_paste(line_editor *editor) {
  static const wchar_t end[] = L"\033[201~";
  const size_t end_count = sizeof end / sizeof end[0] - 1;
  size_t count = 0, capacity = 256;
  wchar_t *text = calloc(capacity, sizeof *text);
  while (text != NULL) {
    int32_t key = read_key(editor);
    if (key < 0) break;
    if (count == capacity) {
      wchar_t *larger = realloc(text, capacity * 2 * sizeof *text);
      if (larger == NULL) break;
      text = larger;
      capacity *= 2;
    }
    text[count++] = (wchar_t)key;
    if (key == L'~' && count >= end_count && wmemcmp(text + count - end_count, end, end_count) == 0) {
      count -= end_count;
      break;
    }
    if (count > PASTE_LIMIT) count = PASTE_LIMIT; /* discard the rest, up to the end sequence */
  }
  if (text == NULL) return NULL;
  char *bytes = utf8_from_wide(text, count);
  free(text);
  return bytes;
}
