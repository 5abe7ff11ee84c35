"""Which engine reads, what it costs, and that equal input gives equal records."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from imr_llm import AsyncExtractor, Extractor, Settings, aextract, extract, load_letter, summarize
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord, Decision, FindingCode
from imr_llm.domain.summary import Summary, SummaryCheck
from imr_llm.errors import NoRecordError, SettingsError, UnknownFormatError
from imr_llm.settings import EngineChoice
from imr_llm.summary import verify
from tests.endpoint.process import Endpoint
from tests.pipeline.asked import EXAMPLES, FRAGMENT, asking, extracted, read_offline, same_values
from tests.reading.grounded import assert_grounded

LETTERS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".pdf"})
NOT_A_LETTER = "Dear neighbour,\n\nthe meeting of the garden club is on Tuesday.\n\nWith kind regards\n"


def timeless(record: CaseRecord) -> str:
    """The record as JSON without the moment of its making."""
    provenance = record.provenance.model_copy(update={"created_at": ""})
    return record.model_copy(update={"provenance": provenance}).model_dump_json()


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_the_reader_reads_every_example_with_evidence_for_each_value(path: Path) -> None:
    """Offline, each example letter gives decided items, and every value shows its words."""
    letter = load_letter(path)
    record = extract(letter, settings=Settings(engine=EngineChoice.READER))
    assert_grounded(letter, record)
    assert all(item.decision is not None for item in record.disputed_items)
    assert record.provenance.engine is Engine.READER
    assert record.provenance.attempts == 0


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_equal_letters_give_equal_records(path: Path) -> None:
    """Two runs of the reader differ in nothing but the moment."""
    assert timeless(read_offline(path)) == timeless(read_offline(path))


def test_a_path_a_text_and_bytes_of_one_letter_say_the_same() -> None:
    """What was given does not change what is read."""
    settings = Settings(engine=EngineChoice.READER)
    ways = (FRAGMENT, str(FRAGMENT), FRAGMENT.read_text(), FRAGMENT.read_bytes(), load_letter(FRAGMENT))
    first, *others = [extract(way, settings=settings) for way in ways]
    assert all(one.disputed_items == first.disputed_items for one in others)


def test_a_second_run_asks_the_cache_and_differs_in_nothing_else(endpoint: Endpoint, tmp_path: Path) -> None:
    """A cached reply gives the same record at no request, with the tokens that it once cost."""
    settings = asking(endpoint, "scripted+second_run", cache=True, cache_path=tmp_path / "replies.sqlite")
    first = extract(FRAGMENT, settings=settings)
    second = extract(FRAGMENT, settings=settings)
    assert (first.provenance.cached, second.provenance.cached) == (False, True)
    as_first = second.provenance.model_copy(update={"cached": False})
    assert timeless(second.model_copy(update={"provenance": as_first})) == timeless(first)
    assert len(endpoint.requests("scripted+second_run")) == 1


def test_async_and_sync_calls_give_the_same_record(endpoint: Endpoint) -> None:
    """`aextract` and `extract` drive one pipeline."""
    settings = asking(endpoint, "scripted")
    assert same_values(
        asyncio.run(aextract(FRAGMENT, settings=settings)), extract(FRAGMENT, settings=settings)
    )


def test_a_sync_call_works_inside_a_running_event_loop(endpoint: Endpoint) -> None:
    """In a notebook, where a loop is running already, `extract` works as anywhere."""

    async def notebook_cell() -> CaseRecord:
        return extract(FRAGMENT, settings=asking(endpoint, "scripted"))

    assert asyncio.run(notebook_cell()).disputed_items[0].decision is Decision.UPHELD


def test_many_letters_go_over_one_extractor_at_once(endpoint: Endpoint) -> None:
    """An async extractor answers letters side by side."""

    async def both() -> list[CaseRecord]:
        async with AsyncExtractor(asking(endpoint, "scripted")) as extractor:
            return await asyncio.gather(*(extractor.extract(FRAGMENT) for _ in range(8)))

    records = asyncio.run(both())
    assert len({record.model_dump_json(exclude={"provenance"}) for record in records}) == 1


def test_a_closed_extractor_works_side_by_side_on_the_next_event_loop(endpoint: Endpoint) -> None:
    """Letters that wait for their turn do so on the loop that they are on."""
    extractor = AsyncExtractor(asking(endpoint, "scripted+next-loop"))

    async def several() -> list[CaseRecord]:
        try:
            return await asyncio.gather(*(extractor.extract(FRAGMENT) for _ in range(4)))
        finally:
            await extractor.close()

    first, second = (asyncio.run(several()) for _ in range(2))
    assert [timeless(one) for one in first] == [timeless(one) for one in second]


def test_assist_asks_nothing_where_the_reader_left_nothing_open(endpoint: Endpoint) -> None:
    """Assist sends no request for a letter that the reader reads whole, and says that the reader read it."""
    path = EXAMPLES / "2014_shoulder_three_items.txt"
    record = extracted(endpoint, "scripted+assist", path, engine=EngineChoice.ASSIST)
    assert endpoint.requests("scripted+assist") == []
    assert same_values(record, read_offline(path))
    assert record.provenance.engine is Engine.READER


def test_an_unknown_form_is_refused_by_the_reader(endpoint: Endpoint) -> None:
    """What is no determination letter gives an error from either engine, never an invented record."""
    with pytest.raises(UnknownFormatError, match="looked for"):
        extract(NOT_A_LETTER, settings=Settings(engine=EngineChoice.READER))
    with pytest.raises(NoRecordError, match="reader does not know the form"):
        extract(NOT_A_LETTER, settings=asking(endpoint, "fault-500", transport_tries=1))


def test_a_model_engine_without_a_model_is_a_clear_error() -> None:
    """Asking for a model that is not configured says what to set."""
    with pytest.raises(SettingsError, match="--model"):
        Extractor(Settings(engine=EngineChoice.MODEL))


def test_a_key_alone_does_not_send_letters_anywhere() -> None:
    """`auto` reads offline until a model is named, even where a key lies in the environment."""
    settings = Settings.model_validate({"api_key": "sk-not-a-key"})
    assert settings.chosen_engine() is EngineChoice.READER


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_every_example_has_a_summary_that_names_each_decision(path: Path) -> None:
    """The template summary of an example has every item with its decision and no failed check."""
    record = read_offline(path)
    summary = summarize(record, settings=Settings(engine=EngineChoice.READER))
    assert [item.decision for item in summary.items] == [item.decision for item in record.disputed_items]
    assert summary.failed_checks == ()


def test_a_template_summary_that_fails_a_check_gives_way_to_one_that_quotes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No letter is known whose summary fails, so here a quotation counts as a failed check."""
    record = read_offline()
    alarm = SummaryCheck(check="quote", message="made for this test")

    def refusing(summary: Summary, _record: CaseRecord) -> tuple[SummaryCheck, ...]:
        return (alarm,) if "The reviewer wrote" in summary.text else ()

    assert "The reviewer wrote" in summarize(record, settings=Settings(engine=EngineChoice.READER)).text
    monkeypatch.setattr("imr_llm.pipeline.summarized.verify", refusing)
    summary = summarize(record, settings=Settings(engine=EngineChoice.READER))
    assert summary.failed_checks == (alarm,)
    assert "The reviewer wrote" not in summary.text
    assert [item.decision for item in summary.items] == [item.decision for item in record.disputed_items]
    assert verify(summary.model_copy(update={"failed_checks": ()}), record) == ()


