"""Whole runs over real HTTP: every end that a batch can come to, and every letter finished once."""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imr_llm import extract
from imr_llm.domain.record import CaseRecord, FindingCode
from imr_llm.errors import (
    ChangedRunError,
    EndpointRefusedError,
    EndpointUnreachableError,
    LedgerError,
    RunInUseError,
    SettingsError,
)
from imr_llm.runs.batches.rows import Step
from imr_llm.runs.driver import Stop
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources
from imr_llm.runs.session import RunOptions, Session
from imr_llm.settings import EngineChoice, Settings
from tests.endpoint.process import Endpoint, running_endpoint
from tests.runs.batches.running import LETTER, Run, letters


def run(endpoint: Endpoint, model: str, tmp_path: Path, **given: object) -> Run:
    """A run that has not begun."""
    return Run(endpoint, model, tmp_path / "run", given)


def comparable(record: CaseRecord) -> dict[str, object]:
    """A record without what differs between any two runs."""
    return record.model_dump(exclude={"provenance": {"created_at", "model"}, "source": {"name"}})


def test_a_batch_makes_the_record_that_a_live_request_makes(endpoint: Endpoint, tmp_path: Path) -> None:
    """Same record, same usage, same number of requests, and the same body sent, but for the model's name."""
    made = run(endpoint, "batch-polls@2+same", tmp_path)
    made.submit(LETTER)
    made.collect()
    (row,) = made.rows()
    live = extract(
        LETTER,
        settings=Settings(
            engine=EngineChoice.MODEL, model="scripted+same", base_url=endpoint.base_url, cache=False
        ),
    )
    record = row.record()
    assert record is not None
    assert comparable(record) == comparable(live)
    assert (row.state, row.attempts, row.usage) == (LetterState.DONE, 1, live.provenance.usage)
    by_batch, by_client = (endpoint.requests(one)[0].body for one in ("batch-polls@2+same", "scripted+same"))
    assert by_batch | {"model": ""} == by_client | {"model": ""}


@pytest.mark.parametrize(
    "plan",
    [
        "expiredx1@2", "cancelledx1@2", "missingx1@2", "expiredx1@0", "cancelledx1@0", "expiredx2@1",
        "polls@3&fault-429x2,500x1", "polls@1&fault-resetx2,choicelessx1", "expiredx1@3&fault-500x2",
        "lost-createx1", "unmade-createx1", "lost-uploadx1", "503x1", "429x1", "cut-outputx1",
        "failedx1@token_limit_exceeded",
    ],
)  # fmt: skip
def test_what_a_batch_did_not_answer_is_asked_again_and_only_that(
    endpoint: Endpoint, tmp_path: Path, plan: str
) -> None:
    """However the first batch ends: five good records, and no answer was paid for twice."""
    made = run(endpoint, f"batch-{plan}+again", tmp_path)
    made.submit(letters(tmp_path / "letters", 5))
    made.collect()
    made.check_all_finished(5)
    assert made.states() == {LetterState.DONE: 5}
    answers = Counter(
        json.loads(line)["custom_id"]
        for path in (made.run_dir / "batches").glob("*.output.jsonl")
        for line in path.read_text("utf-8").splitlines()
        if json.loads(line)["response"]["body"]["choices"]
    )
    assert set(answers.values()) == {1}
    assert len(answers) == 5


@pytest.mark.parametrize(
    ("fault", "rounds", "state", "attempts"),
    [
        ("malformedx1", 2, LetterState.DONE, 2),
        ("schema-invalidx1", 2, LetterState.DONE, 2),
        ("emptyx1", 2, LetterState.DONE, 2),
        ("fencedx1", 1, LetterState.DONE, 1),
        ("flippedx1", 2, LetterState.DONE, 2),
        ("malformed", 3, LetterState.REVIEW, 3),
        ("empty", 2, LetterState.REVIEW, 2),
        ("truncated", 2, LetterState.REVIEW, 2),
        ("refusal", 2, LetterState.REVIEW, 2),
        ("refusalx1", 2, LetterState.DONE, 2),
        ("filtered-prompt", 1, LetterState.REVIEW, 1),
        ("too-long", 1, LetterState.REVIEW, 1),
    ],
)
def test_an_answer_that_is_no_good_is_treated_as_the_client_treats_it(
    endpoint: Endpoint, tmp_path: Path, *, fault: str, rounds: int, state: LetterState, attempts: int
) -> None:
    """Asked again in the next round with what was wrong, or kept as the reason of a review."""
    made = run(endpoint, f"batch-polls@1&fault-{fault}+treated", tmp_path)
    made.submit(LETTER)
    made.collect()
    (row,) = made.rows()
    assert (row.state, row.attempts) == (state, attempts), row.message
    assert len(made.batches()) == rounds
    if state is LetterState.REVIEW:
        record = row.record()
        assert record is not None
        assert FindingCode.MODEL_FAILURE in {one.code for one in record.findings}
    if fault in {"malformedx1", "schema-invalidx1"}:
        asked = [one.body["messages"][-1]["content"] for one in endpoint.requests(made.model)]
        assert "could not be used" in asked[1]
        assert asked[1].startswith(asked[0])


