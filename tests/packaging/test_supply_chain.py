"""What CI installs is pinned by hash, looked up among known vulnerabilities, and listed for those who ask."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.docs.pages import REPOSITORY

CI = REPOSITORY / ".ci"
LOCKED = runpy.run_path(str(CI / "locked.py"))
AUDIT = runpy.run_path(str(CI / "audit.py"))
HASH = "--hash=sha256:" + "0" * 64
HOLED = {"id": "PYSEC-2031-7", "aliases": ["CVE-2031-7"], "summary": "made up", "details": "made up"}


def test_every_locked_package_has_hashes() -> None:
    """The hashes are those of the lock file's versions, and of nothing else."""
    lock, hashes = (LOCKED[name].read_text(encoding="utf-8") for name in ("LOCK", "HASHES"))
    assert len(LOCKED["pinned"](lock)) > 100
    assert LOCKED["problems"](lock, hashes) == []


@pytest.mark.parametrize(
    "hashes",
    [
        f"one==1.0 \\\n    {HASH}\n",
        f"one==1.0 \\\n    {HASH}\nOther_One==2.1 \\\n    {HASH}\n",
        f"one==1.0 \\\n    {HASH}\nother-one==2.0\n",
        f"one==1.0 \\\n    {HASH}\nother-one==2.0 \\\n    {HASH}\nthird==1 \\\n    {HASH}\n",
    ],
    ids=["missing", "another version", "without a hash", "not locked"],
)
def test_hashes_that_do_not_fit_the_lock_are_noticed(hashes: str) -> None:
    """A changed lock file needs its hashes written anew."""
    assert len(LOCKED["problems"]("one==1.0\nother-one==2.0\n", hashes)) == 1


class _Osv(BaseHTTPRequestHandler):
    """Answers as osv.dev does: one package has a hole."""

    def do_POST(self) -> None:
        """Look a package up."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        affected = [{"package": asked["package"], "ranges": []}]
        holes = [{**HOLED, "affected": affected}] if asked["package"]["name"] == "holed" else []
        body = json.dumps({"vulns": holes} if holes else {}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """The address of a service of known vulnerabilities."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Osv) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/v1/query"
        server.shutdown()


def audited(folder: Path, service: str, packages: str) -> tuple[int, str]:
    """Exit code and words of the audit of some packages."""
    requirements = folder / "locked.txt"
    requirements.write_text(packages, encoding="utf-8")
    command = [sys.executable, str(CI / "audit.py"), "--service", "osv", "--osv-url", service]
    done = subprocess.run(
        [*command, "--requirements", str(requirements)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_known_vulnerability_ends_ci(tmp_path: Path, service: str) -> None:
    """It is named with its package; packages without one are only counted."""
    code, said = audited(tmp_path, service, "sound==1.0\nholed==2.0\n")
    assert (code, "holed 2.0: PYSEC-2031-7" in said, "2 of 2 packages" in said) == (1, True, True)


def test_a_service_that_cannot_be_asked_is_said_and_ends_nothing(tmp_path: Path) -> None:
    """Without a network CI goes on, and nobody takes that for having looked."""
    code, said = audited(tmp_path, "http://127.0.0.1:9/v1/query", "sound==1.0\n")
    assert (code, "notice: no service could be asked" in said) == (0, True)


@pytest.mark.parametrize(("days", "fatal"), [(0, 0), (30, 0), (-1, 1)])
def test_a_vulnerability_is_put_up_with_for_a_reason_and_for_a_while(
    days: int, fatal: int, tmp_path: Path
) -> None:
    """Under any of its names, with the reason said; when its time is over, CI ends again."""
    today = datetime.now(UTC).date()
    listed = tmp_path / "known.toml"
    listed.write_text(
        '[[known]]\nid = "CVE-2031-7"\npackage = "holed"\nreason = "it is never called"\n'
        f"until = {today + timedelta(days=days)}\n",
        encoding="utf-8",
    )
    hole = ("holed 2.0", "PYSEC-2031-7", frozenset({"PYSEC-2031-7", "CVE-2031-7"}))
    other = ("another 1.0", "PYSEC-2031-7", hole[2])
    told = AUDIT["judged"](AUDIT["Answer"](2, 2, (hole,)), AUDIT["known"](listed), today)
    assert [len(lines) for lines in told] == [fatal, 1 - fatal]
    assert "it is never called" in told[0 if fatal else 1][0]
    assert AUDIT["judged"](AUDIT["Answer"](2, 2, (other,)), AUDIT["known"](listed), today)[1] == []


def test_the_list_of_what_is_put_up_with_can_be_read() -> None:
    """Every entry has its reason and its last day."""
    assert all(one.reason and one.package for one in AUDIT["known"](CI / "known-vulnerabilities.toml"))


def test_the_bill_of_materials_is_the_same_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """It lists what this environment's package needs, without times and places."""
    monkeypatch.syspath_prepend(CI)
    sbom = runpy.run_path(str(CI / "sbom.py"))
    first, second = (sbom["pruned"](sbom["bill"](sys.executable)) for _ in range(2))
    assert first == second
    assert (first["bomFormat"], first["metadata"]["component"]["name"]) == ("CycloneDX", "imr-llm")
    assert {"pydantic", "openai", "pypdfium2"} <= {one["name"] for one in first["components"]}
    assert "timestamp" not in first["metadata"]
    assert str(REPOSITORY) not in json.dumps(first)


def test_the_bill_of_materials_leaves_out_what_is_only_installed_beside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An installer in the environment is nothing that the package needs, and what is not locked is told."""
    monkeypatch.syspath_prepend(CI)
    sbom = runpy.run_path(str(CI / "sbom.py"))
    made = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [{"bom-ref": one, "name": one, "version": "1"} for one in ("needed", "deeper", "pip")],
        "dependencies": [
            {"ref": "root", "dependsOn": ["needed"]},
            {"ref": "needed", "dependsOn": ["deeper"]},
            {"ref": "deeper"},
            {"ref": "pip"},
        ],
    }
    kept = sbom["pruned"](made)
    assert [one["name"] for one in kept["components"]] == ["needed", "deeper"]
    assert [one["ref"] for one in kept["dependencies"]] == ["root", "needed", "deeper"]
    assert sbom["unlocked"](kept, {"needed": "1", "deeper": "2"}) == ["deeper 1"]
