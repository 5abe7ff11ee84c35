"""What is imported when: the slow SDKs only by one module, and only once a model is really asked."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import imr_llm.llm

PACKAGE = Path(imr_llm.llm.__file__).parents[1]
SDKS = {"openai", "instructor", "httpx2"}


def imported(module: Path) -> set[str]:
    """The top-level names of what a module imports anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


def test_one_module_imports_the_sdks() -> None:
    """openai and instructor are known to `llm/wire.py` and to no other module."""
    importers = {module for module in PACKAGE.rglob("*.py") if imported(module) & SDKS}
    assert importers == {PACKAGE / "llm" / "wire.py"}


def test_building_a_client_imports_no_sdk() -> None:
    """Neither the SDKs nor tenacity and Jinja are loaded before the first exchange."""
    program = (
        "import sys\n"
        "from imr_llm.llm import cache, client, connect, probe, prompts, strict\n"
        "client.Client(model='m')\n"
        "print(sorted({'openai', 'instructor', 'httpx2', 'tenacity', 'jinja2', 'yaml'} & sys.modules.keys()))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
