"""Web pages a second of trafilatura and of newshound, in turn, on one core.

usage: pages.py FOLDER BENCHMARKS

FOLDER has sets of pages, as in SET/pages/ID.html.gz. Both programs are given whole pages and return text and fields.
"""
import glob
import gzip
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

import trafilatura


def peer(pages):
    """Pages a second of the peer, by processor time."""
    begin = time.process_time()
    for page in pages:
        trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    return len(pages) / (time.process_time() - begin)


def own(benchmarks, folder):
    """Pages a second of newshound, by processor time."""
    table = subprocess.run([benchmarks, "--pages", folder, "pages"], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"\| ([\d,]+) pages/s", table).group(1).replace(",", ""))


def main():
    source, benchmarks = sys.argv[1:]
    for group in sorted(os.listdir(source)):
        paths = sorted(glob.glob(os.path.join(source, group, "pages", "*.html.gz")))
        pages = [gzip.open(path).read() for path in paths]
        if not pages:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for path, page in zip(paths, pages):
                with open(os.path.join(folder, os.path.basename(path)[:-3]), "wb") as file:
                    file.write(page)
            rows = [(peer(pages), own(benchmarks, folder)) for _ in range(3)]
        theirs, ours = (statistics.median(column) for column in zip(*rows))
        times = statistics.median(b / a for a, b in rows)
        print(f"| trafilatura, {len(pages)} pages of {group} | {theirs:,.0f} pages/s |")
        print(f"| newshound, the same pages | {ours:,.0f} pages/s, {times:.1f} times as many |")


main()
