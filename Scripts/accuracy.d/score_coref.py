#!/usr/bin/env python3
"""Scores coreference: MUC, B-cubed, CEAF-e and their mean (the CoNLL F1).

usage: score_coref.py GOLD.conllu[.gz] FOUND.jsonl [--genre NAME]
       score_coref.py --selftest

GOLD has clusters in the field Entity= of the last column, as OntoGUM has them; FOUND is what `newshound extract`
writes of the same texts, one document a line, with `coreference`: lists of mentions with `start` and `end`. Mentions
are compared by the characters that they cover, white space left out. Only mentions whose head is a noun, a name, a
pronoun, a determiner or a numeral count; clusters with one mention are left out on both sides.

MUC (Vilain and others 1995) counts links, B-cubed (Bagga and Baldwin 1998) looks at each mention's cluster, CEAF-e (Luo
2005) pairs whole clusters one to one so that the sum of 2|A and B| / (|A| + |B|) is greatest.
"""
import gzip
import json
import re
import sys

NOMINAL = {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "SYM", "X"}


def gold(path, genre=None):
    """The clusters of each document in order: name, and sets of (first, last + 1) by characters."""
    opener = gzip.open if path.endswith(".gz") else open
    documents, tokens, clusters, name, opened, position = [], [], {}, "", {}, 0

    def close():
        if tokens:
            documents.append((name, finished(tokens, clusters)))

    sentence = 0
    for line in opener(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc"):
            close()
            name, tokens, clusters, opened, position = line.split("=")[-1].strip(), [], {}, {}, 0
        elif not line.strip():
            sentence += 1
        elif line[0].isdigit():
            cells = line.rstrip("\n").split("\t")
            if "." in cells[0] or "-" in cells[0]:
                continue
            length = len(re.sub(r"\s", "", cells[1]))
            tokens.append((position, position + length, cells[3], int(cells[6] or 0), int(cells[0]), sentence))
            position += length
            field = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
            for mark in re.findall(r"\(?[^()]+\)?", field.group(1)) if field else []:
                key = re.split(r"[-\[]", mark.strip("()"))[0]
                if mark.startswith("("):
                    opened.setdefault(key, []).append(len(tokens) - 1)
                if mark.endswith(")") and opened.get(key):
                    clusters.setdefault(key, []).append((opened[key].pop(), len(tokens)))
    close()
    return [d for d in documents if not genre or f"_{genre}_" in d[0]]


def finished(tokens, clusters):
    """Clusters of mentions with a nominal head, as characters."""
    result = []
    for spans in clusters.values():
        kept = set()
        for first, last in spans:
            numbers = {tokens[i][4] for i in range(first, last)}
            heads = [i for i in range(first, last) if tokens[i][3] not in numbers]
            if heads and tokens[heads[0]][2] in NOMINAL:
                kept.add((tokens[first][0], tokens[last - 1][1]))
        if len(kept) > 1:
            result.append(kept)
    return result


def found(line):
    """The clusters of a line that newshound wrote."""
    document = json.loads(line)
    places, count = [], 0
    for character in document["text"]:
        places.append(count)
        count += not character.isspace()
    places.append(count)
    clusters = []
    for chain in document.get("coreference", []):
        mentions = {(places[m["start"]], places[m["end"]]) for m in chain["mentions"]}
        if len(mentions) > 1:
            clusters.append(mentions)
    return clusters


def owners(clusters):
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def muc(one, other):
    """The links of one side that the other keeps, and all of them."""
    own = owners(other)
    kept = total = 0
    for cluster in one:
        parts = {own.get(m, m) for m in cluster}
        kept += len(cluster) - len(parts)
        total += len(cluster) - 1
    return kept, total


def b_cubed(one, other):
    """The share of each mention's cluster that its cluster on the other side has, summed, and the mentions."""
    own = owners(other)
    value, total = 0.0, 0
    for cluster in one:
        shared = {}
        for m in cluster:
            if m in own:
                shared[own[m]] = shared.get(own[m], 0) + 1
        value += sum(n * n for n in shared.values()) / len(cluster)
        total += len(cluster)
    return value, total


def ceaf(key, response):
    """The greatest sum of similarities of clusters paired one to one."""
    own = owners(key)
    weights = {}
    for j, cluster in enumerate(response):
        shared = {}
        for m in cluster:
            if m in own:
                shared[own[m]] = shared.get(own[m], 0) + 1
        for i, n in shared.items():
            weights[i, j] = 2 * n / (len(key[i]) + len(cluster))
    return assigned(weights)


def assigned(weights):
    """The weight of the best assignment (Kuhn and Munkres), over each connected part by itself."""
    total, left = 0.0, dict(weights)
    while left:
        rows, columns, waiting = set(), set(), [next(iter(left))]
        while waiting:
            i, j = waiting.pop()
            new = [p for p in left if (p[0] == i or p[1] == j) and not (p[0] in rows and p[1] in columns)]
            rows.add(i)
            columns.add(j)
            waiting += new
        part = {p: left.pop(p) for p in list(left) if p[0] in rows or p[1] in columns}
        total += hungarian(sorted({p[0] for p in part}), sorted({p[1] for p in part}), part)
    return total


def hungarian(rows, columns, weights):
    if len(rows) > len(columns):
        return hungarian(columns, rows, {(j, i): w for (i, j), w in weights.items()})
    n, m = len(rows), len(columns)
    cost = [[-weights.get((r, c), 0.0) for c in columns] for r in rows]
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used, way = [float("inf")] * (m + 1), [False] * (m + 1), [0] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    value = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if value < least[j]:
                        least[j], way[j] = value, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    return -sum(cost[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


class Sums:
    """Counts added up over documents."""

    def __init__(self):
        self.values = {name: [0.0] * 4 for name in ("MUC", "B3", "CEAFe", "mentions")}

    def add(self, key, response):
        for name, measure in (("MUC", muc), ("B3", b_cubed)):
            for place, pair in ((0, measure(key, response)), (2, measure(response, key))):
                self.values[name][place] += pair[0]
                self.values[name][place + 1] += pair[1]
        best = ceaf(key, response)
        for place, count in ((0, len(key)), (2, len(response))):
            self.values["CEAFe"][place] += best
            self.values["CEAFe"][place + 1] += count
        ours, theirs = set(owners(key)), set(owners(response))
        for place, count in ((0, len(ours)), (2, len(theirs))):
            self.values["mentions"][place] += len(ours & theirs)
            self.values["mentions"][place + 1] += count

    def scores(self, name):
        kept, total, hit, made = self.values[name]
        recall, precision = kept / total if total else 0.0, hit / made if made else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def report(sums):
    print("measure        P       R      F1")
    for name in ("mentions", "MUC", "B3", "CEAFe"):
        print(f"{name:9}" + "".join(f"{v:8.4f}" for v in sums.scores(name)))
    mean = sum(sums.scores(n)[2] for n in ("MUC", "B3", "CEAFe")) / 3
    print(f"conll_f1 {mean:.4f}")


def selftest():
    key = [{(0, 1), (2, 3), (4, 5)}, {(6, 7), (8, 9)}]
    sums = Sums()
    sums.add(key, key)
    assert all(abs(sums.scores(n)[2] - 1) < 1e-9 for n in sums.values)
    response = [{(0, 1), (2, 3)}, {(4, 5), (6, 7), (8, 9)}]
    sums = Sums()
    sums.add(key, response)
    assert abs(sums.scores("MUC")[1] - 2 / 3) < 1e-9 and abs(sums.scores("MUC")[0] - 2 / 3) < 1e-9
    # (2/3 + 2/3 + 1/3 + 1 + 1) / 5
    assert abs(sums.scores("B3")[1] - (5 / 3 + 2) / 5) < 1e-9
    # 2·2/5 for each pair, over two clusters
    assert abs(sums.scores("CEAFe")[0] - 0.8) < 1e-9
    assert abs(assigned({(0, 0): 1.0, (0, 1): 0.9, (1, 0): 0.9}) - 1.8) < 1e-9
    print("selftest passed")


def main():
    if "--selftest" in sys.argv:
        return selftest()
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    genre = sys.argv[sys.argv.index("--genre") + 1] if "--genre" in sys.argv else None
    lines = {}
    for line in open(sys.argv[2], encoding="utf-8"):
        lines[str(json.loads(line)["id"])] = line
    sums = Sums()
    for name, clusters in gold(sys.argv[1], genre):
        sums.add(clusters, found(lines[name]) if name in lines else [])
    report(sums)


if __name__ == "__main__":
    main()
