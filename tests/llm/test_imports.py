"""What is imported when: each slow SDK only by one module, and only once it is really needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import imr_llm.llm
from tests.endpoint.process import Endpoint

PACKAGE = Path(imr_llm.llm.__file__).parents[1]
PROJECT = Path(__file__).parents[2]
SDKS = {"openai": "wire", "httpx2": "wire", "aiohttp": "channel", "instructor": "reask"}


def imported(module: Path) -> set[str]:
    """The top-level names of what a module imports anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("sdk", SDKS)
def test_one_module_imports_an_sdk(sdk: str) -> None:
    """openai is known to `llm/wire.py` and instructor to `llm/reask.py`, and none to another module."""
    importers = {module for module in PACKAGE.rglob("*.py") if sdk in imported(module)}
    assert importers == {PACKAGE / "llm" / f"{SDKS[sdk]}.py"}


def test_an_answer_that_fits_brings_in_no_sdk_and_no_tenacity(endpoint: Endpoint) -> None:
    """They are for files and for what went wrong, and take a second to import."""
    program = (
        "import sys\n"
        "from tests.llm import asking\n"
        f"print(asking.answer(asking.client({endpoint.base_url!r}, 'scripted')).attempts)\n"
        "print(sorted({'openai', 'httpx2', 'instructor', 'tenacity'} & sys.modules.keys()))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert ran.stdout.split("\n")[:2] == ["1", "[]"]


def test_building_a_client_imports_no_sdk() -> None:
    """Neither the SDKs nor tenacity and Jinja are loaded before the first exchange."""
    program = (
        "import sys\n"
        "from imr_llm.llm import cache, client, connect, probe, prompts, strict\n"
        "client.Client(model='m')\n"
        "slow = {'openai', 'instructor', 'httpx2', 'aiohttp', 'tenacity', 'jinja2', 'yaml'}\n"
        "print(sorted(slow & sys.modules.keys()))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
