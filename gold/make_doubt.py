"""Finds out how doubtful a value is by the words that tell it, of letters that the reader had not seen.

`unseen.csv` has what the reader took from the gold's letters before any rule was mended by them, and whether
it was right by their gold. `--write` makes of it the weights that `imr_llm.checking.doubt` uses; `--check`
says whether they are current; `--measure` says how much they find in sets of letters that they were not made
of; `--add bf` adds the letters `bf01` … of gold/handwritten as the reader reads them now: do so before it is
mended by them.
"""

from __future__ import annotations

import argparse
import csv
import functools
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

from imr_llm import Extractor, Settings
from imr_llm.checking.agree_doubt import TOLD_LIKE_IT
from imr_llm.checking.doubt import BIAS, DOUBTFUL, OF_REQUESTS, Told, in_request, marks, spans_of, told_values
from imr_llm.checking.surroundings import around
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.spans import Span
from imr_llm.evaluation import load_gold
from imr_llm.evaluation.compare import Verdict, compare
from imr_llm.evaluation.fields import is_on
from imr_llm.evaluation.gold import Gold
from imr_llm.letters import load_letter
from imr_llm.settings import EngineChoice

GOLD = Path(__file__).parent
UNSEEN = GOLD / "unseen.csv"
WEIGHTS = GOLD.parent / "src" / "imr_llm" / "vocabulary" / "data" / "doubt.txt"
HEAD = "# field, mark, weight of imr_llm.checking.doubt; made of gold/unseen.csv by gold/make_doubt.py.\n"
AS_PRINTED = {
    *("body_part", "body_parts", "diagnoses", "mechanism_of_injury", "medications"),
    *("prior_treatments", "treatment"),
}
"""Fields whose values are the letter's own words."""
FEWEST = 5
"""Values that have a mark, below which nothing is learned of it."""
STRENGTH = 0.3
"""Inverse of how strongly weights are held at nought."""
LEAST = 0.02
FOLDS = 5
TOLERANCE = 0.05
"""By how much a weight may differ from that of another machine."""


class Row(NamedTuple):
    """A value that the reader took from a letter it had not seen; offsets are of the letter's text.

    `request` is that of its item, empty for a value that is told elsewhere.
    """

    letter: str
    field: str
    value: str
    request: str
    start: int
    end: int
    count: int
    marked: bool
    wrong: bool

    @property
    def set(self) -> str:
        """The set of letters by one author."""
        return re.match(r"\D*", self.letter)[0]


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights by mark for one field."""

    marks: dict[str, int]
    weights: np.ndarray

    def doubts(self, values: Sequence[Sequence[str]]) -> np.ndarray:
        """The share of wrong ones among such values."""
        return 1 / (1 + np.exp(-(_matrix(values, self.marks) @ self.weights)))


def rows_of(gold: Gold, record: CaseRecord) -> Iterator[Row]:
    """The values of a record that doubt can be cast on."""
    wrong, right = set(), set()
    for leaf in compare(gold.record, record).leaves:
        if leaf.path is not None:
            ours = wrong if leaf.verdict in {Verdict.WRONG, Verdict.SPURIOUS} else right
            ours.add(re.sub(r"(ur_approved)\.\w+$", r"\1", leaf.path))
    found = [one.path for one in record.findings if one.path and TOLD_LIKE_IT not in one.message]
    text = load_letter(gold.letter).text
    for path, told in told_values(text, record.patient, record.disputed_items, record.evidence):
        if path in wrong | right:
            spans = spans_of(record.evidence, path)
            marked = any(is_on(one, path) for one in found)
            name, at = gold.name.split("/")[-1], (spans[0].start, spans[-1].end)
            item = int(re.search(r"\d+", path)[0]) if told.field in OF_REQUESTS else None
            request = " ".join(record.disputed_items[item].request.split()) if item is not None else ""
            yield Row(name, told.field, told.value, request, *at, told.count, marked, path in wrong)


def rows() -> list[Row]:
    """What `unseen.csv` has."""
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        return [
            Row(*row[:4], *map(int, row[4:7]), row[7] == "marked", row[8] == "wrong")
            for row in list(csv.reader(file))[1:]
        ]


def write_rows(found: Sequence[Row]) -> None:
    """Set after set, letter after letter."""
    with UNSEEN.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["letter", "field", "value", "request", "start", "end", "count", "finding", "verdict"])
        for row in sorted(found, key=lambda row: (len(row.set), row.letter)):
            out.writerow([*row[:7], "marked" if row.marked else "", "wrong" if row.wrong else "right"])


def read_unseen(prefix: str) -> list[Row]:
    """The values of a set's letters as the reader reads them now."""
    found = []
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        for gold in load_gold(GOLD):
            if re.fullmatch(rf"handwritten/{re.escape(prefix)}\d.*", gold.name):
                found += rows_of(gold, extractor.extract(load_letter(gold.letter)))
    return found


