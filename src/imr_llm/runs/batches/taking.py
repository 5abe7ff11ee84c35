"""What batches bring: asked how they fare, fetched when they have ended, and every request accounted for."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from imr_llm.domain.exchange import Failure, FailureKind
from imr_llm.errors import EndpointRefusedError, LedgerError
from imr_llm.llm.batch_api import BatchApi, RemoteBatch
from imr_llm.llm.completion import Completion
from imr_llm.llm.requests import Dialect
from imr_llm.llm.transport import Trouble
from imr_llm.llm.turns import rejected_by
from imr_llm.runs.batches.files import error_path, input_path, output_path
from imr_llm.runs.batches.lines import Result, result_in
from imr_llm.runs.batches.rows import Batch, Step, Taken
from imr_llm.runs.batches.store import BatchStore

_log = logging.getLogger(__name__)

_TOO_MANY_QUEUED = "token_limit_exceeded"
_UNSAID = "nothing was said of it"


@dataclass(slots=True)
class _Overview:
    """What the results of one batch say as a whole."""

    dialect: Dialect
    """With what the rejections of parameters taught."""
    answered: int = 0
    refused: Trouble | None = None
    """The last rejection that lies neither in the request itself nor in passing trouble."""


class Taker:
    """Asks how the batches fare, and takes what they have brought."""

    def __init__(
        self,
        run_dir: Path,
        store: BatchStore,
        api: BatchApi | None,
        dialect: Dialect,
        on_step: Callable[[Batch], None],
    ) -> None:
        """`dialect` is what requests are worded in before anything was learnt; `api` is None offline."""
        self._run_dir = run_dir
        self._store = store
        self._api = api
        self._first_dialect = dialect
        self._on_step = on_step

    async def take_ended(self) -> int:
        """Take what came of every batch that has ended since; how many it were.

        Raises EndpointError where the provider rejected everything; all that came is taken by then.
        """
        assert self._api is not None
        ended = 0
        for batch in self._store.batches(Step.SUBMITTED):
            assert batch.remote is not None
            remote = await self._api.retrieve(batch.remote)
            self._store.update(
                batch.number,
                status=remote.status,
                completed=remote.completed,
                failed=remote.failed,
                output_file=remote.output_file_id,
                error_file=remote.error_file_id,
            )
            if not remote.ended:
                continue
            ended += 1
            if remote.status == "failed":
                self._failed(batch, remote)
            else:
                await self._fetch(batch, remote)
        return ended

    def take_files(self, paths: list[Path]) -> int:
        """Take results that somebody else has made of the input files; how many answers they hold.

        A batch of which the files say anything is collected thereby. Raises LedgerError for a file that
        cannot be read or that holds nothing of this run.
        """
        known = [self._store.request(one.custom_id) for one in _results(paths)]
        unanswered = [one for one in known if one is not None and one.answer is None]
        if not unanswered:
            names = ", ".join(repr(str(path)) for path in paths)
            raise LedgerError(
                f"no line of {names} answers a request of this run that is open: give the file that "
                "run-batch wrote (-o) for a file of this run"
            )
        answers = 0
        for number in sorted({one.batch for one in unanswered if one.batch is not None}):
            answers += self._take(self._store.batch(number), paths, "collected")
        return answers

    async def _fetch(self, batch: Batch, remote: RemoteBatch) -> None:
        assert self._api is not None
        paths = []
        for file_id, path in (
            (remote.output_file_id, output_path(self._run_dir, batch.number)),
            (remote.error_file_id, error_path(self._run_dir, batch.number)),
        ):
            if file_id is not None:
                if not await self._api.download(file_id, path):
                    _log.warning(
                        "answers of batch %d are no longer at the provider: all of it is asked again",
                        batch.number,
                    )
                    continue
                paths.append(path)
        self._take(batch, paths, remote.status)

    def _take(self, batch: Batch, paths: list[Path], status: str) -> int:
        """Account for every open request of a batch; how many answers there were."""
        waiting = set(self._store.open_requests(batch.number))
        overview = self._overview(paths, waiting)
        well = overview.answered > 0 or self._store.any_answer()
        learnt = overview.dialect != self._dialect()
        if learnt:
            self._store.keep_dialect(overview.dialect)
        taken = self._accounted(paths, waiting, status, well=well, learnt=learnt)
        self._store.take(batch.number, taken, answered=overview.answered, status=status)
        self._on_step(self._store.batch(batch.number))
        if overview.refused is not None and not well:
            raise EndpointRefusedError(
                f"the endpoint rejected every request of batch {batch.number} ({overview.refused}): check "
                "key, model and mode (imr-llm doctor); the letters are still pending"
            )
        return overview.answered

    def _dialect(self) -> Dialect:
        return self._store.dialect() or self._first_dialect

    def _overview(self, paths: list[Path], waiting: set[str]) -> _Overview:
        overview = _Overview(self._dialect())
        for one in _results(paths):
            if one.custom_id not in waiting:
                continue
            if isinstance(one.answer, Completion) or rejected_by(one.answer) is not None:
                overview.answered += 1
            elif (learnt := overview.dialect.without(one.answer)) is not None:
                overview.dialect = learnt
            elif not _will_pass(one.answer, self._first_dialect):
                overview.refused = one.answer
        return overview

    def _accounted(
        self, paths: list[Path], waiting: set[str], status: str, *, well: bool, learnt: bool
    ) -> Iterator[Taken]:
        """What becomes of each open request; of several results for one the first counts.

        `well` says whether the endpoint has answered anything, so that a rejection is about the request;
        `learnt` whether this batch has taught how to word requests, so that being worded wrong is no miss.
        """
        spoken = self._first_dialect
        left = set(waiting)
        for one in _results(paths):
            if one.custom_id not in left:
                continue
            left.remove(one.custom_id)
            if isinstance(one.answer, Completion):
                yield Taken(one.custom_id, one.answer)
                continue
            failure = rejected_by(one.answer)
            if failure is None and well and not _will_pass(one.answer, spoken):
                words = f"the endpoint rejected the request ({one.answer})"
                failure = Failure(FailureKind.TRANSPORT, words)
            counted = not (learnt and spoken.without(one.answer) is not None)
            yield Taken(one.custom_id, failure, str(one.answer), counted=counted)
        missed = _UNSAID if status in {"completed", "collected"} else f"the batch was {status}"
        for name in sorted(left):
            yield Taken(name, None, missed)

    def _failed(self, batch: Batch, remote: RemoteBatch) -> None:
        """A batch that the provider did not begin: nothing of it was asked."""
        complaint = ", ".join(dict.fromkeys(one.code for one in remote.complaints)) or "no reason given"
        self._store.update(batch.number, complaint=complaint)
        if any(one.code == _TOO_MANY_QUEUED for one in remote.complaints):
            self._queue_again(batch)
            return
        lines = {one.line for one in remote.complaints}
        names = self._store.open_requests(batch.number)
        if None not in lines and lines:
            # Only some requests are at fault; the others were not asked and are as good as before.
            faulty = _names_at(input_path(self._run_dir, batch.number), lines)
            failure = Failure(FailureKind.TRANSPORT, f"the provider did not take the request ({complaint})")
            taken = [
                Taken(one, failure if one in faulty else None, complaint, counted=False) for one in names
            ]
            self._store.take(batch.number, taken, status="failed")
            self._on_step(self._store.batch(batch.number))
            if len(faulty) < len(names):
                return
        else:
            missed = f"the provider did not take the batch ({complaint})"
            self._store.take(batch.number, [Taken(one, None, missed) for one in names], status="failed")
            self._on_step(self._store.batch(batch.number))
        raise EndpointRefusedError(
            f"the provider did not take batch {batch.number} ({complaint}): correct what it says and submit "
            "again; nothing of it was asked"
        )

    def _queue_again(self, batch: Batch) -> None:
        """The provider's queue was full: the same file is sent again when there is room."""
        others = len(self._store.batches(Step.SUBMITTED)) - 1
        self._store.update(batch.number, step=Step.UPLOADED, remote=None, status=None)
        self._store.keep_at_once(max(others, 1))
        self._on_step(self._store.batch(batch.number))
        if not others and batch.tries > 1:
            raise EndpointRefusedError(
                f"the provider's queue has no room for batch {batch.number} even alone "
                f"({_TOO_MANY_QUEUED}): wait until other work of the account is done, or begin the run with "
                "a lower batch_requests"
            )


def _will_pass(trouble: Trouble, spoken: Dialect) -> bool:
    """Whether a request is asked again after a trouble: in passing ones, and where it can be worded anew."""
    return trouble.passing or spoken.without(trouble) is not None


def _names_at(path: Path, lines: set[int | None]) -> set[str]:
    """The custom ids in these lines, from 1, of an input file."""
    try:
        with path.open("rb") as file:
            return {
                str(json.loads(line)["custom_id"]) for number, line in enumerate(file, 1) if number in lines
            }
    except OSError as error:
        raise LedgerError(f"{str(path)!r} cannot be read ({error.strerror}): check the path") from None


def _results(paths: Iterable[Path]) -> Iterator[Result]:
    """The results in files, whole lines of ours only; raises LedgerError."""
    for path in paths:
        try:
            with path.open("rb") as file:
                for line in file:
                    result = result_in(line)
                    if result is not None:
                        yield result
        except OSError as error:
            raise LedgerError(f"{str(path)!r} cannot be read ({error.strerror}): check the path") from None
