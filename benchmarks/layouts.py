"""How right the reader is on gold letters whose layout is damaged as extraction and scanning damage it.

`python -m benchmarks.layouts [--letters 60] [--seed 1] [--gold gold]`. So many gold letters, each damaged in
every manner and read as it arrives; the scores are those of `imr-llm eval`. Values stay as they are but for
what stands between their words: where letters are misread or mistyped, it is in labels and headings only.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.letters.damage import (
    FOOTERS,
    LAYOUTS,
    Layout,
    damaged_wordings,
    misread,
    misspaced,
    mistyped,
    paged,
)
from tests.letters.scanning import printed

from imr_llm import Extractor, Settings, load_letter
from imr_llm.evaluation import Gold, evaluate, headline, load_gold
from imr_llm.settings import EngineChoice

Damage = Callable[[str, random.Random], str]
Footer = Callable[[int, int], str]
COLUMNS = (
    *("letters_read", "decisions", "header", "dates", "reviewer", "patient", "items", "citations"),
    *("verbatim", "leaves", "silently_wrong", "flagged"),
)
CHARACTERS = {
    "curly quotes and dashes": {"'": "\u2019", " - ": " \u2013 ", '"': "\u201d"},
    "no-break spaces": {" ": "\u00a0"},
    "ligatures": {"ffi": "\ufb03", "fi": "\ufb01", "fl": "\ufb02", "ff": "\ufb00"},
    "CRLF and a byte order mark": {"\n": "\r\n"},
    "line ends written out": {"\n": "\\n", "\f": "\\f"},
    "tags for line ends": {"\n": "<br>"},
    "a sheet's line ends": {"\n": "_x000D_\n"},
    "entities": {"&": "&amp;", '"': "&quot;", "'": "&#39;"},
    "UTF-8 read as Windows-1252": {"'": "\u00e2\u20ac\u2122"},
}
LINES_A_PAGE, WIDTH = 31, 88


def damages() -> Iterator[tuple[str, Damage]]:
    """Every manner of damage, with its name."""
    yield "none", _kept
    for layout in LAYOUTS[1:]:
        yield layout.__name__.replace("_", " "), partial(_laid_out, layout)
    for name, footer in FOOTERS.items():
        yield f"footer: {name}", partial(_with_footers, footer)
    for name in ("page of", "form effective", "letter for case", "final determination"):
        yield f"one line, {name}", partial(_in_one_line, FOOTERS[name])
    for name, changed in CHARACTERS.items():
        yield name, partial(_changed, changed)
    for harm in (misread, mistyped, misspaced):
        yield f"labels {harm.__name__}", partial(_with_labels, harm)


def _kept(text: str, _: random.Random) -> str:
    return text


def _laid_out(layout: Layout, text: str, _: random.Random) -> str:
    return layout(_paragraphs(text))


def _with_footers(footer: Footer, text: str, _: random.Random) -> str:
    return paged(text, footer, LINES_A_PAGE)


def _with_labels(harm: Damage, text: str, chance: random.Random) -> str:
    return damaged_wordings(text, harm, chance)


def _paragraphs(text: str) -> list[str]:
    return [one for one in re.split(r"\n[ \t]*\n\s*", text) if one.strip()]


def _in_one_line(footer: Footer, text: str, _: random.Random) -> str:
    """As a table's column has it: wrapped anew, at hyphens as well, paged, and all white space made one."""
    lines = [line for one in _paragraphs(text) for line in textwrap.wrap(one, WIDTH)]
    return " ".join(paged("\n".join(lines), footer, LINES_A_PAGE).split())


def _changed(changed: dict[str, str], text: str, _: random.Random) -> str:
    for plain, other in changed.items():
        text = text.replace(plain, other)
    return text


def scores(golds: list[Gold], damage: Damage, seed: int, *, as_pdf: bool) -> dict[str, float | None]:
    """How the reader fares on the damaged letters."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Extractor(Settings(engine=EngineChoice.READER)) as extractor,
    ):
        damaged = []
        for number, gold in enumerate(golds):
            # Without page furniture of its own: that of two forms in one letter is nobody's layout.
            text = damage(load_letter(gold.letter).clean.text, random.Random(seed + number))
            path = Path(folder, f"{number}.pdf" if as_pdf else f"{number}.txt")
            path.write_bytes(
                printed(text) if as_pdf else text.encode("utf-8-sig" if "\r" in text else "utf-8")
            )
            damaged.append(replace(gold, letter=path))
        return headline(evaluate(damaged, extractor).letters)


def main() -> None:
    """Print a row for each damage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gold", type=Path, default=Path(__file__).parents[1] / "gold")
    given = parser.parse_args()
    every = [one for one in load_gold(given.gold) if one.letter.suffix == ".txt"]
    golds = every[:: max(len(every) // given.letters, 1)][: given.letters]
    print(f"{len(golds)} letters of {len(every)}")
    print(f"{'':28}", *(f"{name:>14}" for name in COLUMNS))
    for name, damage, as_pdf in [*((name, one, False) for name, one in damages()), ("PDF", _kept, True)]:
        found = scores(golds, damage, given.seed, as_pdf=as_pdf)
        shown = ("-" if found[column] is None else f"{found[column]:.4f}" for column in COLUMNS)
        print(f"{name:28}", *(f"{one:>14}" for one in shown), flush=True)


if __name__ == "__main__":
    main()
