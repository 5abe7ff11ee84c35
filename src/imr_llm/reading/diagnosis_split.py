"""Where the entries of a list of diagnoses begin and end."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.comorbidities import illnesses_apart
from imr_llm.reading.diagnosis_entries import SPECIFIES, TWO_CODED, WHOLE
from imr_llm.reading.diagnosis_notes import coded_cuts
from imr_llm.reading.diagnosis_pairs import sided_parts
from imr_llm.reading.prose import split_list
from imr_llm.vocabulary.disorders import names_disorder


def listed_entries(low: str, start: int, end: int) -> list[Range]:
    """The entries of a list; one that holds several disorders between commas is several."""
    entries: list[Range] = []
    listed = coded_cuts(low, start, end) or _unnumbered(low, split_list(low, start, end, WHOLE))
    apart = [one for entry in coded_apart(low, listed) for one in illnesses_apart(low, entry)]
    for one in apart:
        parts = sided_parts(low, one) if ", " in low[slice(*one)] else [one]
        several = len(parts) > 1 and all(
            names_disorder(low[slice(*part)])
            and (SPECIFIES.search(low[slice(*part)]) is None or low.endswith(", and ", one[0], part[0]))
            for part in parts
        )
        entries += parts if several else [one]
    return entries


def coded_apart(low: str, entries: list[Range]) -> list[Range]:
    """Entries cut behind a code in brackets that another disorder is joined to."""
    apart: list[Range] = []
    for start, end in entries:
        joints = list(TWO_CODED.finditer(low, start, end))
        starts = [start, *(joint.end() for joint in joints)]
        ends = [*(joint.end("code") for joint in joints), end]
        apart += zip(starts, ends, strict=True)
    return apart


def _unnumbered(low: str, entries: list[Range]) -> list[Range]:
    """Entries without the bare numbers that notes count them by: `1 neuroma; 2 gout`."""
    counted = [low.startswith(f"{index} ", start) for index, (start, _) in enumerate(entries, 1)]
    if len(entries) < 2 or not all(counted):
        return entries
    return [(start + len(f"{index} "), end) for index, (start, end) in enumerate(entries, 1)]
