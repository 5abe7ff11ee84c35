"""Takes annotations made elsewhere into the ledger as corrections, each as a whole and once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from imr_llm.domain.letter import Letter
from imr_llm.errors import CorrectionError
from imr_llm.runs.correction_rows import corrections_in, follow, insert, machine_of, overlap, take_back
from imr_llm.runs.corrections import Correction, KeptCorrection
from imr_llm.runs.ledger import Ledger


class TakenOver(NamedTuple):
    """What became of an annotation."""

    corrections: int
    """Newly kept."""
    taken_back: int
    """Of an earlier state of the annotation."""
    conflicts: tuple[tuple[Correction, KeptCorrection], ...]
    """What was not kept, with what somebody else has decided since."""


def take_over(
    ledger: Ledger,
    letter: Letter,
    number: int,
    corrections: Sequence[Correction],
    *,
    who: str,
    of_record: str,
    seen: int,
    origin: str,
    made_at: str,
) -> TakenOver | None:
    """Keep what one annotation says of a row, all of it or nothing; None where it is kept already.

    `corrections` are all that the annotation says, by `who` at `made_at` (UTC, ISO 8601). What was
    taken over of an earlier state of the annotation, the same `origin`, and is no part of it any more, is
    taken back. `of_record` is the `record_sha256` of the record that it is about, and `seen` the last
    correction that was in it. What others have decided about since is left as they decided, and told. Raises
    CorrectionError where the record is another one by now, or something does not fit.
    """
    with ledger.transaction() as connection:
        machine = machine_of(connection, number, letter)
        if machine.sha256 != of_record:
            raise CorrectionError("the letter was asked anew since it was exported: export it again")
        kept = list(corrections_in(connection, number, machine.sha256, machine.pointed_in))
        mine = [one for one in kept if one.origin == origin]
        if any(one.made_at >= made_at for one in mine):
            return None
        since = [one for one in kept if one.origin != origin and one.stands and one.number > seen]
        conflicts = tuple(_conflicts(corrections, since))
        left_out = {one.path for one, _ in conflicts}
        if conflicts:
            # Nobody has looked at what stands there now: the letter is not finished.
            left_out.add("")
        wanted = [one for one in corrections if one.path not in left_out]
        standing = {one.number: one.correction for one in mine if one.stands}
        gone = [kept_as for kept_as, one in standing.items() if one not in wanted]
        new = [one for one in wanted if one not in standing.values()]
        for number_of_one in gone:
            take_back(connection, machine, number_of_one, who, made_at)
        for one in new:
            insert(connection, machine, one, made_at, origin)
        if gone or new:
            follow(connection, letter, machine, who, made_at)
        return TakenOver(len(new), len(gone), conflicts)


def _conflicts(
    corrections: Sequence[Correction], since: Sequence[KeptCorrection]
) -> Iterator[tuple[Correction, KeptCorrection]]:
    for one in corrections:
        for other in since:
            if overlap(one.path, other.correction.path) and not _says_the_same(one, other.correction):
                yield one, other
                break


def _says_the_same(one: Correction, other: Correction) -> bool:
    return (one.path, one.verdict, one.value) == (other.path, other.verdict, other.value)
