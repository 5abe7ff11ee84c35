"""Nothing that identifies anybody leaves the machine with de-identification on: every byte is looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from imr_llm import CaseRecord, Settings, extract, load_letter, summarize
from imr_llm.domain.record import FindingCode
from imr_llm.runs.rows import LetterState
from imr_llm.settings import Deidentify, EngineChoice
from tests.cli.command import imr_llm
from tests.endpoint.process import Endpoint, running_endpoint
from tests.identities.answered import GOLD, header_of, scripts_for
from tests.identities.planting import Planted, Planter
from tests.identities.tap import Tap, tapped
from tests.reading.grounded import assert_grounded
from tests.runs.batches.running import Run

LETTER = "b04_drugs_2018_partial_approvals"
SEED = 11
QUICK = {"IMR_LLM_CACHE": "false", "IMR_LLM_TRANSPORT_TRIES": "1"}


@dataclass(frozen=True, slots=True)
class Case:
    """A planted letter on disk, and endpoints that answer it as it is and as it is sent."""

    path: Path
    planted: Planted
    hidden_url: str
    plain_url: str

    def canaries(self) -> set[str]:
        """Words and numbers that stand in the letter only because they identify somebody."""
        original = (GOLD / f"{LETTER}.txt").read_text("utf-8").casefold()
        # A year of birth stays: the age is printed beside it.
        told = {
            part
            for one in self.planted.mentions
            if one.kind != "date"
            for part in re.findall(r"[^\W_]{4,}|[\d-]{4,}", one.words)
        }
        told |= {
            one.words for one in self.planted.mentions if one.kind in ("number", "phone", "email", "date")
        }
        return {one for one in told if one.casefold() not in original and one not in _ORDINARY}


_ORDINARY = {"Street", "Olive", "Real", "Road", "Blvd", "California", "example", "claims", "Foods", "Mill"}
_ORDINARY |= {"Industries", "Logistics", "School", "District", "Unified", "Foothill", "Calle"}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """One letter with everything planted, and its two endpoints."""
    folder = tmp_path_factory.mktemp("planted")
    planted = Planter(SEED).planted((GOLD / f"{LETTER}.txt").read_text("utf-8"))
    names = [one.words for one in planted.mentions if one.kind == "name"]
    path = folder / f"{names[0]}_{names[1]}.txt"
    path.write_text(planted.text, "utf-8")
    header = header_of(planted.text)
    hidden = scripts_for(path, LETTER, folder / "hidden", hidden=True, header=header)
    plain = scripts_for(path, LETTER, folder / "plain", hidden=False, header=header)
    with running_endpoint(script=hidden) as one, running_endpoint(script=plain) as other:
        yield Case(path, planted, one.base_url, other.base_url)


def _settings(base_url: str, model: str, deidentify: Deidentify, engine: EngineChoice) -> Settings:
    return Settings(
        engine=engine, model=model, base_url=base_url, cache=False, transport_tries=1, deidentify=deidentify
    )


def _assert_nothing_told(tap: Tap, case: Case) -> None:
    sent = tap.sent.casefold()
    assert "/v1/" in sent, "nothing was asked"
    assert not {one for one in case.canaries() if one.casefold() in sent}


def _values(record: CaseRecord) -> dict[str, object]:
    return record.model_dump(mode="json", exclude={"provenance": True})


@pytest.mark.parametrize("engine", [EngineChoice.MODEL, EngineChoice.ASSIST])
def test_the_record_is_the_same_and_nothing_is_told(case: Case, engine: EngineChoice) -> None:
    """With stand-ins sent the record is the one without, in the letter's words, grounded in the letter."""
    letter = load_letter(case.path)
    plain = extract(letter, settings=_settings(case.plain_url, "scripted", Deidentify.OFF, engine))
    with tapped(case.hidden_url) as tap:
        hidden = extract(letter, settings=_settings(tap.base_url, "scripted", Deidentify.ON, engine))
        _assert_nothing_told(tap, case)
    assert _values(hidden) == _values(plain)
    assert hidden.case.employee is not None
    assert_grounded(letter, hidden)


def test_a_re_ask_tells_nothing(case: Case) -> None:
    """A refused answer is quoted to the model with stand-ins, not with the letter's names."""
    with tapped(case.hidden_url) as tap:
        settings = _settings(tap.base_url, "variant-fanciful", Deidentify.ON, EngineChoice.MODEL)
        record = extract(case.path, settings=settings)
        assert tap.sent.count("was refused") >= 1
        _assert_nothing_told(tap, case)
    refused = [one for one in record.findings if one.code is FindingCode.UNGROUNDED_VALUE]
    [finding] = [one for one in refused if one.path == "patient.mechanism_of_injury"]
    assert record.case.employee is not None
    assert record.case.employee in finding.message, "people see the letter's own words"


def test_the_same_canaries_are_seen_without(case: Case) -> None:
    """The tap and the canaries work: without de-identification they do arrive."""
    with tapped(case.plain_url) as tap:
        extract(case.path, settings=_settings(tap.base_url, "scripted", Deidentify.OFF, EngineChoice.MODEL))
        sent = tap.sent.casefold()
    assert {one for one in case.canaries() if one.casefold() not in sent} == set()


def test_a_record_alone_tells_nothing(case: Case) -> None:
    """A summary is asked for from the record's words, in which names may stand as well."""
    record = extract(case.path, settings=Settings(engine=EngineChoice.READER))
    with tapped(case.hidden_url) as tap:
        summarize(record, settings=_settings(tap.base_url, "scripted", Deidentify.ON, EngineChoice.MODEL))
        _assert_nothing_told(tap, case)


def test_a_run_with_summaries_tells_nothing(case: Case, tmp_path: Path) -> None:
    """`imr-llm run --deidentify --summaries`: the manifest says so, and no file name goes out either."""
    with tapped(case.hidden_url) as tap:
        asking = ("--engine", "model", "--model", "scripted", "--base-url", tap.base_url, "--deidentify")
        ended = imr_llm(
            "run", case.path, "--out", "run", "--summaries", *asking, home=tmp_path, environment=QUICK
        )
        assert ended.code == 0, ended.err
        _assert_nothing_told(tap, case)
        assert "disputed_items" in tap.sent, "no summary was asked"
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text("utf-8"))
    assert manifest["deidentify"] == "on"


def test_a_batch_tells_nothing(case: Case, tmp_path: Path) -> None:
    """Neither the file that is sent to a provider's batch API nor its name tells anything."""
    with tapped(case.hidden_url) as tap:
        run = Run(Endpoint(tap.base_url), "batch-polls@1", tmp_path / "run", {"deidentify": Deidentify.ON})
        run.submit(case.path)
        run.collect()
        assert run.states().keys() <= {LetterState.DONE, LetterState.REVIEW}
        _assert_nothing_told(tap, case)
