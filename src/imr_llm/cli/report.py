"""Small reports of names and values, for people or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from imr_llm.cli.options import ReportFormat
from imr_llm.cli.plain import one_line, safe_json


def print_report(report: Mapping[str, object], choice: ReportFormat) -> None:
    """Print names and values on standard output; None is shown as a dash, true and false as yes and no."""
    if choice is ReportFormat.JSON:
        sys.stdout.write(safe_json(json.dumps(report, indent=2, ensure_ascii=False)) + "\n")
        return
    width = max(map(len, report))
    for name, value in report.items():
        sys.stdout.write(f"{name.replace('_', ' '):<{width}}  {one_line(_shown(value))}\n")


def _shown(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
