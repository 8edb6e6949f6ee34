int newshound_pty_placeholder(void);
