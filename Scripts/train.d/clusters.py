"""Groups words by their vectors in a small sentence encoder.

usage: clusters.py DATA OUT.tsv

Each line of the result is a word in lower case and its group at three depths, 64, 512 and 2,048 groups, the coarser
ones being groups of the finer ones' centres.
"""
import collections
import gzip
import os
import sys

import torch
from wordfreq import top_n_list

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from encoder import Coder, Encoder, pretrained

SEED = 20261125


class Plain(Encoder):
    """The encoder as it was published: sentence vectors, no cases, no names."""

    def vectors(self, rows, coder):
        ids, cs, mask, _, _ = coder.batch([[r] for r in rows])
        length = ids.shape[1]
        every = torch.arange(length)[None, :].expand(ids.shape[0], length)
        x = self.forward(ids, cs * 0, mask, every)[-1]
        m = mask[:, :, None].float()
        return torch.nn.functional.normalize((x * m).sum(1) / m.sum(1), dim=1)


def words(data):
    counts = collections.Counter()
    with gzip.open(os.path.join(data, "articles/unlabelled_tokenised.txt.gz"), "rt", encoding="utf-8") as f:
        for line in f:
            if not line.startswith("-DOCSTART-"):
                counts.update(w.lower() for w in line.split())
    news = [w for w, c in counts.items() if c >= 5 and any(ch.isalpha() for ch in w) and len(w) < 30]
    common = [w for w in top_n_list("en", 60000) if any(ch.isalpha() for ch in w) and len(w) < 30]
    return sorted(set(news) | set(common)), counts


def kmeans(x, k, weight, rounds=25):
    g = torch.Generator().manual_seed(SEED)
    c = x[torch.multinomial(weight, k, generator=g)].clone()
    for _ in range(rounds):
        a = torch.cat([(x[i:i + 8192] @ c.T).argmax(1) for i in range(0, len(x), 8192)])
        s = torch.zeros_like(c).index_add_(0, a, x * weight[:, None])
        n = torch.zeros(k).index_add_(0, a, weight)
        c = torch.where(n[:, None] > 0, s, c)
        c = torch.nn.functional.normalize(c, dim=1)
    a = torch.cat([(x[i:i + 8192] @ c.T).argmax(1) for i in range(0, len(x), 8192)])
    return a, c


def main(data, out):
    torch.manual_seed(SEED)
    tok, weights = pretrained()
    coder, model = Coder(tok), Plain(weights, SEED)
    model.case.weight.data.zero_()
    model.eval()
    vocabulary, counts = words(data)
    print(len(vocabulary), flush=True)
    order = sorted(vocabulary, key=lambda w: len(coder.word(w)))
    parts = []
    with torch.inference_mode():
        for i in range(0, len(order), 512):
            parts.append(model.vectors(order[i:i + 512], coder))
    x = torch.cat(parts)
    x = torch.nn.functional.normalize(x - x.mean(0), dim=1)
    weight = torch.tensor([(counts[w] + 5.0) ** 0.25 for w in order])
    fine, centres = kmeans(x, 2048, weight)
    size = torch.bincount(fine, minlength=2048).float() + 1e-3
    middle, middles = kmeans(centres, 512, size)
    coarse, _ = kmeans(middles, 64, torch.bincount(middle, minlength=512).float() + 1e-3)
    with open(out, "w", encoding="utf-8") as f:
        for w, a in sorted(zip(order, fine.tolist())):
            b = middle[a].item()
            f.write(f"{w}\t{coarse[b].item()}\t{b}\t{a}\n")


if __name__ == "__main__":
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(2)
    main(sys.argv[1], sys.argv[2])
