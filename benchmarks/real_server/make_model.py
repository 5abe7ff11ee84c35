"""Makes tiny models that know nothing: `python -m benchmarks.real_server.make_model --out FOLDER`.

They are GGUF files for llama.cpp. `random` has random weights: between the marks that a schema demands it
says arbitrary words. `copying` has weights set by hand: it begins a quote with an arbitrary line number and
goes on with what stands in that line of the prompt, so that much of what it says really stands in the
letter, in answer to the wrong question. Both end strings and lists often enough to come to an end. Nothing
is trained and nothing is downloaded: the vocabulary is counted from the project's own letters, and a seed
makes the same files again.

Needs `gguf`, `numpy` and `tokenizers` (see the README beside this file).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

REPOSITORY = Path(__file__).parents[2]
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
LINES = 160
"""Line numbers that are tokens of their own, as the prompt prints them: `1| `, `2| ` …"""
CLOSES = ('"]', '"}', '"]}', '"}]', '"}]}', '"]}]', '"]}]}', '"]}]}]')
"""Ends of a string and of what it stands in, as tokens of their own, without which few lists would end."""
VOCABULARY = 8000
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n"
    "{% endfor %}<|im_start|>assistant\n"
)

IDENTITY = 96
"""Dimensions in which tokens are told apart. There are three such blocks: the token's own, that of the one
before it, and that of the one that followed where the present one stood before."""
OWN, BEFORE, NEXT, CONSTANT = 0, IDENTITY, 2 * IDENTITY, 3 * IDENTITY
CLASSES = CONSTANT + 1
WIDTH = 320
HEAD = 128
STILL = 24
"""The first dimensions of a head that positions do not turn noticeably, with so large a frequency base."""
TURNING = 6
BASE = 1e38
HIDDEN = 32

Weights = NDArray[np.float32]


class Kind(IntEnum):
    """What a token is to JSON."""

    CONTROL = 0
    LINE = auto()
    QUOTE = auto()
    CLOSE = auto()
    END = auto()
    MARK = auto()
    WORD = auto()
    AWKWARD = auto()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tokens as GGUF stores them, what they say, and the merges that words are put together by."""

    stored: list[str]
    said: list[str]
    merges: list[str]

    @property
    def kinds(self) -> list[Kind]:
        """What each token is to JSON."""
        return [_kind(one) for one in self.said]


_MARKS = {'"': Kind.QUOTE, "]": Kind.END, "}": Kind.END, **dict.fromkeys("{[:,", Kind.MARK)}


def _kind(said: str) -> Kind:
    if said in SPECIAL:
        return Kind.CONTROL
    if said in CLOSES:
        return Kind.CLOSE
    if said.strip(" ") in _MARKS:
        return _MARKS[said.strip(" ")]
    if not said.isascii() or re.search(r"[\"\\\x00-\x1f]", said) or said.isspace():
        return Kind.AWKWARD
    return Kind.LINE if re.fullmatch(r"\d+\| ", said) else Kind.WORD


def texts() -> Iterator[str]:
    """What the vocabulary is counted from."""
    for folder in ("gold", "examples/letters"):
        for path in sorted((REPOSITORY / folder).rglob("*.txt")):
            yield path.read_bytes().decode("utf-8", errors="replace")


