import Documents

/// An entity that a name can mean.
struct NameBearer {
  /// The number of the entity.
  var id: Int
  /// What kind of thing it is.
  var type: EntityType
  /// How often it was mentioned before the present batch.
  var weight: Int
  /// True for a person whose first name is known.
  var isFull: Bool
  /// Its name, corrections aside.
  var name: String
  /// The key of that name.
  var key: String

  /// The columns of the table `entity`, called `e`, for a bearer.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id, weight: Column<Int>
    private let type: Column<EntityType>
    private let isFull: Column<Bool>
    private let name, key: Column<String>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("e.id")
      type = list.add("e.machine_type")
      weight = list.add("e.weight")
      isFull = list.add("e.is_full")
      name = list.add("e.machine_name")
      key = list.add("e.key")
      columns = list
    }

    func read(_ row: StoreRow) -> NameBearer {
      NameBearer(
        id: row[id],
        type: row[type],
        weight: row[weight],
        isFull: row[isFull],
        name: row[name],
        key: row[key]
      )
    }
  }
}
