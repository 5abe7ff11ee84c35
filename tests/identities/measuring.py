"""How well identities are found: recall over planted mentions, and what else is replaced."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from imr_llm import CaseRecord, Letter, Settings, extract, load_letter
from imr_llm.errors import UnknownFormatError
from imr_llm.identities import Kind, disguise_for
from imr_llm.settings import EngineChoice
from tests.endpoint.process import ROOT
from tests.identities.planting import Mention, Planted, Planter, marked

STYLES = Path(__file__).parent / "styles"
HELD_OUT = Path(__file__).parent / "held_out"
"""Letters written when the rules stood, on which none of them was tried before it was measured."""
_CLINICAL = ("patient.", "disputed_items[", "clinical_summary", "reviewer.")
_LONGEST_VALUE = 160
"""Characters of a value up to which it counts: longer ones are paragraphs, in which names may stand."""
_TELLS_NOBODY = frozenset(
    word
    for words in (
        "ct mutual risk services street st ave avenue road blvd drive lane ln grove terrace suite apt",
        "unit box po",
        "calle real old mill foothill ca california inc llc co company corp insurance farms foods",
        "logistics industries unified school district claims management packing ext x w e n s o p",
        "th example com net mx de la van der",
    )
    for word in words.split()
)


@dataclass(slots=True)
class Measured:
    """What became of the mentions and of everything else."""

    letters: int = 0
    mentions: int = 0
    missed: list[Mention] = field(default_factory=list)
    replaced: int = 0
    false: Counter[str] = field(default_factory=Counter)
    """What was replaced and identifies nobody, by its words."""
    values: int = 0
    """Clinical values of the letters' records."""
    touched: int = 0
    """Those of them in which something was replaced that identifies nobody."""
    unrestored: int = 0
    """Letters that were not the same when stand-ins were put in and taken out."""

    @property
    def recall(self) -> float:
        """The share of mentions of which nothing is left."""
        return 1 - len(self.missed) / self.mentions

    @property
    def clinical_false(self) -> float:
        """The share of clinical values that a false replacement touches."""
        return self.touched / self.values if self.values else 0.0


def measured(planted: Iterable[Planted]) -> Measured:
    """Measure over letters with known mentions."""
    told = Measured()
    for one in planted:
        letter = load_letter(one.text.encode())
        assert letter.text == one.text, "offsets of mentions are those of the source text"
        _add(told, letter, one)
    return told


def _add(told: Measured, letter: Letter, planted: Planted) -> None:
    disguise = disguise_for(letter)
    hidden = disguise.hidden(letter.clean.text)
    told.unrestored += disguise.restored(hidden) != letter.clean.text
    places = disguise.places(letter)
    covered = {at for one in places for at in range(one.start, one.end)}
    meant = {at for one in planted.mentions for at in range(one.start, one.end)}
    told.letters += 1
    told.mentions += len(planted.mentions)
    told.missed += [one for one in planted.mentions if not _is_gone(one, covered)]
    told.replaced += len(places)
    false = [
        one
        for one in places
        # Every letter prints the number of its case, which is no mention that was planted.
        if one.kind is not Kind.CASE_NUMBER and not meant.intersection(range(one.start, one.end))
    ]
    told.false.update(letter.text[one.start : one.end] for one in false)
    wrong = {at for one in false for at in range(one.start, one.end)}
    for start, end in _clinical_spans(letter):
        told.values += 1
        told.touched += bool(wrong.intersection(range(start, end)))


def _is_gone(mention: Mention, covered: set[int]) -> bool:
    for found in re.finditer(r"[^\W_]+", mention.words):
        word = re.sub(r"\d+(?=th$)", "", found.group().casefold())
        places = range(mention.start + found.start(), mention.start + found.end())
        if word not in _TELLS_NOBODY and not covered.issuperset(places):
            return False
    return True


def _clinical_spans(letter: Letter) -> Iterator[tuple[int, int]]:
    try:
        record: CaseRecord = extract(letter, settings=Settings(engine=EngineChoice.READER))
    except UnknownFormatError:
        return
    for path, spans in record.evidence.items():
        if path.startswith(_CLINICAL) and sum(one.end - one.start for one in spans) <= _LONGEST_VALUE:
            yield spans[0].start, spans[-1].end


def project_letters() -> list[Path]:
    """Every letter in text of the project."""
    folders = (ROOT / "gold" / "handwritten", ROOT / "gold" / "generated", ROOT / "examples" / "letters")
    return [path for folder in folders for path in sorted(folder.glob("*.txt"))]


def text_of(path: Path) -> str:
    """The text of a letter as it is loaded."""
    return load_letter(path).text


def planted_letters(paths: Iterable[Path], seed: int) -> Iterator[Planted]:
    """The letters with identities planted in each."""
    for number, path in enumerate(paths):
        yield Planter(seed * 1000 + number).planted(text_of(path))


def written_letters(folder: Path) -> Iterator[Planted]:
    """The letters of a folder that were written with marks."""
    for path in sorted(folder.glob("*.txt")):
        yield marked(path.read_text("utf-8"))
