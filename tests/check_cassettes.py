"""Finds cassettes that no test uses and secrets in cassettes; run by itself it exits with 1 for any."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parent
CASSETTES = TESTS.parent / "cassettes"

_FORBIDDEN = {
    "a header that identifies someone": re.compile(
        r"^\s*-?\s*[\"']?(authorization|cookie|set-cookie|openai-[a-z-]+|x-stainless-[a-z-]+|user-agent|api-key"
        r"|x-api-key|x-request-id|cf-ray)[\"']?\s*:",
        re.IGNORECASE | re.MULTILINE,
    ),
    "an API key": re.compile(r"\bsk-[A-Za-z0-9_-]{6,}|\bBearer\s+\S", re.IGNORECASE),
    "a password in a URL": re.compile(r"://[^/\s\"']*@"),
    "the host that it was recorded from": re.compile(r"^\s*uri: (?!http://endpoint\.test/)", re.MULTILINE),
}


def problems(cassettes: Path = CASSETTES, tests: Path = TESTS) -> list[str]:
    """One sentence for each cassette without a test and each secret in one; empty when all is well."""
    found = []
    for cassette in sorted(path for path in cassettes.rglob("*") if path.is_file()):
        name = str(cassette.relative_to(cassettes))
        if cassette.suffix != ".yaml":
            found.append(f"{name}: not a cassette")
            continue
        module = tests / Path(name).parent.with_suffix(".py")
        if cassette.stem.partition("[")[0] not in set(_recorded_tests(module)):
            found.append(f"{name}: no test with the marker vcr uses it")
        content = cassette.read_text("utf-8")
        own_key = os.environ.get("OPENAI_API_KEY")
        if own_key and own_key in content:
            found.append(f"{name}: holds the key of OPENAI_API_KEY")
        found += [f"{name}: holds {what}" for what, pattern in _FORBIDDEN.items() if pattern.search(content)]
    return found


def _recorded_tests(module: Path) -> Iterator[str]:
    if not module.is_file():
        return
    tree = ast.parse(module.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            marks = [ast.unparse(one) for one in node.decorator_list]
            if any(mark.startswith("pytest.mark.vcr") for mark in marks):
                yield node.name


def main() -> int:
    """Print what is wrong; the exit code."""
    found = problems()
    for problem in found:
        sys.stderr.write(f"{problem}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
