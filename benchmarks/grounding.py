"""Measures grounding: what changed quotes and changed layout do, and milliseconds per quote.

`python -m benchmarks.grounding`. Times are CPU time of this process.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from statistics import mean, median

from tests.checking.letters import DAMAGES, SMALL, example_texts
from tests.checking.mutations import changed_quotes
from tests.checking.test_ground_property import quotes_of, stands_elsewhere

from imr_llm.checking import ground
from imr_llm.checking.index import LetterIndex
from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter

LETTER_LENGTH = 20_000
QUOTE_LENGTHS = (1, 3, 8, 40, 200)
QUOTES_TIMED = 200
CHANGED_WANTED = 20_000
QUOTES_PER_LETTER = 200


def changed_meaning() -> None:
    """How many quotes with a changed meaning are accepted, by kind."""
    rng = random.Random(1)
    tried: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    letters = [load_letter(text, name=name) for name, text in {**example_texts(), "small": SMALL}.items()]
    while sum(tried.values()) < CHANGED_WANTED:
        for letter in letters:
            for changed in changed_quotes(letter, rng, rounds=1):
                within = letter.clean.offsets.to_source(*changed.place) if rng.random() < 0.5 else None
                if within is None and stands_elsewhere(changed, letter):
                    continue
                tried[changed.kind] += 1
                accepted[changed.kind] += ground(changed.quote, letter, within).accepted
    print("changed meaning: accepted of tried")
    for kind, count in sorted(tried.items()):
        print(f"  {kind:20} {accepted[kind]:6} of {count}")
    print(f"  {'all':20} {sum(accepted.values()):6} of {sum(tried.values())}")


def changed_layout() -> None:
    """Which share of unchanged quotes is accepted when only the layout of the letter was changed."""
    print("changed layout: accepted of tried")
    everything = [0, 0]
    for damage, change in DAMAGES.items():
        rng = random.Random(damage)
        tried = accepted = 0
        for text in (*example_texts().values(), SMALL):
            plain = load_letter(text, name="plain").clean.text
            damaged = load_letter(change(plain, rng), name=damage)
            for quote in quotes_of(plain, rng, QUOTES_PER_LETTER):
                tried += 1
                accepted += ground(rng.choice((quote, quote.upper(), quote.lower())), damaged).accepted
        everything = [everything[0] + accepted, everything[1] + tried]
        print(f"  {damage:26} {accepted:6} of {tried}  {100 * accepted / tried:.2f} %")
    print(f"  {'all':26} {everything[0]:6} of {everything[1]}  {100 * everything[0] / everything[1]:.2f} %")


def long_letter() -> Letter:
    """A letter of 20,000 characters, made of the examples one after the other."""
    text = "\n\n".join(example_texts().values())
    return load_letter(text[:LETTER_LENGTH], name="long")


def speed() -> None:
    """Milliseconds per quote against a letter of 20,000 characters, by what becomes of the quote."""
    letter = long_letter()
    words = letter.clean.text.split()
    rng = random.Random(2)

    def run(length: int) -> list[str]:
        start = rng.randrange(len(words) - length)
        return words[start : start + length]

    def as_it_is(length: int) -> str:
        return " ".join(run(length))

    def with_slip(length: int) -> str:
        quote = run(length)
        long = [place for place, word in enumerate(quote) if len(word) > 8 and word.isalpha()]
        if long:
            place = rng.choice(long)
            quote[place] = quote[place][:4] + quote[place][5:]
        return " ".join(quote)

    def shuffled(length: int) -> str:
        quote = run(length)
        rng.shuffle(quote)
        return " ".join(quote)

    started = time.process_time()
    LetterIndex(letter)
    print(f"index of {len(letter.text):,} characters, once per letter: {_since(started):.2f} ms")
    ground("warm", letter)
    cases: dict[str, Callable[[int], str]] = {
        "as it is": as_it_is,
        "with a slip": with_slip,
        "not there": shuffled,
    }
    print("milliseconds per quote: mean, median, longest")
    for name, make in cases.items():
        for length in QUOTE_LENGTHS:
            times = []
            for _ in range(QUOTES_TIMED):
                quote = make(length)
                started = time.process_time()
                ground(quote, letter)
                times.append(_since(started))
            print(f"  {name:12} {length:4} words {mean(times):8.3f} {median(times):8.3f} {max(times):8.3f}")


def _since(started: float) -> float:
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    changed_meaning()
    changed_layout()
    speed()