def told_rows(found: Sequence[Row]) -> list[list[str]]:
    """The marks of each value; its letter must be as it was when it was read."""
    texts = {gold.name.split("/")[-1]: gold.letter for gold in load_gold(GOLD)}
    opened: dict[str, str] = {}
    values = []
    for row in found:
        if row.letter not in opened:
            opened[row.letter] = load_letter(texts[row.letter]).text
        text = opened[row.letter]
        span = Span(start=row.start, end=row.end, text=text[row.start : row.end])
        joined = re.sub(r"-\s+", "", span.text)
        if row.field in AS_PRINTED and not set(_words(row.value)) <= {*_words(span.text), *_words(joined)}:
            sys.exit(
                f"{row.letter} was changed: {row.value!r} is no longer at {row.start}; mend {UNSEEN.name}"
            )
        of_request = row.field in OF_REQUESTS
        words = in_request(row.request, row.value) if of_request else around(text, [span])
        values.append(marks(Told(row.field, row.value, *words, row.count)))
    return values


def _words(told: str) -> list[str]:
    return re.findall(r"\w+", told.lower())


def learn(values: Sequence[Sequence[str]], wrong: Sequence[bool]) -> Learned:
    """A logistic regression held at nought by the squares of its weights, but for that of all values."""
    seen = Counter(mark for value in values for mark in value)
    enough = sorted(mark for mark, times in seen.items() if times >= FEWEST)
    known = {mark: index for index, mark in enumerate(enough)}
    has = _matrix(values, known)
    truth = np.array(wrong, dtype=float)
    held = np.array([mark != BIAS for mark in known], dtype=float) / STRENGTH

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = has @ weights
        off = 1 / (1 + np.exp(-odds)) - truth
        cost = np.logaddexp(0, odds).sum() - truth @ odds + held @ weights**2 / 2
        return cost, has.T @ off + held * weights

    found = minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return Learned(known, found.x)


def _matrix(values: Sequence[Sequence[str]], known: dict[str, int]) -> csr_array:
    columns = [[known[mark] for mark in value if mark in known] for value in values]
    ends = np.cumsum([0, *(len(one) for one in columns)])
    flat = np.array([index for one in columns for index in one], dtype=np.int64)
    return csr_array((np.ones(len(flat)), flat, ends), shape=(len(values), len(known)))


def by_field(found: Sequence[Row]) -> dict[str, list[int]]:
    """Which rows are of which field."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(found):
        places[row.field].append(index)
    return dict(sorted(places.items()))


@functools.cache
def unseen() -> tuple[Sequence[Row], Sequence[Sequence[str]]]:
    """The values of the unseen letters, with the marks of each."""
    found = rows()
    return found, told_rows(found)


def weights() -> dict[tuple[str, str], float]:
    """What `doubt.txt` must have."""
    found, values = unseen()
    made = {}
    for field, places in by_field(found).items():
        learned = learn([values[at] for at in places], [found[at].wrong for at in places])
        for mark, index in learned.marks.items():
            weight = round(float(learned.weights[index]), 2)
            if abs(weight) >= LEAST:
                made[field, mark] = weight
    return made


def shipped() -> dict[tuple[str, str], float]:
    """What `doubt.txt` has."""
    if not WEIGHTS.exists():
        return {}
    lines = WEIGHTS.read_text(encoding="utf-8").removeprefix(HEAD).splitlines()
    return {(field, mark): float(weight) for field, mark, weight in (line.split("\t") for line in lines)}


def measure() -> None:
    """What would have been marked in each set of letters by the weights that all other sets give."""
    found, values = unseen()
    doubts = np.zeros(len(found))
    sets = sorted({row.set for row in found}, key=lambda name: (len(name), name))
    for fold in range(FOLDS):
        out = set(sets[fold::FOLDS])
        for places in by_field(found).values():
            rest = [at for at in places if found[at].set not in out]
            learned = learn([values[at] for at in rest], [found[at].wrong for at in rest])
            asked = [at for at in places if found[at].set in out]
            doubts[asked] = learned.doubts([values[at] for at in asked])
    bare = np.array([not row.marked for row in found])
    wrong = np.array([row.wrong for row in found])
    letters = len({row.letter for row in found})
    _say(f"{letters} letters, {len(found)} values, {(wrong & bare).sum()} wrong without a finding")
    for least in (0.04, 0.06, DOUBTFUL, 0.1, 0.12, 0.15, 0.2):
        told = bare & (doubts >= least)
        bad, good = (told & wrong).sum(), (told & ~wrong).sum()
        _say(f"from {least:.2f}: {bad} of these marked, and {good} right ones")
    for name in sets:
        of_set = np.array([row.set == name for row in found]) & bare
        told = of_set & (doubts >= DOUBTFUL)
        bad, good = (told & wrong).sum(), (told & ~wrong).sum()
        _say(f"{name}: {bad} of {(of_set & wrong).sum()} marked, and {good} right ones")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Do what is asked for; 1 where the weights are stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--add", metavar="PREFIX")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    if not any(vars(given).values()):
        parser.error("nothing is asked for")
    if given.add:
        kept = [row for row in rows() if row.set != given.add]
        write_rows([*kept, *read_unseen(given.add)])
    if given.write:
        lines = (f"{field}\t{mark}\t{weight}\n" for (field, mark), weight in sorted(weights().items()))
        WEIGHTS.write_text(HEAD + "".join(lines), encoding="utf-8")
    if given.measure:
        measure()
    if given.check:
        made, there = weights(), shipped()
        if any(abs(made.get(key, 0.0) - there.get(key, 0.0)) > TOLERANCE for key in made | there):
            sys.stderr.write(f"{WEIGHTS.name} is stale: run python gold/make_doubt.py --write\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
