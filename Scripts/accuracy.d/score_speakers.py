#!/usr/bin/env python3
"""Scores the speakers whom no name at the quotation gives: pronouns and descriptions, by the entity shown for them.

usage: score_speakers.py GOLD.conllu[.gz] FOUND.jsonl [--genre NAME] [--table]
       score_speakers.py --selftest

GOLD has clusters in the field Entity=, FOUND is what `newshound extract` writes of the same texts. Of the quotations
found whose speaker's phrase holds no name, and is a mention of GOLD by its first or last word, it counts those that
are shown with a named entity: right where GOLD puts a name of that entity into the cluster of the phrase, wrong where
it does not. Left out are phrases without a cluster in GOLD. With --table it prints how often the speakers of each
confidence are right. Last line: wrong_name VALUE, the share of all these quotations that a wrong name is given.
"""
import sys

import score_coref

PRONOUNS = set("i me my he him his she her it its we us our they them their you who whose this that these those".split())


def spans_of(text):
    """For each character of a text the number of characters before it that are no white space."""
    places, count = [], 0
    for character in text:
        places.append(count)
        count += not character.isspace()
    return places + [count]


def judged(clusters, record):
    """For each quotation that counts: confidence, and whether its named entity is right; None without one."""
    places = spans_of(record["text"])
    entities = {e["id"]: e for e in record["entities"]}
    names = {(places[m["start"]], places[m["end"]]) for e in record["entities"] for m in e["mentions"]
             if m["kind"] == "name"}
    cluster_of = {}
    for number, cluster in enumerate(clusters):
        for first, last in cluster:
            cluster_of.setdefault(("from", first), number)
            cluster_of.setdefault(("to", last), number)
    for quote in record["quotes"]:
        speaker = quote.get("speaker") or {}
        if not speaker.get("mention"):
            continue
        first, last = (places[p] for p in speaker["mention"])
        if any(a < last and b > first for a, b in names):
            continue
        number = cluster_of.get(("to", last), cluster_of.get(("from", first)))
        if number is None:
            continue
        if not speaker.get("entity"):
            yield quote["confidence"], None
            continue
        mentions = [(places[m["start"]], places[m["end"]]) for m in entities[speaker["entity"]]["mentions"]
                    if m["kind"] == "name"]
        right = any(a >= first and b <= last for first, last in clusters[number] for a, b in mentions)
        yield quote["confidence"], right


def main():
    if "--selftest" in sys.argv:
        return selftest()
    genre = sys.argv[sys.argv.index("--genre") + 1] if "--genre" in sys.argv else None
    gold = score_coref.gold(sys.argv[1], genre)
    import json
    rows = []
    with open(sys.argv[2]) as lines:
        for (_, clusters), line in zip(gold, lines):
            rows += judged(clusters, json.loads(line))
    report(rows, "--table" in sys.argv)


def report(rows, table):
    named = [row for row in rows if row[1] is not None]
    wrong = sum(not right for _, right in named)
    print(f"quotations by pronoun or description {len(rows)}, shown with a name {len(named)}, wrong {wrong}")
    if table:
        for low, high in ((0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
            some = [right for sure, right in named if low <= sure < high]
            print(f"confidence {low:.1f} to {min(high, 1):.1f}: {len(some):5} {sum(some) / max(len(some), 1):.3f} right")
    print(f"wrong_name {wrong / max(len(rows), 1):.4f}")


def selftest():
    text = "Ann Roe left. She said no. A man said yes."
    record = {"text": text, "entities": [{"id": "e1", "mentions": [{"start": 0, "end": 7, "kind": "name"}]}],
              "quotes": [{"confidence": 0.9, "speaker": {"mention": [14, 17], "entity": "e1"}},
                         {"confidence": 0.6, "speaker": {"mention": [27, 32], "entity": "e1"}}]}
    clusters = [{(0, 6), (11, 14)}, {(21, 25)}]
    assert list(judged(clusters, record)) == [(0.9, True), (0.6, False)], list(judged(clusters, record))
    print("ok")


if __name__ == "__main__":
    main()
