/// A command of the shell.
public enum Commands {}
