"""Writes the report of a run: pages of HTML that hold all they show and ask the network for nothing."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from imr_llm.analysis import Breakdown, Decided, Statistics, statistics_of
from imr_llm.domain.letter import Letter
from imr_llm.report.charts import bars, decided_counts, decisions, rates
from imr_llm.report.rows import index_row, packed_letter
from imr_llm.runs.correcting import as_reviewed
from imr_llm.runs.exports.whole import replaced_whole
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.letters import letters_of_run
from imr_llm.runs.plain_words import SENTENCES
from imr_llm.runs.rows import LetterState
from imr_llm.vocabulary.harmless import safe_json

MOST_LETTERS = 5000
"""Letters of one page: a browser holds more, but begins to take seconds over them."""
_STATES = (LetterState.DONE, LetterState.REVIEW, LetterState.FAILED, LetterState.PENDING)
_HEADINGS = {
    "category": "Overturn rate by treatment category",
    "year": "Overturn rate by year",
    "specialty": "Overturn rate by the reviewer's specialty",
    "guideline": "Overturn rate by guideline that the reviewer cites",
    "ur_action": "Overturn rate by what utilization review did",
}


class Written(NamedTuple):
    """What was written."""

    pages: tuple[Path, ...]
    letters: int
    without_text: int
    """Letters that the sources of the run do not have any more: their records are shown without them."""


def write_report(
    ledger: LedgerView, target: Path, *, title: str, max_bytes: int, most_letters: int = MOST_LETTERS
) -> Written:
    """Write the report of a run to `target`, and to pages beside it where there are more letters than fit.

    Every page holds the numbers of the whole run and the letters of its part. Corrected records are shown
    where people have corrected any. Raises ExportError where the target cannot be written or the extra
    `report` is missing, and LedgerError.
    """
    with ledger.snapshot():
        rows = [(row.number, row.sha256) for row in ledger.rows_without_results(*_STATES)]
    parts = [rows[at : at + most_letters] for at in range(0, len(rows), most_letters)] or [[]]
    beside = (target.with_stem(f"{target.stem}-{number}") for number in range(2, len(parts) + 1))
    paths = (target, *beside)
    overview = _overview(statistics_of(ledger))
    missing = 0
    for index, (path, part) in enumerate(zip(paths, parts, strict=True)):
        with replaced_whole(path) as part_file, part_file.open("w", encoding="utf-8") as stream:
            stream.write(_head(title, [one.name for one in paths], index, _ranges(parts)))
            stream.write(overview)
            stream.write(_template("body.html"))
            missing += _write_letters(stream, ledger, part, max_bytes)
            stream.write(_script())
    return Written(paths, len(rows), missing)


def _write_letters(
    stream: TextIO, ledger: LedgerView, rows: Sequence[tuple[int, str | None]], max_bytes: int
) -> int:
    """Write every letter of a page, and then what the page lists of them; how many have no text.

    `rows` are numbers and hashes.
    """
    index: dict[int, dict[str, Any]] = {}
    by_content: dict[str, list[int]] = {}
    for number, sha256 in rows:
        if sha256 is not None:
            by_content.setdefault(sha256, []).append(number)
    letters = letters_of_run(ledger, by_content.keys(), max_bytes)
    left = {number for number, _ in rows}
    for number, letter in _with_letters(letters, by_content):
        index[number] = _write_letter(stream, ledger, number, letter)
        left.discard(number)
    for number in sorted(left):
        index[number] = _write_letter(stream, ledger, number, None)
    listed = json.dumps([index[number] for number, _ in rows], ensure_ascii=False, separators=(",", ":"))
    words = json.dumps({code.value: sentence for code, sentence in SENTENCES.items()}, ensure_ascii=False)
    stream.write(f'<script type="application/json" id="index">{_inert(listed)}</script>\n')
    stream.write(f'<script type="application/json" id="words">{_inert(words)}</script>\n')
    return len(left)


def _with_letters(
    letters: Iterator[Letter], by_content: dict[str, list[int]]
) -> Iterator[tuple[int, Letter]]:
    for letter in letters:
        for number in by_content[letter.sha256]:
            yield number, letter


def _write_letter(stream: TextIO, ledger: LedgerView, number: int, letter: Letter | None) -> dict[str, Any]:
    row = as_reviewed(ledger, ledger.row(number))
    record = row.record()
    packed = packed_letter(row, record, letter)
    stream.write(f'<script type="text/plain" id="letter-{number}">{packed}</script>\n')
    return index_row(row, record)


def _ranges(parts: Sequence[Sequence[object]]) -> list[str]:
    """Which letters of the run a page holds, counted from 1."""
    found: list[str] = []
    before = 0
    for part in parts:
        found.append(f"{before + 1:,} to {before + len(part):,}")
        before += len(part)
    return found


def _head(title: str, pages: Sequence[str], this: int, ranges: Sequence[str]) -> str:
    links = ""
    if len(pages) > 1:
        entries = []
        for at, (name, letters) in enumerate(zip(pages, ranges, strict=True)):
            current = " aria-current=page" if at == this else ""
            entries.append(f'<li><a href="{html.escape(name)}"{current}>{letters}</a></li>')
        links = f'<nav aria-label="Pages of letters"><ul><li>Letters</li>{"".join(entries)}</ul></nav>'
    return (
        _template("head.html")
        .replace("{{title}}", html.escape(title))
        .replace("{{policy}}", html.escape(_policy()))
        .replace("{{style}}", _template("report.css"))
        .replace("{{pages}}", links)
    )


def _policy() -> str:
    """Nothing may be loaded, and no script may run but the page's own, whatever a letter says."""
    digest = base64.b64encode(hashlib.sha256(_scripts().encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'"


def _script() -> str:
    return f"<script>{_scripts()}</script>\n</body>\n</html>\n"


def _scripts() -> str:
    """The letter as the review app shows it too, and all around it."""
    return _template("letter.js") + _template("report.js")


@cache
def _template(name: str) -> str:
    return resources.files("imr_llm.report").joinpath("assets", name).read_text(encoding="utf-8")


def _inert(content: str) -> str:
    """JSON that cannot end the script element that it stands in, nor drive a terminal that shows the file."""
    return safe_json(content).replace("<", "\\u003c")


def _overview(found: Statistics) -> str:
    cost = f"${found.cost:,.4f}" if found.cost is not None else "unknown"
    facts = {
        "Letters": f"{sum(found.letters.values()):,}",
        "With a record": f"{found.with_record:,}",
        "Need a person": f"{found.letters.get('review', 0) + found.letters.get('failed', 0):,}",
        "Disputed items": f"{found.decided.items:,}",
        "Overturned": _percent(found.decided),
        "Requests to a model": f"{found.requests:,}",
        "Tokens": f"{found.usage.prompt_tokens + found.usage.completion_tokens:,}",
        "Cost": cost if found.requests else "none",
    }
    tiles = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts.items())
    codes = {one.code.value: one.letters for one in found.findings}
    figures = [
        _figure("Letters by state", bars(found.letters, "letters"), _counts_table("State", found.letters)),
        _figure(
            "Letters by outcome", bars(found.outcomes, "letters"), _counts_table("Outcome", found.outcomes)
        ),
        _figure(
            "Disputed items by decision",
            decisions(found),
            _counts_table("Decision", decided_counts(found), of="Disputed items"),
        ),
        *(
            _figure(_HEADINGS[one.name], rates(one), _rates_table(one))
            for one in found.breakdowns
            if one.rows
        ),
    ]
    if codes:
        figures.append(_figure("Findings", bars(codes, "letters"), _counts_table("Finding", codes)))
    return (
        '<section aria-labelledby="numbers"><h2 id="numbers">The run in numbers</h2>'
        f'<dl class="tiles">{tiles}</dl><div class="charts">{"".join(figures)}</div></section>\n'
    )


def _percent(decided: Decided) -> str:
    rate = decided.overturn_rate
    return f"{decided.overturned:,} ({rate:.0%})" if rate is not None else "none"


def _figure(caption: str, svg: str, table: str) -> str:
    # A picture in an address of its own cannot run anything, and is one thing to a screen reader.
    source = base64.b64encode(svg.encode()).decode("ascii")
    details = f"<details><summary>As a table</summary>{table}</details>" if table else ""
    return (
        f"<figure><figcaption>{html.escape(caption)}</figcaption>"
        f'<img alt="Bar chart: {html.escape(caption)}. The numbers stand in the table below." '
        f'src="data:image/svg+xml;base64,{source}">{details}</figure>'
    )


def _counts_table(name: str, counted: dict[str, int], *, of: str = "Letters") -> str:
    rows = "".join(
        f"<tr><th scope=row>{html.escape(value.replace('_', ' '))}</th><td>{count:,}</td></tr>"
        for value, count in counted.items()
    )
    return f"<table><thead><tr><th scope=col>{name}</th><th scope=col>{of}</th></tr></thead>{rows}</table>"


def _rates_table(breakdown: Breakdown) -> str:
    rows = []
    for value, decided in breakdown.rows:
        rate, interval = decided.overturn_rate, decided.interval
        told = f"{rate:.0%}" if rate is not None else ""
        between = f"{interval[0]:.0%} to {interval[1]:.0%}" if interval is not None else ""
        rows.append(
            f"<tr><th scope=row>{html.escape(breakdown.label(value))}</th><td>{decided.items:,}</td>"
            f"<td>{decided.upheld:,}</td><td>{decided.overturned:,}</td><td>{told}</td><td>{between}</td></tr>"
        )
    heads = "".join(
        f"<th scope=col>{name}</th>"
        for name in (breakdown.name.replace("_", " "), "Items", "Upheld", "Overturned", "Rate", "95 %")
    )
    return f"<table><thead><tr>{heads}</tr></thead>{''.join(rows)}</table>"
