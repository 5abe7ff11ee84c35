"""Letters are shown to whoever has the printed link, on this machine, and to nobody else."""

from __future__ import annotations

import json
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from imr_llm.runs.correcting import corrections_of
from imr_llm.runs.ledger_view import LedgerView
from tests.cli.command import THREE_ITEMS, imr_llm
from tests.review.serving import Served, reviewing, run_of

ACCEPT = {"seen": 0, "path": "patient.age", "verdict": "accepted"}


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with one letter."""
    return run_of(THREE_ITEMS, tmp_path_factory.mktemp("guard"))


@pytest.fixture(scope="module")
def served(run_dir: Path) -> Iterator[Served]:
    """Its review app."""
    with reviewing(run_dir) as running:
        yield running


def kept(run_dir: Path) -> int:
    """How many corrections the run has."""
    with LedgerView.read(run_dir) as ledger:
        return len(corrections_of(ledger, 1))


def sent(served: Served, body: object, headers: dict[str, str]) -> tuple[int, str]:
    """The answer to a correction."""
    status, said, _ = served.ask(
        "POST", "/letters/1/corrections", body=json.dumps(body).encode(), headers=headers
    )
    return status, said


@pytest.mark.parametrize("path", ["/", "/letters/1", "/letters/1/data", "/assets/review.js", "/?token=wrong"])
def test_nothing_is_shown_without_the_token(served: Served, path: str) -> None:
    """Not even a style; a wrong token in the link or in the cookie is as good as none."""
    name = f"imr_llm_review_{served.port}"
    for headers in ({}, {"cookie": f"{name}=wrong"}, {"cookie": f"other={served.token}"}):
        status, said, answered = served.ask("GET", path, headers=headers)
        assert status == 403
        assert "CM14" not in said
        assert "set-cookie" not in answered


def test_the_link_gives_a_cookie_that_scripts_and_other_sites_do_not_have(served: Served) -> None:
    """And the pages may load nothing but the app's own files, and stand in no frame."""
    status, _, answered = served.ask("GET", f"/?token={served.token}")
    assert status == 200
    assert {"httponly", "samesite=strict"} <= {
        one.strip().lower() for one in answered["set-cookie"].split(";")
    }
    status, said, answered = served.ask("GET", "/letters/1", headers=served.cookie)
    assert status == 200
    assert "default-src 'none'" in answered["content-security-policy"]
    assert "unsafe" not in answered["content-security-policy"]
    assert "frame-ancestors 'none'" in answered["content-security-policy"]
    assert answered["cache-control"] == "no-store"
    assert served.token not in said


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_host_is_refused(served: Served, host: str) -> None:
    """A name of some site that leads to this machine does not read the letters."""
    status, _, _ = served.ask("GET", "/", headers={**served.cookie, "Host": host.format(port=served.port)})
    assert status in (400, 403)


def test_a_change_needs_the_pages_own_token_and_origin(served: Served, run_dir: Path) -> None:
    """Refused without it, with another one, from another site; kept with it."""
    before = kept(run_dir)
    csrf = served.csrf(1)
    for headers in (
        served.cookie,
        {**served.cookie, "x-csrf-token": "wrong"},
        {"x-csrf-token": csrf},
        {**served.cookie, "x-csrf-token": csrf, "origin": "http://evil.example"},
        {**served.cookie, "x-csrf-token": csrf, "origin": "null"},
    ):
        assert sent(served, ACCEPT, headers)[0] == 403
    assert kept(run_dir) == before
    status, _ = sent(served, ACCEPT, {**served.cookie, "x-csrf-token": csrf})
    assert status == 200
    assert kept(run_dir) == before + 1


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({"seen": 9, "path": "patient.shoe_size", "verdict": "accepted"}, 422, "no path of a value"),
        ({"seen": 9, "path": "provenance.model", "verdict": "removed"}, 422, "no path of a value"),
        ({"seen": 9, "path": "patient", "verdict": "removed"}, 422, "does not fit"),
        ({"seen": 9, "path": "", "verdict": "removed"}, 422, "only be accepted"),
        ({"seen": 9, "path": "patient.age", "verdict": "changed", "value": 40}, 422, "select the words"),
        (
            {"seen": 9, "path": "patient.age", "verdict": "changed", "value": "forty", "places": [[0, 4]]},
            422,
            "integer",
        ),
        (
            {"seen": 9, "path": "patient.age", "verdict": "changed", "value": " ", "places": [[0, 4]]},
            422,
            "no value",
        ),
        (
            {"seen": 9, "path": "patient.age", "verdict": "changed", "value": 4, "places": [[0, 10**9]]},
            422,
            "no place",
        ),
        ({"path": "patient.age"}, 400, "not as the pages"),
        ([], 400, "not as the pages"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    served: Served, run_dir: Path, body: object, status: int, told: str
) -> None:
    """And nothing is kept of it."""
    before = kept(run_dir)
    headers = {**served.cookie, "x-csrf-token": served.csrf(1)}
    answered, said = sent(served, body, headers)
    assert answered == status
    assert told in json.loads(said)["error"]
    assert kept(run_dir) == before


def test_a_body_without_end_is_not_read(served: Served) -> None:
    """A change is small."""
    headers = {**served.cookie, "x-csrf-token": served.csrf(1), "content-length": "99999999"}
    status, _, _ = served.ask("POST", "/letters/1/corrections", headers=headers)
    assert status == 413


def test_letters_that_are_not_there_are_said_so(served: Served) -> None:
    """In words, not with a trace."""
    for number in (0, 2, 10**12):
        status, said, _ = served.ask("GET", f"/letters/{number}/data", headers=served.cookie)
        assert status == 422
        assert "no letter" in json.loads(said)["error"]
    assert served.ask("GET", "/assets/app.py", headers=served.cookie)[0] == 404


def test_an_interrupt_ends_it_cleanly(run_dir: Path) -> None:
    """With exit code 0 and a word that all is kept; the ledger stays its owner's."""
    with reviewing(run_dir) as running:
        assert running.ask("GET", "/", headers=running.cookie)[0] == 200
        running.process.send_signal(signal.SIGINT)
        _, said = running.process.communicate(timeout=30)
        assert running.process.returncode == 0, said
        assert "every decision is kept" in said
        assert "Traceback" not in said
    assert stat.S_IMODE((run_dir / "ledger.sqlite").stat().st_mode) == 0o600


def test_bad_usage_is_one_line(run_dir: Path, served: Served, tmp_path: Path) -> None:
    """A folder without a run stays without one; a port that is taken; a reviewer without a name."""
    done = imr_llm("review", tmp_path, home=tmp_path)
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert "no run directory" in done.err
    assert list(tmp_path.glob("*.sqlite")) == []
    done = imr_llm("review", run_dir, "--port", str(served.port), home=tmp_path)
    assert done.code == 3
    assert f"port {served.port} cannot be used" in done.err
    done = imr_llm("review", run_dir, "--reviewer", " ", home=tmp_path)
    assert done.code == 3
    assert "--reviewer" in done.err
