"""Scores what newshound finds in development data and holds it against floors.

usage: accuracy.py NEWSHOUND SHARED FLOORS.json
"""
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*words, into=None):
    with open(into, "w") if into else tempfile.TemporaryFile("w+") as out:
        done = subprocess.run(words, stdout=out, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(words)}: {done.stderr.strip()}")
        if into:
            return ""
        out.seek(0)
        return out.read()


def names(program, shared, work, gold, *options):
    found = os.path.join(work, "found.jsonl")
    run(program, "extract", gold, into=found)
    last = run("python3", f"{shared}/eval/score_ner.py", gold, found, "--trim", *options).split()
    return {"f1": float(last[-1])}


def syntax(program, shared, work, gold, genre=None):
    choice = ["--genre", genre] if genre else []
    tool = os.path.join(HERE, "conllu.py")
    text, found, wanted, system = (os.path.join(work, n) for n in ("text.jsonl", "found.jsonl", "gold", "system"))
    run("python3", tool, "text", gold, *choice, into=text)
    run("python3", tool, "gold", gold, *choice, into=wanted)
    run(program, "extract", "--tokens", text, into=found)
    run("python3", tool, "trees", found, into=system)
    table = run("python3", f"{shared}/eval/score_syntax.py", wanted, system)
    rows = dict(re.findall(r"^(\w+) +([\d.]+)", table, re.M))
    return {key.lower(): float(rows[key]) for key in ("Words", "Sentences", "UPOS", "Lemmas", "UAS", "LAS")}


def coreference(program, shared, work, gold, genre=None):
    choice = ["--genre", genre] if genre else []
    text, found = (os.path.join(work, n) for n in ("text.jsonl", "found.jsonl"))
    run("python3", os.path.join(HERE, "conllu.py"), "text", gold, *choice, into=text)
    run(program, "extract", text, into=found)
    table = run("python3", os.path.join(HERE, "score_coref.py"), gold, found, *choice)
    speakers = run("python3", os.path.join(HERE, "score_speakers.py"), gold, found, *choice)
    # A floor is a least value: of the speakers by pronoun or description those that no wrong name is given.
    return {"conll_f1": float(table.split()[-1]), "not_misnamed": round(1 - float(speakers.split()[-1]), 4)}


def folded(value):
    return " ".join((value or "").split())


def running_text(article):
    """The paragraphs with sentences that are no headline, deck or dateline."""
    text, sentences = article["text"], article.get("sentences") or []
    known = {folded(article.get(field)) for field in ("headline", "deck", "dateline")}
    paragraphs = []
    for start, end in article["paragraphs"]:
        if any(start <= a and b <= end for a, b in sentences) and folded(text[start:end]) not in known:
            paragraphs.append(text[start:end])
    return "\n\n".join(paragraphs)


def pages(program, shared, work, gold):
    folder, found = os.path.join(work, "pages"), os.path.join(work, "found.jsonl")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    source = os.path.join(os.path.dirname(gold), "pages")
    for name in os.listdir(source):
        with gzip.open(os.path.join(source, name)) as page, open(os.path.join(folder, name[:-3]), "wb") as out:
            shutil.copyfileobj(page, out)
    files = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    # A page without text leaves a message and the status 1.
    done = subprocess.run([program, "extract", *files], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"extract: {done.stderr.strip()}")
    with open(found, "w") as out:
        for line in done.stdout.splitlines():
            article = json.loads(line)
            out.write(json.dumps({
                "id": os.path.basename(article["source"])[:-5], "title": article["headline"], "authors": article["authors"],
                "date": (article.get("published") or {}).get("value"), "body": running_text(article),
            }) + "\n")
    table = run("python3", f"{shared}/eval/score_html.py", gold, found)
    scores = {row: float(value) for row, value in re.findall(r"^(start|title|author|date) +([\d.]+)", table, re.M)}
    body = re.search(r"^html_body_f1 ([\d.]+)", table, re.M)
    return {**({"body_f1": float(body.group(1))} if body else {}), **scores}


# Every tenth article with quotations, in the order of the file, is held out from training.
APART = 10


def quotations(program, shared, work, gold):
    wanted, found = os.path.join(work, "gold.jsonl"), os.path.join(work, "found.jsonl")
    with gzip.open(gold, "rt") as lines, open(wanted, "w") as out:
        out.writelines(line for number, line in enumerate(lines) if number % APART == 0)
    run(program, "extract", wanted, into=found)
    table = run("python3", f"{shared}/eval/score_quotes.py", wanted, found)

    def value(pattern):
        return float(re.search(pattern, table).group(1))

    return {
        "content_03": value(r"overlap >= 0.3 +[\d.]+ +[\d.]+ +([\d.]+)"),
        "content_08": value(r"overlap >= 0.8 +[\d.]+ +[\d.]+ +([\d.]+)"),
        "direct_recall": value(r"direct +\d+ +\d+ +[\d.]+ +([\d.]+)"),
        "direct_speaker": value(r"direct(?: +[\d.]+){6} +([\d.]+)"),
        "speaker_f1": value(r"right speaker, F1: ([\d.]+)"),
        "pronoun_speaker": value(r"pronoun ([\d.]+)"),
        "cue": value(r"cue match on matched quotes: ([\d.]+)"),
    }


def times(program, shared, work, gold):
    found = os.path.join(work, "found.jsonl")
    run(program, "extract", gold, into=found)
    table = run("python3", f"{shared}/eval/score_times.py", gold, found)
    rows = dict(re.findall(r"^(relaxed|strict|value) +[\d.]+ +[\d.]+ +([\d.]+)", table, re.M))
    return {key: float(rows[key]) for key in ("relaxed", "strict", "value")}


def dates(program, shared, work, articles):
    last = run("python3", os.path.join(HERE, "score_dates.py"), program, articles).split()
    return {"exact": float(last[-3]), "answered": float(last[-1])}


def main():
    program, shared, floors_path = sys.argv[1:]
    floors = json.load(open(floors_path))
    failures = 0
    with tempfile.TemporaryDirectory() as work:
        for floor in floors:
            gold = os.path.join(shared, "data", floor["file"])
            digest = hashlib.sha256(open(gold, "rb").read()).hexdigest()[:16]
            if digest != floor["digest"]:
                print(f"{floor['file']}: other data than the floors are of ({digest})")
                failures += 1
                continue
            if floor["kind"] == "names":
                scores = names(program, shared, work, gold, *floor.get("options", []))
            elif floor["kind"] == "quotations":
                scores = quotations(program, shared, work, gold)
            elif floor["kind"] == "pages":
                scores = pages(program, shared, work, gold)
            elif floor["kind"] == "times":
                scores = times(program, shared, work, gold)
            elif floor["kind"] == "dates":
                scores = dates(program, shared, work, gold)
            elif floor["kind"] == "coreference":
                scores = coreference(program, shared, work, gold, floor.get("genre"))
            else:
                scores = syntax(program, shared, work, gold, floor.get("genre"))
            for measure, value in scores.items():
                least = floor["floors"].get(measure)
                state = "" if least is None or value >= least else "  BELOW ITS FLOOR"
                failures += bool(state)
                name = floor["file"] + (f" ({floor['genre']})" if "genre" in floor else "")
                print(f"{name:45} {measure:15} {value:.4f}  floor {least if least is not None else '-'}{state}")
    sys.exit(1 if failures else 0)


main()
