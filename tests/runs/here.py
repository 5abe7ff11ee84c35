"""Runs that are worked on in the test's own process, and letters with words that nobody else says."""

from __future__ import annotations

from pathlib import Path

from imr_llm import Settings
from imr_llm.runs.driver import Stop
from imr_llm.runs.scan import Sources
from imr_llm.runs.session import RunOptions, Session
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS

CANARIES = ("Quillabar", "Zanderfleet", "ZQ-99817-KX", "vorquist", "mellipont")
"""Names, a number and words that stand in the letter, and nowhere else in the world."""


def letter_with_canaries() -> str:
    """A letter with them where records have their values from, in one case here and in another there."""
    text = THREE_ITEMS.read_text(encoding="utf-8")
    for before, after in (
        (
            "Date Assigned: ",
            "Employee: Quillabar Zanderfleet\nClaim Number: ZQ-99817-KX\nDate Assigned: ",
        ),
        ("female warehouse picker", "female vorquist picker"),
        ("Right rotator cuff syndrome", "Right mellipont syndrome"),
        ("Therefore, the request for Norco", "Ms. ZANDERFLEET agrees. Therefore, the request for Norco"),
    ):
        assert before in text
        text = text.replace(before, after, 1)
    return text


def reader_settings(**given: object) -> Settings:
    """Settings of the offline reader."""
    return Settings.model_validate({"engine": EngineChoice.READER, **given})


def session(run_dir: Path, settings: Settings, *, processes: int = 1) -> Session:
    """Work on a run directory."""
    options = RunOptions(processes=processes)
    return Session(run_dir, settings, options, stop=Stop(), on_progress=lambda _: None)


def worked(run_dir: Path, source: Path, settings: Settings, *, fork: Path | None = None) -> Path:
    """A run over a source, with summaries, worked on to its end; its directory."""
    session(run_dir, settings).run(Sources.of([str(source)], None, None), summaries=True, fork=fork)
    return run_dir