def vocabulary() -> Vocabulary:
    """Byte-level BPE over the letters, then the line numbers and the marks of a conversation."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts(), trainer)
    ids = tokenizer.get_vocab()
    stored = sorted(ids, key=ids.__getitem__)
    said = [tokenizer.decoder.decode([one]) for one in stored]
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    own = [*(f"{number}| " for number in range(1, LINES + 1)), *CLOSES, *SPECIAL]
    return Vocabulary([*stored, *own], [*said, *own], [" ".join(pair) for pair in merges])


def copying(tokens: Vocabulary, rng: np.random.Generator) -> dict[str, Weights]:
    """Weights of a model of two layers that goes on as the prompt does where the present token stands.

    The first layer looks at the token before each one, the second at the places whose token before is the
    present one.
    """
    weights = _blank(tokens, rng)
    turns = [BASE ** (-2 * pair / HEAD) for pair in range(TURNING)]
    for pair, turn in enumerate(turns):
        # Turned by one position less than it stands at: it meets the key of the position before.
        weights["blk.0.attn_q.weight"][2 * pair, CONSTANT] = 30 * np.cos(turn)
        weights["blk.0.attn_q.weight"][2 * pair + 1, CONSTANT] = -30 * np.sin(turn)
        weights["blk.0.attn_k.weight"][2 * pair, CONSTANT] = 10
    for one in range(IDENTITY):
        weights["blk.0.attn_v.weight"][one, OWN + one] = 1
        weights["blk.0.attn_output.weight"][BEFORE + one, one] = 1
        weights["blk.1.attn_q.weight"][STILL + one, OWN + one] = 4
        weights["blk.1.attn_k.weight"][STILL + one, BEFORE + one] = 4
        weights["blk.1.attn_v.weight"][one, OWN + one] = 1
        weights["blk.1.attn_output.weight"][NEXT + one, one] = 1
    own = weights["token_embd.weight"][:, OWN : OWN + IDENTITY]
    for token, kind in enumerate(tokens.kinds):
        follows = 0.1 if kind is Kind.LINE else 1.0
        weights["output.weight"][token, NEXT : NEXT + IDENTITY] = own[token] * 0.17 * follows
    _biased(
        tokens,
        weights,
        {
            (Kind.QUOTE, Kind.LINE): 40,
            (Kind.WORD, Kind.QUOTE): 13,
            (Kind.WORD, Kind.CLOSE): 14,
            (Kind.MARK, Kind.QUOTE): 24,
            (Kind.MARK, Kind.MARK): 20,
            (Kind.QUOTE, Kind.END): 5,
        },
    )
    return weights


def random(tokens: Vocabulary, rng: np.random.Generator) -> dict[str, Weights]:
    """Random weights, but for a bias that lets strings end."""
    weights = _blank(tokens, rng)
    for name in weights:
        if ("attn_" in name or "ffn_" in name) and "norm" not in name:
            weights[name] += rng.normal(0, 0.02, weights[name].shape).astype(np.float32)
    shape = weights["output.weight"][:, : 3 * IDENTITY].shape
    weights["output.weight"][:, : 3 * IDENTITY] = rng.normal(0, 0.1, shape)
    _biased(
        tokens,
        weights,
        {
            (Kind.WORD, Kind.QUOTE): 10,
            (Kind.WORD, Kind.CLOSE): 10,
            (Kind.MARK, Kind.QUOTE): 24,
            (Kind.MARK, Kind.MARK): 20,
            (Kind.QUOTE, Kind.END): 5,
        },
    )
    return weights


def _blank(tokens: Vocabulary, rng: np.random.Generator) -> dict[str, Weights]:
    """Every tensor, without any weight but what tells tokens apart."""
    count = len(tokens.stored)
    embedded = np.zeros((count, WIDTH), np.float32)
    identity = rng.normal(size=(count, IDENTITY))
    embedded[:, OWN : OWN + IDENTITY] = identity / np.linalg.norm(identity, axis=1, keepdims=True) * 10
    embedded[:, CONSTANT] = 1
    for token, kind in enumerate(tokens.kinds):
        embedded[token, CLASSES + kind] = 3
    weights: dict[str, Weights] = {
        "token_embd.weight": embedded,
        "output.weight": np.zeros((count, WIDTH), np.float32),
    }
    weights["output_norm.weight"] = np.ones(WIDTH, np.float32)
    for layer in range(2):
        block = f"blk.{layer}"
        weights[f"{block}.attn_norm.weight"] = np.ones(WIDTH, np.float32)
        weights[f"{block}.ffn_norm.weight"] = np.ones(WIDTH, np.float32)
        for name in ("attn_q", "attn_k", "attn_v"):
            weights[f"{block}.{name}.weight"] = np.zeros((HEAD, WIDTH), np.float32)
        weights[f"{block}.attn_output.weight"] = np.zeros((WIDTH, HEAD), np.float32)
        weights[f"{block}.ffn_gate.weight"] = np.zeros((HIDDEN, WIDTH), np.float32)
        weights[f"{block}.ffn_up.weight"] = np.zeros((HIDDEN, WIDTH), np.float32)
        weights[f"{block}.ffn_down.weight"] = np.zeros((WIDTH, HIDDEN), np.float32)
    return weights


def _biased(tokens: Vocabulary, weights: dict[str, Weights], after: dict[tuple[Kind, Kind], float]) -> None:
    """Let some kinds of tokens follow on others more often, in about as many logits."""
    for token, kind in enumerate(tokens.kinds):
        row = weights["output.weight"][token]
        for (before, wanted), bias in after.items():
            if kind is wanted:
                row[CLASSES + before] += bias / 3
        if kind in {Kind.AWKWARD, Kind.CONTROL}:
            row[CONSTANT] -= 60
        if kind is Kind.QUOTE:
            row[CLASSES + Kind.QUOTE] -= 10


def write(path: Path, kind: str, tokens: Vocabulary, weights: dict[str, Weights]) -> None:
    """The model as a GGUF file that llama.cpp loads."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name(f"nonsense-{kind}")
    writer.add_description("Knows nothing; made by the project imr-llm to test what becomes of nonsense")
    writer.add_context_length(65_536)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(2)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(1)
    writer.add_head_count_kv(1)
    writer.add_key_length(HEAD)
    writer.add_value_length(HEAD)
    writer.add_rope_dimension_count(HEAD)
    writer.add_rope_freq_base(BASE)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_vocab_size(len(tokens.stored))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens.stored)
    types = {Kind.CONTROL: gguf.TokenType.CONTROL, Kind.LINE: gguf.TokenType.USER_DEFINED}
    writer.add_token_types([types.get(one, gguf.TokenType.NORMAL) for one in tokens.kinds])
    writer.add_token_merges(tokens.merges)
    writer.add_bos_token_id(len(tokens.stored) - 3)
    writer.add_eos_token_id(len(tokens.stored) - 1)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)
    for name, weight in weights.items():
        writer.add_tensor(name, np.ascontiguousarray(weight, dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    """Write one file for each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(), help="folder for nonsense-KIND.gguf")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    tokens = vocabulary()
    makers = {"random": random, "copying": copying}
    for kind, make in makers.items():
        path = given.out / f"nonsense-{kind}.gguf"
        write(path, kind, tokens, make(tokens, np.random.default_rng(given.seed)))
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {len(tokens.stored)} tokens")


if __name__ == "__main__":
    main()