def test_a_faithful_model_summary_is_taken(endpoint: Endpoint) -> None:
    """A model's summary that passes every check is the summary, and says that a model wrote it."""
    summary = summarize(read_offline(), settings=asking(endpoint, "scripted"))
    assert summary.provenance.engine is Engine.MODEL
    assert summary.failed_checks == ()
    assert "Result: the denial stands for both requests." in summary.text


@pytest.mark.parametrize("fault", ["fault-refusal", "fault-empty", "fault-500"])
def test_a_model_that_gives_no_summary_leaves_the_template_and_says_so(
    endpoint: Endpoint, fault: str
) -> None:
    """When no summary comes from the model, the template's comes with the reason."""
    summary = summarize(read_offline(), settings=asking(endpoint, fault))
    assert summary.provenance.engine is Engine.READER
    assert [one.check for one in summary.failed_checks] == ["model_failure"]


def test_a_model_summary_that_turns_decisions_round_is_replaced(endpoint: Endpoint) -> None:
    """A summary with swapped decisions, a wrong number and a missing item never comes out."""
    summary = summarize(read_offline(), settings=asking(endpoint, "variant-wrong"))
    assert summary.provenance.engine is Engine.READER
    assert len(endpoint.requests("variant-wrong")) == 3
    assert summary.failed_checks
    assert [item.decision for item in summary.items] == [Decision.UPHELD, Decision.UPHELD]
    assert "24" not in summary.text.replace("24 visits of chiropractic", "")


SEED = Path(__file__).parents[3] / "shared" / "letters" / "seed_letter.txt"


@pytest.mark.skipif(not SEED.is_file(), reason="the real letter is not part of the project")
def test_the_seed_letter_is_read_as_a_careful_person_would() -> None:
    """The real letter's items, decisions, amounts, patient, reviewer and contradictions."""
    letter = load_letter(SEED)
    record = extract(letter, settings=Settings(engine=EngineChoice.READER))
    assert_grounded(letter, record)
    first, second = record.disputed_items
    assert (first.decision, second.decision) == (Decision.UPHELD, Decision.OVERTURNED)
    amounts = [(one.quantity, one.ur_approved) for one in (first, second)]
    assert [(a.amount, b.amount) for a, b in amounts if a is not None and b is not None] == [(12, 6), (6, 4)]
    assert (record.patient.age, str(record.patient.date_of_injury)) == (51, "2010-09-09")
    assert record.reviewer.licensed_in == "Clinical Psychology"
    assert record.reviewer.subspecialties == ("Health Psychology", "Pain Management")
    assert record.reviewer.licensed_states == ("California",)
    assert "Wellbutrin" in record.patient.medications
    assert len(record.patient.diagnoses) == 5
    contradictions = [one for one in record.findings if one.code is not FindingCode.UNCERTAIN_VALUE]
    assert [(one.code, one.path) for one in contradictions] == [
        (FindingCode.MTUS_BASIS_CONFLICT, "disputed_items[0].reviewer_basis"),
        (FindingCode.MTUS_BASIS_CONFLICT, "disputed_items[1].reviewer_basis"),
    ]
    assert "and non-certified with a modification" in (second.rationale or "")
    assert not record.needs_review
