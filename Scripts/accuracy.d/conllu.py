"""Raw text out of treebanks, and trees out of what newshound finds in it.

usage: conllu.py text GOLD.conllu[.gz] [--genre NAME] > ARTICLES.jsonl
       conllu.py gold GOLD.conllu[.gz] [--genre NAME] > SAME.conllu
       conllu.py trees FOUND.jsonl > SYSTEM.conllu
"""
import gzip
import json
import sys


def documents(path, genre):
    """The lines of each document."""
    opener = gzip.open if path.endswith(".gz") else open
    documents, current, name = [], [], ""
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if current:
                    documents.append((name, current))
                name, current = line.split("=")[-1].strip(), []
            current.append(line)
    documents.append((name, current))
    return [d for d in documents if not genre or f"_{genre}_" in d[0]]


def text(lines):
    """The running text of a document: a blank line between paragraphs, a space between sentences."""
    parts, begins = [], True
    for line in lines:
        if line.startswith("# newpar") and "newpar_block" not in line:
            begins = True
        elif line.startswith("# text ="):
            parts.append(("\n\n" if begins and parts else " " if parts else "") + line[8:].strip())
            begins = False
    return "".join(parts)


def row(number, form, lemma, part, head, relation):
    cells = [number, form, lemma, part, "_", "_", head, relation, "_", "_"]
    print("\t".join(str(c) if c not in (None, "") else "_" for c in cells))


def rest(text):
    """What stands outside the sentences, as a date line does: words without a tag."""
    words = text.split()
    for number, word in enumerate(words):
        row(number + 1, word, word, "X", 1 if number else 0, "dep" if number else "root")
    if words:
        print()


def trees(path):
    for line in open(path, encoding="utf-8"):
        found = json.loads(line)
        text, tokens, done, position = found["text"], found["tokens"], 0, 0
        for start, end in found["sentences"]:
            rest(text[done:start])
            done = end
            first = position
            while position < len(tokens) and tokens[position]["start"] < end:
                position += 1
            for number, token in enumerate(tokens[first:position]):
                head = token["head"]
                head = 0 if head is None or not first <= head < position else head - first + 1
                form = text[token["start"]:token["end"]]
                row(number + 1, form, token["lemma"], token["upos"], head, token["deprel"])
            if position > first:
                print()
        rest(text[done:])


def main():
    genre = sys.argv[sys.argv.index("--genre") + 1] if "--genre" in sys.argv else None
    if sys.argv[1] == "trees":
        trees(sys.argv[2])
        return
    for number, (name, lines) in enumerate(documents(sys.argv[2], genre)):
        if sys.argv[1] == "text":
            print(json.dumps({"id": name or str(number), "text": text(lines)}))
        else:
            sys.stdout.writelines(lines)


main()
