extension Migration {
  /// The method of a finding beside its rule: before, the decisions of models were told by their words alone.
  static let ruleMethods = Migration(version: 4, name: "the methods of rules") { (store) throws(StoreError) in
    try store.execute(
      """
      CREATE TEMP TABLE old_rule AS SELECT id, text FROM rule;
      DROP TABLE rule;
      \(Schema.rules(version: 4))
      INSERT INTO rule(id, text, method)
        SELECT id, CASE WHEN text GLOB '\(prefix)*' THEN substr(text, \(prefix.utf8.count + 1))
          WHEN text = '\(names.old)' THEN '\(names.new)' ELSE text END,
        CASE WHEN text GLOB '\(prefix)*' OR text = '\(names.old)' THEN 'model' ELSE 'rule' END
        FROM temp.old_rule ORDER BY id;
      DROP TABLE temp.old_rule;
      """
    )
  }

  /// What the words of a model's decision began with.
  private static let prefix = "learnt: "

  /// The decision of the model of names, whose words did not begin so.
  private static let names = (
    old: "learnt from its words and their neighbours", new: "its words and their neighbours"
  )
}
