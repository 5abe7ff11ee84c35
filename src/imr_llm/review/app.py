"""The pages of the review app: the queue, a letter, and what a letter's page asks for and sends."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import to_json
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from imr_llm.domain.record import FindingCode
from imr_llm.errors import CorrectionError, LedgerError, RecordVersionError, StaleCorrectionError
from imr_llm.review.desk import Decided, Desk
from imr_llm.review.guard import Guard, Keys
from imr_llm.review.queue import Show
from imr_llm.runs.plain_words import SENTENCES

if TYPE_CHECKING:
    from jinja2 import Template

_PER_PAGE = 100
_ASSETS = {
    "report.css": ("imr_llm.report", "text/css"),
    "letter.js": ("imr_llm.report", "text/javascript"),
    "review.css": ("imr_llm.review", "text/css"),
    "editor.js": ("imr_llm.review", "text/javascript"),
    "review.js": ("imr_llm.review", "text/javascript"),
    "queue.js": ("imr_llm.review", "text/javascript"),
}
"""Styles and scripts with the package that has them: the letter looks as it does in the report."""


class _Selected(BaseModel):
    """Words that were selected for a field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    start: int
    end: int


class _Undone(BaseModel):
    """A correction that is taken back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    correction: int


class ReviewApp:
    """What answers a browser that the guard has let in."""

    def __init__(self, desk: Desk, keys: Keys, run_name: str) -> None:
        self._desk = desk
        self._keys = keys
        self._run_name = run_name

    def guarded(self, port: int) -> Starlette:
        """The whole app behind its guard, for a server at this port."""
        return Starlette(
            routes=[
                Route("/", self._queue_page),
                Route("/assets/{name}", _asset),
                Route("/letters/{number:int}", self._letter_page),
                Route("/letters/{number:int}/data", self._data),
                Route("/letters/{number:int}/proposals", self._propose, methods=["POST"]),
                Route("/letters/{number:int}/corrections", self._decide, methods=["POST"]),
                Route("/letters/{number:int}/undone", self._undo, methods=["POST"]),
            ],
            middleware=[Middleware(Guard, keys=self._keys, port=port)],
            exception_handlers={
                CorrectionError: _refused,
                LedgerError: _refused,
                RecordVersionError: _refused,
                ValidationError: _malformed,
            },
        )

    def _queue_page(self, request: Request) -> Response:
        asked = request.query_params
        code = asked.get("code") if asked.get("code") in {one.value for one in FindingCode} else None
        show = Show(asked["show"]) if asked.get("show") in {one.value for one in Show} else Show.OPEN
        with self._desk.queue() as queue:
            everything = queue.letters()
            failed = queue.failed()
        listed = [one for one in everything if show.lists(one) and (code is None or code in one.codes)]
        page = int(asked["page"]) if asked.get("page", "").isdigit() else 1
        pages = max(-(-len(listed) // _PER_PAGE), 1)
        page = min(max(page, 1), pages)
        found = {one for letter in everything for one in letter.codes}
        return self._page(
            "queue.html.j2",
            letters=listed[(page - 1) * _PER_PAGE : page * _PER_PAGE],
            total=len(listed),
            page=page,
            pages=pages,
            finished=sum(one.finished for one in everything),
            all_letters=len(everything),
            failed=failed,
            compared=any(one.agreement is not None for one in everything),
            codes=sorted((one, SENTENCES[FindingCode(one)]) for one in found),
            code=code,
            show=show,
            shows=list(Show),
            reviewer=self._desk.reviewer,
        )

    def _letter_page(self, request: Request) -> Response:
        number = request.path_params["number"]
        with self._desk.queue() as queue:
            letters = queue.letters()
        numbers = [one.number for one in letters]
        if number not in numbers:
            raise CorrectionError(f"letter {number} has no record that could be corrected")
        at = numbers.index(number)
        around = [*letters[at + 1 :], *letters[:at]]
        following = next((one.number for one in around if not one.finished), None)
        return self._page("letter.html.j2", number=number, following=following, csrf=self._keys.csrf)

    def _page(self, name: str, **values: object) -> Response:
        return HTMLResponse(_template(name).render(run_name=self._run_name, **values))

    def _data(self, request: Request) -> Response:
        return _json(self._desk.shown(request.path_params["number"]))

    async def _propose(self, request: Request) -> Response:
        asked = _Selected.model_validate_json(await request.body())
        number = request.path_params["number"]
        found = await run_in_threadpool(self._desk.propose, number, asked.path, asked.start, asked.end)
        return _json(found._asdict())

    async def _decide(self, request: Request) -> Response:
        decided = Decided.model_validate_json(await request.body())
        number = request.path_params["number"]
        await run_in_threadpool(self._desk.decide, number, decided)
        return _json(await run_in_threadpool(self._desk.shown, number))

    async def _undo(self, request: Request) -> Response:
        undone = _Undone.model_validate_json(await request.body())
        number = request.path_params["number"]
        await run_in_threadpool(self._desk.undo, number, undone.correction)
        return _json(await run_in_threadpool(self._desk.shown, number))


def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _ASSETS:
        return _json({"error": "there is no such file"}, 404)
    package, media_type = _ASSETS[name]
    return Response(_file(package, name), media_type=media_type)


def _refused(_request: Request, error: Exception) -> Response:
    """What does not fit is told at the field; what was overtaken asks to look again."""
    if isinstance(error, LedgerError):
        return _json({"error": str(error)}, 503)
    return _json({"error": str(error)}, 409 if isinstance(error, StaleCorrectionError) else 422)


def _malformed(_request: Request, _error: Exception) -> Response:
    return _json({"error": "the request is not as the pages of this app send it"}, 400)


def _json(content: Any, status: int = 200) -> Response:
    return Response(to_json(content), status, media_type="application/json")


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_file("imr_llm.review", name))


@cache
def _file(package: str, name: str) -> str:
    return resources.files(package).joinpath("assets", name).read_text(encoding="utf-8")
