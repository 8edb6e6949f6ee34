/// The interactive loop.
public enum Shell {}
