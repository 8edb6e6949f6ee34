/// One step of a compiled pattern of a time expression.
enum TimeStep: Equatable {
  /// A word, by its hash in `TimeWordTable`.
  case word(UInt64)
  /// A punctuation mark or symbol of ASCII, as its byte.
  case mark(UInt8)
  /// A word or number of a class, kept in the fields of the first or second date.
  case slot(TimeSlot, isSecond: Bool)
  /// A pattern of another kind, by the index of the kind.
  case kind(Int)
  /// Goes on at either step; the first is tried first.
  case either(Int, Int)
  /// Goes on at another step.
  case jump(Int)
  /// No white space before the next token.
  case joined
  /// The end of the first of two expressions, and then the start of the second.
  case cut
  /// The end of the expression; what follows must match too and is no part of it.
  case edge
  /// A condition on the neighbours.
  case check(TimeCheck)
  /// The pattern has matched.
  case done
}

/// A class of words and numbers in a pattern, by its name there.
enum TimeSlot: String, CaseIterable {
  case month = "MONTH"
  case weekday = "WEEKDAY"
  case weekdays = "WEEKDAYS"
  case season = "SEASON"
  /// A unit in the singular, in the plural, and in either.
  case unit = "UNIT"
  case units = "UNITS"
  case anyUnit = "ANYUNIT"
  /// Digits, number words, "a few", "a couple of".
  case count = "COUNT"
  /// A number of digits or words, without "a few".
  case number = "NUMBER"
  /// "first", "21st", "twenty-first".
  case ordinal = "ORDINAL"
  /// A day of the month in digits, with or without the ending of an ordinal.
  case day = "DAY"
  /// A day of the month with the ending of an ordinal.
  case ordinalDay = "DAYTH"
  /// A year of four digits, and the last two digits of one.
  case year = "YEAR"
  case shortYear = "YY"
  /// The last two digits of the second of two years.
  case yearEnd = "YEAREND"
  /// Digits of a numeric date, as they stand.
  case digits = "DIGITS"
  case dayPart = "DAYPART"
  /// "noon" and "midnight".
  case namedHour = "NOON"
  /// A clock time in digits with what shows that it is one.
  case time = "TIME"
  case zone = "ZONE"
  case holiday = "HOLIDAY"
  /// "today" and its like, with the days from today as count.
  case nearDay = "NEARDAY"
  /// "daily" and its like, with the unit.
  case frequency = "FREQUENCY"
  /// The years of a decade in words, "seventies".
  case decade = "DECADE"
  case era = "ERA"
  /// "half".
  case half = "HALF"
  /// A word with a capital that begins no sentence, and any word.
  case anyWord = "WORD"
}

/// A condition on a position of the text, by its name in a pattern.
enum TimeCheck: String, CaseIterable {
  /// The year before it counts nothing and names no thing.
  case isYear = "year"
  /// The year before it, behind a date, counts no things.
  case isUncounted = "uncounted"
  /// The day of the month before it is no clock time and no number of units.
  case isDay = "day"
  /// The season before it is one.
  case isSeason = "season"
  /// The word before it is not more often something else.
  case isStrong = "strong"
  /// The ordinal day before it qualifies no noun.
  case isAlone = "alone"
  /// The length before it is no age and no distance.
  case isLength = "length"
  /// The reference word before it is one.
  case isReference = "reference"
  /// The unit before it is a week or longer.
  case isLong = "long"
  /// The unit before it is a day or longer.
  case isDaily = "daily"
  /// The single unit before it is no fraction and no part of another word.
  case isOne = "one"
  /// The two years before it are not the least and the most of an amount.
  case isPeriod = "period"
  /// Nothing that is written without a space continues the digits.
  case isFree = "free"
  /// The plural before it has an apostrophe: "the 1990's".
  case isApostrophePlural = "plural"
  /// The word of frequency before it is one.
  case isFrequency = "frequency"
  /// The parts of the day before it are several.
  case isParts = "parts"
  /// The number before it counts times.
  case isTimes = "times"
  /// What stands before the unit has a number or is in the plural: "$1 billion a year".
  case isRate = "rate"
  /// A clause or the end of the clause follows, so that "before" and "after" stand alone.
  case isClosed = "closed"
  /// No comparison follows: "a year later than planned".
  case isUncompared = "uncompared"
  /// The part of the day before it is of no day and no thing: "the evening of his life".
  case isUnowned = "unowned"
  /// The day of the month before it is the eleventh, that of the attacks of 2001.
  case isEleventh = "eleventh"
  /// The word before it is a noun of which nothing more is said: "to date", not "to date the find".
  case isNoun = "noun"
  /// The word "last" with which it begins is no verb: "the last two hours", not "it will last two hours".
  case isRanked = "ranked"
  /// The word before it is an adverb.
  case isAdverb = "adverb"
  /// The second of two years before it follows the first: "2023/24", and with a hyphen any later one: "2019-24".
  case isSuccessive = "successive"
}
