"""Many letters that the test endpoint has an answer to, runs over them, and what to look at afterwards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterRow, LetterState
from tests import standby
from tests.cli.command import clean_environment

EXAMPLES = Path(__file__).parents[2] / "examples" / "letters"
TEMPLATE = EXAMPLES / "2021_expedited_single_item.txt"
_BEFORE = "CLINICAL CASE SUMMARY"
ALL = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED, LetterState.PENDING)


def letter(number: int) -> str:
    """The example letter, different from all others by a running number above its case summary."""
    text = TEMPLATE.read_text(encoding="utf-8")
    assert text.count(_BEFORE) == 1
    return text.replace(_BEFORE, f"File {number:06d}\n\n{_BEFORE}")


def write_letters(folder: Path, count: int, first: int = 0) -> Path:
    """So many different letters as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (folder / f"{number:06d}.txt").write_text(letter(number), encoding="utf-8")
    return folder


@dataclass(frozen=True, slots=True)
class Command:
    """The installed command with an environment of its own, in a folder of its own."""

    folder: Path

    def environment(self) -> dict[str, str]:
        """Nothing of the developer's own settings."""
        return clean_environment(self.folder)

    def words(self, *arguments: str | Path) -> list[str]:
        """The command as a shell would be given it."""
        return [sys.executable, "-m", "imr_llm", *map(str, arguments)]

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """The command in a process of its own."""
        return subprocess.Popen(
            self.words(*arguments),
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __call__(
        self, *arguments: str | Path, code: int | None = 0, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run the command to its end, which must be the given exit code, if one is given."""
        done = subprocess.run(
            standby.words(*arguments, changed=environment),
            cwd=self.folder,
            env=self.environment() | dict(environment or {}),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert code is None or done.returncode == code, done.stderr
        return done


def rows(run_dir: Path) -> list[LetterRow]:
    """All rows of a run but superseded ones."""
    with Ledger.read(run_dir) as ledger:
        return list(ledger.rows(*ALL))


def states(run_dir: Path) -> dict[str, int]:
    """How many letters of which state."""
    with Ledger.read(run_dir) as ledger:
        return {state.value: number for state, number in ledger.totals().states.items() if number}


def exported(run_dir: Path) -> Iterator[bytes]:
    """The records of a run in order."""
    with Ledger.read(run_dir) as ledger:
        for row in ledger.rows(LetterState.DONE, LetterState.REVIEW):
            assert row.record_json is not None
            yield row.record_json
