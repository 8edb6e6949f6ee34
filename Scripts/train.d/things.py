"""Prints the nouns of news that are neither for persons nor for groups or animals.

Usage: things.py WORDNET NEWS.txt.gz LISTS

WORDNET is the folder with the files of WordNet 3.0 (Debian: wordnet-base), NEWS.txt.gz holds tokens with spaces between
them, and LISTS is the folder of the word lists: nouns for persons and organisations and function words are left out.
"""
import collections
import glob
import gzip
import os
import re
import sys

# The files of the lexicographers: animals, groups, persons.
OTHERS = {5, 14, 18}
# A noun needs this many uses in news, and this share of uses as an animal, group or person at most.
LEAST, MOST = 20, 0.02
# Nouns that news uses for persons, whatever WordNet knows: rugby's lock, a prop, the chair of a board.
PERSONS_OF_NEWS = set(
    "chair builder prop lock centre center wing back half guard safety tackle person group someone somebody anyone "
    "everyone everybody nobody anybody judges mark bill frank pat rob jack will can being are".split()
)
PARTS = {1: "n", 2: "v", 3: "a", 4: "r", 5: "a"}


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="latin-1") as file:
        for line in file:
            if not line.startswith(" "):
                yield line.split()


def listed(lists, *names):
    words = set()
    for name in names:
        for path in glob.glob(os.path.join(lists, name)):
            with open(path, encoding="utf-8") as file:
                words |= {line.split("\t")[0].strip() for line in file if not line.startswith("#")}
    return words


def main(wordnet, news, lists):
    file_of = {row[0]: int(row[1]) for row in lines(wordnet, "data.noun")}
    senses = {row[0]: [file_of[o] for o in row[-int(row[2]):]] for row in lines(wordnet, "index.noun")}
    other_parts = {(name[6], row[0]) for name in ("index.adj", "index.adv", "index.verb") for row in lines(wordnet, name)}
    uses, by_file = collections.Counter(), collections.Counter()
    for key, _, count in lines(wordnet, "cntlist.rev"):
        word, rest = key.split("%")
        part, file = (int(x) for x in rest.split(":")[:2])
        uses[word, PARTS[part]] += int(count)
        if part == 1:
            by_file[word, file] += int(count)
    counts = collections.Counter()
    with gzip.open(news, "rt", errors="replace") as file:
        for line in file:
            counts.update(line.split())
    persons = listed(
        lists, "roles/person-nouns.txt", "roles/callings.txt", "roles/more-persons.txt", "roles/persons.txt",
        "organizations/nouns.txt",
    )
    functions = listed(lists, "function-words/*.txt", "pronouns/*.txt")

    def is_thing(word):
        if senses[word][0] in OTHERS:
            return False
        if not OTHERS & set(senses[word]):
            return True
        return uses[word, "n"] >= 10 and sum(by_file[word, f] for f in OTHERS) <= MOST * uses[word, "n"]

    def is_mostly_noun(word):
        others = uses[word, "a"] + uses[word, "r"]
        if {("a", word), ("r", word)} & other_parts and uses[word, "n"] <= 3 * others:
            return False
        return ("v", word) not in other_parts or uses[word, "n"] * 5 >= uses[word, "v"]

    found = {
        w for w in senses
        if re.fullmatch("[a-z]{3,}", w) and counts[w] >= LEAST and is_thing(w) and is_mostly_noun(w)
    }
    left = found - persons - functions - PERSONS_OF_NEWS
    for word in sorted(left):
        if not (word.endswith("s") and word[:-1] in persons | found):
            print(word)


if __name__ == "__main__":
    main(*sys.argv[1:4])
