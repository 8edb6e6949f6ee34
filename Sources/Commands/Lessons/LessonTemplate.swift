/// The file that a new lesson begins with: every part once, with blanks, and comments that say what to write.
public enum LessonTemplate {
  /// The text of the file.
  public static let text = Assets.text(named: "lessons/template.txt") ?? ""

  /// The name of the file of a new lesson, with its ending.
  public static func file(named name: String) -> String {
    name.hasSuffix(LessonLibrary.ending) ? name : name + LessonLibrary.ending
  }
}
