"""A small sentence encoder with a vector of the letters' case, and heads for names, tags and trees."""
import io
import os
import zipfile

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

LAYERS, WIDTH, HEADS = 6, 384, 12


def case(word):
    if word.islower(): return 1
    if word.isupper(): return 2 if len(word) > 1 else 3
    if word[:1].isupper() and word[1:].islower(): return 4
    if any(c.isdigit() for c in word): return 5
    if any(c.isalpha() for c in word): return 6
    return 7


def pretrained():
    """The tokenizer and the weights of all-MiniLM-L6-v2."""
    import all_minilm_l6_v2
    folder = os.path.dirname(all_minilm_l6_v2.__file__)
    z = zipfile.ZipFile(os.path.join(folder, "model.zip"))
    names = z.namelist()
    tok = Tokenizer.from_str(z.read([n for n in names if n.endswith("tokenizer.json")][0]).decode())
    tok.no_padding(); tok.no_truncation()
    st = [n for n in names if n.endswith("model.safetensors")]
    if st:
        from safetensors.torch import load
        return tok, load(z.read(st[0]))
    return tok, torch.load(io.BytesIO(z.read([n for n in names if n.endswith("pytorch_model.bin")][0])))


class Encoder(torch.nn.Module):
    """Word vectors of every layer, each word standing for its first piece."""

    def __init__(self, weights, seed):
        super().__init__()
        self.p = torch.nn.ParameterDict({k.replace(".", "|"): torch.nn.Parameter(v.float()) for k, v in weights.items()
                                         if "pooler" not in k and "position_ids" not in k})
        torch.manual_seed(seed)
        self.case = torch.nn.Embedding(8, WIDTH)
        self.case.weight.data.normal_(0, 0.02)
        self.drop = torch.nn.Dropout(0.1)

    def w(self, name):
        return self.p[name.replace(".", "|")]

    def norm(self, x, name):
        return F.layer_norm(x, (WIDTH,), self.w(name + ".weight"), self.w(name + ".bias"), 1e-12)

    def forward(self, ids, cases, mask, first):
        n, length = ids.shape
        e = "embeddings."
        x = self.w(e + "word_embeddings.weight")[ids] + self.w(e + "position_embeddings.weight")[:length] \
            + self.w(e + "token_type_embeddings.weight")[0] + self.case(cases)
        x = self.drop(self.norm(x, e + "LayerNorm"))
        bias = ((1.0 - mask[:, None, None, :].float()) * -1e9).expand(n, 1, length, length)
        places = first[:, :, None].expand(-1, -1, WIDTH)
        layers = [torch.gather(x, 1, places)]
        for i in range(LAYERS):
            l = f"encoder.layer.{i}."
            def lin(name, v): return F.linear(v, self.w(l + name + ".weight"), self.w(l + name + ".bias"))
            def heads(v): return v.view(n, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            q, k, v = (heads(lin("attention.self." + s, x)) for s in ("query", "key", "value"))
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
            a = a.transpose(1, 2).reshape(n, length, WIDTH)
            x = self.norm(x + self.drop(lin("attention.output.dense", a)), l + "attention.output.LayerNorm")
            h = lin("output.dense", F.gelu(lin("intermediate.dense", x)))
            x = self.norm(x + self.drop(h), l + "output.LayerNorm")
            layers.append(torch.gather(x, 1, places))
        return layers


class Teacher(torch.nn.Module):
    """Names from the last layer; tags and trees (biaffine: Dozat and Manning 2017) from a mixture of all."""

    def __init__(self, weights, names, tags, relations, seed):
        super().__init__()
        self.encoder = Encoder(weights, seed)
        self.names = torch.nn.Linear(WIDTH, names)
        self.mix = torch.nn.Parameter(torch.zeros(LAYERS + 1))
        self.tags = torch.nn.Linear(WIDTH, tags)
        self.down, self.up = torch.nn.Linear(WIDTH, 320), torch.nn.Linear(WIDTH, 320)
        self.arc = torch.nn.Parameter(torch.randn(321, 320) * 0.02)
        self.under, self.over = torch.nn.Linear(WIDTH, 128), torch.nn.Linear(WIDTH, 128)
        self.kind = torch.nn.Parameter(torch.randn(relations, 129, 129) * 0.02)
        self.drop = torch.nn.Dropout(0.2)

    def new(self):
        return [p for n, p in self.named_parameters() if not n.startswith("encoder.p.")]

    def find_names(self, layers):
        return self.names(layers[-1]).float()

    def mixed(self, layers):
        share = torch.softmax(self.mix, 0)
        return self.drop(sum(share[i] * layer.float() for i, layer in enumerate(layers)))

    def find_arcs(self, x, sentence):
        """Scores of every word as the head of every other in its sentence; of a word itself: as the root."""
        below, above = self.drop(F.elu(self.down(x))), self.drop(F.elu(self.up(x)))
        below = torch.cat([below, torch.ones_like(below[:, :, :1])], -1)
        scores = (below @ self.arc @ above.transpose(1, 2)).float()
        apart = sentence[:, :, None] != sentence[:, None, :]
        return scores.masked_fill(apart, -1e9)

    def find_relations(self, x, heads):
        """Scores of relations of every word to the head given."""
        below, above = self.drop(F.elu(self.under(x))), self.drop(F.elu(self.over(x)))
        above = torch.gather(above, 1, heads[:, :, None].expand(-1, -1, above.shape[-1]))
        below = torch.cat([below, torch.ones_like(below[:, :, :1])], -1).flatten(0, 1)
        above = torch.cat([above, torch.ones_like(above[:, :, :1])], -1).flatten(0, 1)
        half = torch.einsum("ni,rij->nrj", below.float(), self.kind)
        return torch.einsum("nrj,nj->nr", half, above.float()).view(*heads.shape, -1)


class Coder:
    """Words as the numbers of their pieces."""

    def __init__(self, tok):
        self.tok, self.known = tok, {}

    def word(self, w):
        ids = self.known.get(w)
        if ids is None:
            ids = self.tok.encode(w, add_special_tokens=False).ids[:8] or [100]
            self.known[w] = ids
        return ids

    def batch(self, group):
        rows, cases, firsts = [], [], []
        for words in group:
            ids, cs, first = [101], [0], []
            for w in words:
                sub = self.word(w)
                first.append(len(ids))
                ids += sub
                cs += [case(w)] * len(sub)
            ids.append(102); cs.append(0)
            rows.append(ids); cases.append(cs); firsts.append(first)
        length = min(max(map(len, rows)), 400)
        width = max(map(len, firsts))
        pad = lambda r, v, n: (r + [v] * n)[:n]
        ids = torch.tensor([pad(r, 0, length) for r in rows])
        cs = torch.tensor([pad(r, 0, length) for r in cases])
        mask = torch.tensor([pad([1] * len(r), 0, length) for r in rows])
        first = torch.tensor([[min(v, length - 1) for v in pad(r, 0, width)] for r in firsts])
        return ids, cs, mask, first, width
