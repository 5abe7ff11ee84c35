"""Runs through batches for tests: letters that the endpoint can answer, and sessions that do not wait."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from imr_llm.runs.batches.rounds import Round
from imr_llm.runs.batches.rows import Batch
from imr_llm.runs.batches.session import BatchSession, Collecting, Submitted, Watcher
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.driver import Stop
from imr_llm.runs.ledger import FINISHED, Ledger
from imr_llm.runs.rows import LetterRow, LetterState
from imr_llm.runs.scan import Sources
from imr_llm.settings import EngineChoice, Settings
from tests.endpoint.process import Endpoint

LETTER = Path(__file__).parents[3] / "examples" / "letters" / "2015_fragment_acupuncture.txt"


def letters(folder: Path, number: int) -> Path:
    """A folder with so many letters, all different, that one authored completion answers."""
    folder.mkdir(exist_ok=True)
    text = LETTER.read_text("utf-8")
    for pounds in range(25, 25 + number):
        changed = text.replace("25 pounds", f"{pounds} pounds")
        (folder / f"letter_{pounds}.txt").write_text(changed, "utf-8")
    return folder


@dataclass(slots=True)
class Run:
    """A run directory, and what was told of it."""

    endpoint: Endpoint
    model: str
    run_dir: Path
    settings: dict[str, object] = field(default_factory=dict)
    told: list[Batch] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)

    def session(self) -> BatchSession:
        """A new session, as a new process would have."""
        given: dict[str, object] = {
            "engine": EngineChoice.MODEL,
            "model": self.model,
            "base_url": self.endpoint.base_url,
            "cache": False,
            "max_wait": 0.05,
            "transport_tries": 3,
        }
        watcher = Watcher(self.told.append, lambda _, done: self.rounds.append(done), lambda _: None)
        return BatchSession(self.run_dir, Settings.model_validate(given | self.settings), watcher)

    def submit(
        self,
        source: Path | None,
        *,
        summaries: bool = False,
        offline: bool = False,
        first_live: bool = False,
        max_cost: float | None = None,
    ) -> Submitted:
        """Submit."""
        sources = Sources.of([str(source)], None, None) if source is not None else None
        return self.session().submit(
            sources, summaries=summaries, offline=offline, first_live=first_live, max_cost=max_cost
        )

    def collect(
        self, *, wait: bool = True, live_after: int | None = None, results: tuple[Path, ...] = ()
    ) -> None:
        """Collect."""
        collecting = Collecting(wait=wait, every=0.01, live_after=live_after, results=results)
        self.session().collect(collecting, Stop())

    def rows(self, *states: LetterState) -> list[LetterRow]:
        """The rows of the ledger."""
        with Ledger.read(self.run_dir) as ledger:
            return list(ledger.rows(*(states or tuple(LetterState))))

    def states(self) -> Counter[LetterState]:
        """How many letters of which state."""
        return Counter(row.state for row in self.rows())

    def batches(self) -> list[Batch]:
        """The batches as the ledger knows them."""
        with Ledger.read(self.run_dir) as ledger:
            return BatchStore(ledger).batches()

    def executed(self) -> Counter[str]:
        """How often each request was executed at the endpoint, by its custom id."""
        return Counter(name for batch in self.endpoint.batches(self.model) for name in batch["answered"])

    def check_all_finished(self, number: int) -> None:
        """Every letter has one row, and that is finished."""
        rows = self.rows()
        assert len(rows) == len({row.id for row in rows}) == number
        assert {row.state for row in rows} <= set(FINISHED)
        assert {batch.step.value for batch in self.batches()} <= {"collected", "void"}
