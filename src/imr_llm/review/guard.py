"""Lets in only who has the link that was printed, from this machine, by the app's own pages."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1_000_000
"""Of the body of a request: a correction is small."""
CSRF_HEADER = "x-csrf-token"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_ENTRANCE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Review</title><link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0;url=/"></head>
<body><p><a href="/">Go to the letters</a></p></body></html>
"""
"""Leads on from inside: a redirect after a link on another site would come without the cookie."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a browser has to show, made anew for every start."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    """In the link, once; then in a cookie that no script reads."""
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    """In the app's own pages, which other sites cannot read; sent along with every change."""


class Guard:
    """Stands before the app. Refuses with 403: other hosts, requests without the token, foreign changes."""

    def __init__(self, app: ASGIApp, keys: Keys, port: int) -> None:
        self._app = app
        self._keys = keys
        self._cookie = f"imr_llm_review_{port}"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or lets the app answer."""
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        answer = self._answer(scope)
        await (answer or self._app)(scope, receive, with_headers)

    def _answer(self, scope: Scope) -> Response | None:
        """What is answered in the app's place; None where it may answer."""
        headers = Headers(scope=scope)
        # A name that leads to this machine, but is not its own, is some site's: it must not read the letters.
        if headers.getlist("host") not in [[one] for one in self._hosts]:
            return _refused("this address is not the one that was printed")
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") not in self._hosts:
            return _refused("another site has sent this request")
        if scope["method"] == "GET" and scope["path"] == "/":
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
            if given:
                return self._entrance(given[0])
        if not _same(self._shown(headers), self._keys.token):
            return _refused("open the link that imr-llm review has printed")
        return None if scope["method"] in ("GET", "HEAD") else self._refused_change(headers)

    def _refused_change(self, headers: Headers) -> Response | None:
        if not _same(headers.get(CSRF_HEADER, ""), self._keys.csrf):
            return _refused("this change does not come from a page of the review app: load it again")
        length = headers.get("content-length", "")
        if not length.isdigit() or int(length) > MOST_BYTES:
            return PlainTextResponse(f"Refused: a change has at most {MOST_BYTES:,} bytes.\n", 413)
        return None

    def _entrance(self, given: str) -> Response:
        if not _same(given, self._keys.token):
            return _refused("open the link that imr-llm review has printed")
        response = HTMLResponse(_ENTRANCE)
        response.set_cookie(self._cookie, given, httponly=True, samesite="strict", path="/")
        return response

    def _shown(self, headers: Headers) -> str:
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return ""
        found = cookies.get(self._cookie)
        return found.value if found is not None else ""


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def _refused(why: str) -> Response:
    return PlainTextResponse(f"Refused: {why}.\n", 403)
