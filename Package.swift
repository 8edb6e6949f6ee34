// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The same for what is part of the program: without the library of regular expressions, which every file imports
/// otherwise and which would be a megabyte of the program.
let lean: [SwiftSetting] =
  strict + [.unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"])]

/// The same for the language engine and what its tests compute most with: optimized in debug builds too, where its loops
/// would otherwise take ten times as long.
let fast: [SwiftSetting] = lean + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The same for modules that do little computing and much else: compiled for a small size in the released program.
let small: [SwiftSetting] = lean + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Debian's description of utf8proc holds a flag that the package manager warns about; the library is found without it.
#if os(macOS)
  let utf8proc: String? = "libutf8proc"
#else
  let utf8proc: String? = nil
#endif

let package = Package(
  name: "newshound",
  platforms: [.macOS(.v15)],
  targets: [
    // C libraries, each behind one door.
    .target(
      name: "CAssets",
      exclude: ["MODELS.md", "english", "lessons", "samples", "tables", "weights"],
      cSettings: [.disableWarning("c23-extensions")]
    ),
    .target(
      name: "CCSV",
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "-l:libcsv.a"], .when(platforms: [.linux])),
        .linkedLibrary("csv", .when(platforms: [.macOS])),
      ]
    ),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CGetOpt"),
    .target(name: "CLimits"),
    .target(
      name: "CMarkup",
      cSettings: [.unsafeFlags(["-isystem", "/usr/include/libxml2"], .when(platforms: [.linux]))]
    ),
    .target(name: "CFetch"),
    .target(name: "CMail"),
    .target(name: "CPacked"),
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CJansson",
      pkgConfig: "jansson",
      providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]
    ),
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .systemLibrary(
      name: "CUTF8Proc",
      pkgConfig: utf8proc,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),

    // The C library.
    .target(name: "Platform", swiftSettings: lean),

    // The nouns.
    .target(name: "Documents", swiftSettings: fast),
    .target(name: "Figures", swiftSettings: lean),

    // Forms of Unicode text.
    .target(name: "Letters", dependencies: ["CUTF8Proc"], swiftSettings: fast),

    // JSON, parsed and coded.
    .target(name: "JSON", dependencies: ["CJansson", "Letters"], swiftSettings: fast),

    // The lists of English words.
    .target(name: "WordLists", dependencies: ["CAssets", "Documents", "Letters"], swiftSettings: fast),

    // The program's own files.
    .target(name: "Files", dependencies: ["Platform"], swiftSettings: lean),

    // The arrows.
    .target(
      name: "Readers",
      dependencies: [
        "CAssets", "CCMark", "CCSV", "CFetch", "CMail", "CMarkup", "CPacked", "CZlib", "Documents", "Files",
        "JSON", "Letters", "Platform", "WordLists",
      ],
      swiftSettings: fast
    ),
    .target(
      name: "Annotators",
      dependencies: ["CAssets", "Documents", "Letters", "Platform", "WordLists"],
      swiftSettings: fast
    ),
    .target(
      name: "Corpora",
      dependencies: ["CAssets", "CSQLite", "Documents", "Files", "JSON", "Letters", "Platform", "WordLists"],
      swiftSettings: fast
    ),
    .target(name: "Renderers", dependencies: ["Figures", "Letters"], swiftSettings: lean),
    // Hashing sealed answers takes long where it is not optimized.
    .target(
      name: "Lessons",
      dependencies: ["Letters", "WordLists"],
      swiftSettings: small + [.unsafeFlags(["-O"], .when(configuration: .debug))]
    ),
    .target(
      name: "Commands",
      dependencies: [
        "Annotators", "CAssets", "Corpora", "Documents", "Figures", "Files", "JSON", "Lessons", "Letters",
        "Platform", "Readers", "WordLists",
      ],
      swiftSettings: small
    ),
    .target(
      name: "Shell",
      dependencies: [
        "CEditLine", "CGetOpt", "CLimits", "Commands", "Figures", "Files", "JSON", "Letters", "Platform",
        "Renderers",
      ],
      swiftSettings: small
    ),

    // The programs.
    .executableTarget(
      name: "Training",
      dependencies: ["Annotators", "Corpora", "Documents", "WordLists"],
      swiftSettings: strict
    ),
    .executableTarget(name: "newshound", dependencies: ["Platform", "Shell"], swiftSettings: lean),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Annotators", "Commands", "Corpora", "Documents", "Figures", "Readers", "TestSupport"],
      path: "Tests/Benchmarks",
      swiftSettings: strict
    ),

    .executableTarget(
      name: "Endurance",
      dependencies: ["Corpora", "Documents", "TestSupport", "newshound"],
      path: "Tests/Endurance",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Annotators", "Commands", "Corpora", "Documents", "Readers", "Renderers", "TestSupport",
      ],
      path: "Tests/Fuzzing",
      swiftSettings: strict
    ),

    // The tests, one suite a module.
    .target(
      name: "CPseudoTerminal",
      path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["CPseudoTerminal", "Documents"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons"], swiftSettings: strict),
    .testTarget(name: "LettersTests", dependencies: ["Letters", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WordListsTests",
      dependencies: ["Documents", "TestSupport", "WordLists"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReadersTests",
      dependencies: ["Documents", "Files", "JSON", "Readers", "TestSupport", "WordLists"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AnnotatorsTests",
      dependencies: ["Annotators", "Documents", "Platform", "TestSupport", "WordLists"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CorporaTests",
      dependencies: ["Corpora", "Documents", "Files", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RenderersTests",
      dependencies: ["Figures", "Renderers", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Annotators", "Commands", "Corpora", "Documents", "Figures", "Files", "Lessons", "Letters",
        "Platform",
        "Readers", "TestSupport",
      ],
      exclude: ["Transcripts"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Commands", "Corpora", "Documents", "Endurance", "Figures", "Files", "Lessons", "Renderers", "Shell",
        "TestSupport", "newshound",
      ],
      swiftSettings: strict
    ),
  ]
)
