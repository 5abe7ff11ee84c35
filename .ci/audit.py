"""Looks the locked packages up among known vulnerabilities: `python .ci/audit.py`.

A known vulnerability ends it with exit code 1, unless `.ci/known-vulnerabilities.toml` lists it with a
reason and a day until which the reason is good. A service that cannot be asked ends nothing: it is said,
and the other is tried; where neither answers, CI goes on without having looked.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

HASHES = Path(__file__).parents[1] / "requirements-ci.hashes"
KNOWN = Path(__file__).with_name("known-vulnerabilities.toml")
SERVICES = ("pypi", "osv")
_UNREACHABLE = ("ConnectionError", "ConnectTimeout", "ReadTimeout", "ServiceError", "HTTPError", "ProxyError")


@dataclass(frozen=True, slots=True)
class Known:
    """A vulnerability that is put up with for a while."""

    id: str
    package: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said: how many of the packages it knew, and what holes, with all their names."""

    audited: int
    listed: int
    found: tuple[tuple[str, str, frozenset[str]], ...]


def known(path: Path) -> list[Known]:
    """The list; SystemExit where an entry lacks a part."""
    try:
        return [Known(**one) for one in tomllib.loads(path.read_text(encoding="utf-8")).get("known", ())]
    except TypeError as error:
        sys.exit(f"{path.name}: each [[known]] has id, package, reason and until: {error}")


def asked(requirements: Path, service: str, options: list[str]) -> Answer | str:
    """What a service says of the packages, or why it cannot be asked; SystemExit for any other failure."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(requirements), "--no-deps"]
    command += ["--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "20"]
    command += ["--aliases", "on", "--vulnerability-service", service, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except ValueError:
        told = done.stderr.strip().splitlines() or ["it said nothing"]
        if any(word in done.stderr for word in _UNREACHABLE):
            return told[-1][:200]
        sys.exit(f"pip-audit failed: {told[-1]}")
    audited = [one for one in packages if "skip_reason" not in one]
    if not audited:
        return "it knows none of the packages"
    found = tuple(
        (f"{one['name']} {one['version']}", hole["id"], frozenset({hole["id"], *hole.get("aliases", ())}))
        for one in audited
        for hole in one["vulns"]
    )
    return Answer(len(audited), len(packages), found)


def judged(answer: Answer, put_up_with: list[Known], today: date) -> tuple[list[str], list[str]]:
    """The vulnerabilities that end CI, and those that are listed with a reason, both in words."""
    fatal, listed = [], []
    for package, name, names in answer.found:
        entry = next(
            (one for one in put_up_with if one.id in names and package.split()[0] == one.package), None
        )
        if entry is None:
            fatal.append(f"{package}: {name}")
        elif entry.until < today:
            fatal.append(f"{package}: {name} (was put up with until {entry.until}: {entry.reason})")
        else:
            listed.append(f"{package}: {name}, until {entry.until}: {entry.reason}")
    return fatal, listed


def main() -> None:
    """Ask the services in turn until one answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requirements", type=Path, default=HASHES)
    parser.add_argument("--known", type=Path, default=KNOWN)
    parser.add_argument("--service", choices=SERVICES, action="append")
    parser.add_argument("--osv-url", help="another address of the OSV service")
    given = parser.parse_args()
    put_up_with = known(given.known)
    for service in given.service or SERVICES:
        options = ["--osv-url", given.osv_url] if service == "osv" and given.osv_url else []
        answer = asked(given.requirements, service, options)
        if isinstance(answer, str):
            print(f"notice: {service} was not asked: {answer}")
            continue
        fatal, listed = judged(answer, put_up_with, datetime.now(UTC).date())
        print(f"{service}: {answer.audited} of {answer.listed} packages looked up")
        for line in listed:
            print(f"put up with: {line}")
        if fatal:
            sys.exit("known vulnerabilities: " + "; ".join(fatal))
        print("no other vulnerability is known" if listed else "no vulnerability is known")
        return
    print("notice: no service could be asked, the packages were not looked up")


if __name__ == "__main__":
    main()