def test_a_request_that_no_batch_answers_is_given_up_after_the_allowed_tries(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """Three batches, then the reader's record with the reason, for a person to look at."""
    made = run(endpoint, "batch-polls@1&fault-500+never", tmp_path, batch_tries=3)
    made.submit(LETTER)
    made.collect()
    (row,) = made.rows()
    assert (row.state, len(made.batches())) == (LetterState.REVIEW, 3)
    record = row.record()
    assert record is not None
    assert any("no answer came from 3 batches" in one.message for one in record.findings)


def test_a_file_that_the_provider_does_not_take_stops_with_the_letters_pending(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """The message says what the provider said; submitting again goes on with the same letters."""
    made = run(endpoint, "batch-failedx1@invalid_request+fails", tmp_path)
    made.submit(letters(tmp_path / "letters", 2))
    with pytest.raises(EndpointRefusedError, match=r"did not take batch 1 \(invalid_request\)"):
        made.collect()
    assert made.states() == {LetterState.PENDING: 2}
    made.submit(None)
    made.collect()
    assert made.states() == {LetterState.DONE: 2}
    assert set(made.executed().values()) == {1}


def test_an_endpoint_that_rejects_everything_stops_with_the_letters_pending(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """Not one letter is given up for a wrong model name or an empty account."""
    made = run(endpoint, "batch-polls@1&fault-missing-model+rejects", tmp_path)
    made.submit(letters(tmp_path / "letters", 3))
    with pytest.raises(EndpointRefusedError, match=r"rejected every request of batch 1.*model_not_found"):
        made.collect()
    assert made.states() == {LetterState.PENDING: 3}


def test_a_rejection_of_one_request_among_many_is_that_letter_s_own(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """The others are done; it is for review with the reason."""
    made = run(endpoint, "batch-polls@1&fault-422x1+own", tmp_path)
    made.submit(letters(tmp_path / "letters", 3))
    made.collect()
    assert made.states() == {LetterState.DONE: 2, LetterState.REVIEW: 1}


def test_parameters_that_the_model_does_not_take_are_learnt_from_the_first_batch(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """The next round does without; it counts as no missed batch."""
    made = run(endpoint, "batch-polls@1&fault-no-max_tokens+learns", tmp_path, batch_tries=1)
    made.submit(letters(tmp_path / "letters", 2))
    made.collect()
    assert made.states() == {LetterState.DONE: 2}
    bodies = [one.body for one in endpoint.requests(made.model)]
    assert ["max_tokens" in one for one in bodies] == [True, True, False, False]


def test_the_first_request_is_asked_live_and_its_reply_used(endpoint: Endpoint, tmp_path: Path) -> None:
    """It teaches the parameters before anything is sent, and its letter is finished already."""
    model = "batch-polls@1&fault-no-max_tokens+first"
    made = run(endpoint, model, tmp_path)
    made.submit(letters(tmp_path / "letters", 3), first_live=True)
    assert made.states() == {LetterState.DONE: 1, LetterState.PENDING: 2}
    made.collect()
    made.check_all_finished(3)
    bodies = [one.body for one in endpoint.requests(model)]
    assert ["max_tokens" in one for one in bodies] == [True, False, False, False]
    assert len(made.batches()) == 1


def test_a_wrong_model_is_found_before_anything_is_submitted(endpoint: Endpoint, tmp_path: Path) -> None:
    """By the first live request: no file, no batch."""
    made = run(endpoint, "fault-missing-model+wrong", tmp_path)
    with pytest.raises(EndpointRefusedError, match="has no model"):
        made.submit(letters(tmp_path / "letters", 2), first_live=True)
    assert made.batches() == []
    assert made.states()[LetterState.PENDING] == sum(made.states().values())


def test_batch_prices_are_those_of_batches(endpoint: Endpoint, tmp_path: Path) -> None:
    """A run has a cost where prices are known; the live request has its own."""
    made = run(endpoint, "batch-polls@1+price", tmp_path, price_input=1.0, price_output=10.0)
    made.submit(LETTER)
    made.collect()
    (row,) = made.rows()
    assert row.cost == pytest.approx((row.usage.prompt_tokens + 10 * row.usage.completion_tokens) / 1_000_000)


def test_the_same_letter_is_asked_once(endpoint: Endpoint, tmp_path: Path) -> None:
    """Under three names: three rows, one request, one cost."""
    folder = letters(tmp_path / "letters", 1)
    content = (folder / "letter_25.txt").read_bytes()
    (folder / "copy.txt").write_bytes(content)
    (folder / "third.txt").write_bytes(content)
    made = run(endpoint, "batch-polls@1+once", tmp_path)
    made.submit(folder)
    made.collect()
    made.check_all_finished(3)
    assert sum(made.executed().values()) == 1
    assert sorted(row.attempts for row in made.rows()) == [0, 0, 1]


def test_kept_replies_are_used_and_replies_are_kept(endpoint: Endpoint, tmp_path: Path) -> None:
    """With the cache on, a second run asks nothing; without it, it asks again."""
    cache = {"cache": True, "cache_path": tmp_path / "replies.sqlite"}
    model = "batch-polls@1+cache"
    folder = letters(tmp_path / "letters", 2)
    first, second, third = (
        Run(endpoint, model, tmp_path / name, given)
        for name, given in (("one", cache), ("two", cache), ("three", {}))
    )
    for made in (first, second, third):
        made.submit(folder)
        made.collect()
        assert made.states() == {LetterState.DONE: 2}
    assert [len(one.batches()) for one in (first, second, third)] == [1, 0, 1]


def test_what_is_open_after_some_rounds_is_asked_live(endpoint: Endpoint, tmp_path: Path) -> None:
    """One round of batches, then the live endpoint for the rest; nothing that was answered is asked again."""
    model = "batch-expired@2+live"
    made = run(endpoint, model, tmp_path)
    made.submit(letters(tmp_path / "letters", 5))
    made.collect(live_after=1)
    made.check_all_finished(5)
    assert made.states() == {LetterState.DONE: 5}
    assert len(made.batches()) == 1
    assert sum(made.executed().values()) == 2
    assert len(endpoint.requests(model)) == 5


def test_a_reask_goes_live_with_what_the_batch_has_cost_counted(endpoint: Endpoint, tmp_path: Path) -> None:
    """The first answer was malformed in a batch, the second is asked live: two requests in the ledger."""
    made = run(endpoint, "batch-polls@1&fault-malformedx1+golive", tmp_path)
    made.submit(LETTER)
    made.collect(live_after=1)
    (row,) = made.rows()
    assert (row.state, row.attempts) == (LetterState.DONE, 2)


def test_nothing_goes_live_while_it_is_out(endpoint: Endpoint, tmp_path: Path) -> None:
    """What a batch may still answer is waited for."""
    model = "batch-polls@3+out"
    made = run(endpoint, model, tmp_path)
    made.submit(LETTER)
    made.collect(wait=False, live_after=0)
    assert (made.states(), endpoint.requests(model)) == ({LetterState.PENDING: 1}, [])
    made.collect(live_after=0)
    assert made.states() == {LetterState.DONE: 1}
    assert len(endpoint.requests(model)) == 1


@pytest.fixture(scope="module")
def small() -> Iterator[Endpoint]:
    """An endpoint that takes three requests per batch."""
    with running_endpoint(options=["--batch-requests", "3"]) as running:
        yield running


def test_files_are_split_by_the_limits(small: Endpoint, tmp_path: Path) -> None:
    """By requests and by bytes; every file is within both, and none is needlessly small."""
    folder = letters(tmp_path / "letters", 7)
    by_requests = Run(small, "batch-polls@1+split", tmp_path / "one", {"batch_requests": 3})
    by_requests.submit(folder)
    by_requests.collect()
    by_requests.check_all_finished(7)
    assert [one.requests for one in by_requests.batches()] == [3, 3, 1]
    line = by_requests.batches()[2].bytes
    by_bytes = Run(small, "batch-polls@1+bytes", tmp_path / "two", {"batch_bytes": 2 * line + 100})
    by_bytes.submit(folder)
    by_bytes.collect()
    by_bytes.check_all_finished(7)
    assert [one.requests for one in by_bytes.batches()] == [2, 2, 2, 1]
    assert all(one.bytes <= 2 * line + 100 for one in by_bytes.batches())


def test_a_full_queue_is_waited_for(small: Endpoint, tmp_path: Path) -> None:
    """A batch for which there was no room is sent again with the same file when another has ended."""
    model = "batch-polls@2,failedx1@token_limit_exceeded+queue"
    made = Run(small, model, tmp_path / "run", {"batch_requests": 2})
    made.submit(letters(tmp_path / "letters", 6))
    made.collect()
    made.check_all_finished(6)
    assert made.states() == {LetterState.DONE: 6}
    remote = small.batches(model)
    assert [one["status"] for one in remote] == ["failed", "completed", "completed", "completed"]
    assert len({one["input_file_id"] for one in remote}) == 3
    assert set(made.executed().values()) == {1}


def test_a_file_that_was_changed_is_not_sent(tmp_path: Path) -> None:
    """It was written while the endpoint was away, and is written anew from the letters."""
    with running_endpoint() as away:
        port = int(away.base_url.split(":")[2].partition("/")[0])
    made = run(away, "batch-polls@1+changed", tmp_path, transport_tries=1)
    with pytest.raises(EndpointUnreachableError, match="no usable response"):
        made.submit(letters(tmp_path / "letters", 2))
    path = made.run_dir / "batches" / "0001.jsonl"
    path.write_bytes(path.read_bytes().replace(b"kitchen", b"chicken"))
    with running_endpoint(port=port):
        made.submit(None)
        made.submit(None)
        made.collect()
        assert [one.step for one in made.batches()] == [Step.VOID, Step.COLLECTED]
        assert made.states() == {LetterState.DONE: 2}


def test_a_run_is_continued_only_as_it_was_begun(endpoint: Endpoint, tmp_path: Path) -> None:
    """Another model is refused with the difference, and so is a directory that holds no run."""
    made = run(endpoint, "batch-polls@1+begun", tmp_path)
    made.submit(LETTER)
    other = run(endpoint, "batch-polls@1+other", tmp_path)
    with pytest.raises(ChangedRunError, match="model"):
        other.submit(LETTER)
    with pytest.raises(LedgerError, match="no run directory"):
        Run(endpoint, "m", tmp_path / "nothing").collect()
    with pytest.raises(LedgerError, match="no run directory"):
        Run(endpoint, "m", tmp_path / "nothing").submit(None)


def test_a_live_run_does_not_ask_what_is_out(endpoint: Endpoint, tmp_path: Path) -> None:
    """While a batch may still answer, imr-llm run and retry refuse; afterwards they go on."""
    made = run(endpoint, "batch-polls@1+both", tmp_path)
    made.submit(LETTER)
    given = Settings.model_validate(
        {"engine": "model", "model": made.model, "base_url": endpoint.base_url, "cache": False}
    )
    live = Session(made.run_dir, given, RunOptions(), stop=Stop(), on_progress=lambda _: None)
    with pytest.raises(RunInUseError, match=r"1 of its batches is out.*batch collect"):
        live.run(Sources.of([str(LETTER)], None, None), summaries=False, fork=None)
    with pytest.raises(RunInUseError, match="batch collect"):
        live.retry(states=(LetterState.FAILED,), code=None)
    made.collect()
    live.run(Sources.of([str(LETTER)], None, None), summaries=False, fork=None)
    assert len(endpoint.requests(made.model)) == 1


def test_a_run_is_called_off_and_taken_up_again(endpoint: Endpoint, tmp_path: Path) -> None:
    """What was answered by then is used, nothing new is sent, and submitting goes on with the rest."""
    model = "batch-pollsx2@9,polls@1,cancelledx1@2+off"
    made = run(endpoint, model, tmp_path, batch_requests=3)
    made.submit(letters(tmp_path / "letters", 6))
    made.collect(wait=False)
    made.session().cancel()
    assert [one["status"] for one in endpoint.batches(model)] == ["cancelling", "cancelling"]
    made.collect()
    assert made.states() == {LetterState.DONE: 2, LetterState.PENDING: 4}
    assert len(made.batches()) == 2
    made.submit(None)
    made.collect()
    made.check_all_finished(6)
    assert set(made.executed().values()) == {1}


def test_calling_off_lets_go_of_files_that_nobody_ran(endpoint: Endpoint, tmp_path: Path) -> None:
    """And then the live endpoint may be asked."""
    made = run(endpoint, "scripted+let-go", tmp_path)
    made.submit(letters(tmp_path / "letters", 2), offline=True)
    made.session().cancel()
    assert [one.step for one in made.batches()] == [Step.VOID]
    made.collect(live_after=0)
    assert made.states() == {LetterState.DONE: 2}


def test_results_that_the_provider_has_deleted_are_asked_again(endpoint: Endpoint, tmp_path: Path) -> None:
    """Collected too late: the batch is over, and its requests go into another one."""
    made = run(endpoint, "batch-hold-retrievex1@0+late", tmp_path)
    made.submit(letters(tmp_path / "letters", 2))
    (batch,) = made.batches()
    # The first look ends the batch; between it and the download its results are deleted.
    ended = json.loads(control(endpoint, "GET", f"batches/{batch.remote}"))
    control(endpoint, "DELETE", f"files/{ended['output_file_id']}")
    made.collect()
    made.check_all_finished(2)
    assert [one.answered for one in made.batches()] == [0, 2]


def control(endpoint: Endpoint, method: str, path: str) -> bytes:
    """What the endpoint answers to somebody else."""
    request = urllib.request.Request(f"{endpoint.base_url}/{path}", method=method)
    with urllib.request.urlopen(request, timeout=10) as response:
        content: bytes = response.read()
        return content


def test_the_reader_has_nothing_to_batch(endpoint: Endpoint, tmp_path: Path) -> None:
    """It asks no model."""
    with pytest.raises(SettingsError, match="nothing to batch"):
        run(endpoint, "m", tmp_path, engine=EngineChoice.READER).session()


def test_a_letter_that_cannot_be_used_costs_nothing(endpoint: Endpoint, tmp_path: Path) -> None:
    """It has failed before anything is sent; the others are asked."""
    folder = letters(tmp_path / "letters", 2)
    (folder / "empty.txt").write_text(" ", "utf-8")
    made = run(endpoint, "batch-polls@1+unusable", tmp_path)
    made.submit(folder)
    made.collect()
    assert made.states() == {LetterState.DONE: 2, LetterState.FAILED: 1}


troubles = st.sampled_from(
    [
        "expiredx1@1", "expiredx1@0", "cancelledx1@2", "missingx1@1", "lost-createx1", "unmade-createx1",
        "lost-uploadx1", "503x1", "cut-outputx1", "hold-retrievex1@0.01", "failedx1@token_limit_exceeded",
    ]
)  # fmt: skip
faults = st.sampled_from(
    ["429x1", "500x1", "resetx1", "malformedx1", "schema-invalidx1", "emptyx1", "flippedx1", "truncatedx1",
     "refusalx1", "fencedx1"]
)  # fmt: skip


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    plan=st.lists(troubles, min_size=1, max_size=4, unique=True),
    fault=st.lists(faults, min_size=1, max_size=4),
    size=st.integers(1, 3),
    number=st.integers(0, 10**9),
)
def test_every_letter_is_finished_exactly_once(
    endpoint: Endpoint,
    tmp_path_factory: pytest.TempPathFactory,
    *,
    plan: list[str],
    fault: list[str],
    size: int,
    number: int,
) -> None:
    """Whatever troubles and faults come together, in files of any size: all letters, no answer paid twice."""
    tmp_path = tmp_path_factory.mktemp("run")
    model = f"batch-polls@2,{','.join(plan)}&fault-{','.join(fault)}+{number}"
    made = Run(endpoint, model, tmp_path / "run", {"batch_requests": size, "batch_tries": 9})
    made.submit(letters(tmp_path / "letters", 4))
    made.collect()
    made.check_all_finished(4)
    answered = Counter(
        json.loads(line)["custom_id"]
        for path in (made.run_dir / "batches").glob("*.output.jsonl")
        for line in path.read_text("utf-8").splitlines()
    )
    assert set(answered.values()) == {1}
