"""The options that several commands share, and the settings that they make."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.people import Level
from imr_llm.domain.summary import Audience, Language, Length
from imr_llm.settings import EngineChoice, ReplyMode


class OutputFormat(StrEnum):
    """How records and summaries are written."""

    JSON = "json"
    JSONL = "jsonl"
    YAML = "yaml"
    TEXT = "text"


class SummaryFormat(StrEnum):
    """How summaries are written."""

    JSON = "json"
    JSONL = "jsonl"
    YAML = "yaml"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


class ReportFormat(StrEnum):
    """How a small report is written."""

    TEXT = "text"
    JSON = "json"


FilesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="Files, folders, patterns in quotation marks, zip archives, corpora (JSONL, CSV, TSV, Parquet), "
        "or - for standard input.",
        show_default=False,
    ),
]
TextColumnOption = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        metavar="NAME",
        help="Column of a corpus that holds the letters. Default: found by its usual names.",
        show_default=False,
    ),
]
IdColumnOption = Annotated[
    str | None,
    typer.Option(
        "--id-column",
        metavar="NAME",
        help="Column of a corpus that says what a letter is called. Default: found by its usual names.",
        show_default=False,
    ),
]
EngineOption = Annotated[
    EngineChoice | None,
    typer.Option(
        "--engine",
        help="Who reads. auto: the model when one is configured, else the offline reader. assist: the reader "
        "first, the model only for what it left open. Default: auto, or the settings' engine.",
        show_default=False,
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="Model name at the endpoint.", show_default=False),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        "--base-url", metavar="URL", help="Base URL of an OpenAI-compatible endpoint.", show_default=False
    ),
]
ModeOption = Annotated[
    ReplyMode | None,
    typer.Option(
        "--mode",
        help="How the endpoint is asked to answer in the reply schema. Default: json_schema, or the "
        "settings' mode.",
        show_default=False,
    ),
]
DeidentifyOption = Annotated[
    bool | None,
    typer.Option(
        "--deidentify/--no-deidentify",
        help="Send the endpoint stand-ins for names, numbers and addresses, or letters as they are. Default: "
        "as the settings say (auto: stand-ins for other machines' endpoints, where a letter names somebody).",
        show_default=False,
    ),
]
CacheOption = Annotated[
    bool | None,
    typer.Option(
        "--cache/--no-cache",
        help="Keep and re-use the endpoint's replies, or ask anew. Default: as the settings say (yes).",
        show_default=False,
    ),
]
FormatOption = Annotated[
    OutputFormat,
    typer.Option(
        "--format",
        help="json: an object for one letter, an array for several. jsonl: one object per line. yaml: a "
        "document per letter. text: for people, in colour on a terminal.",
    ),
]
SummaryFormatOption = Annotated[
    SummaryFormat,
    typer.Option(
        "--format",
        help="text: for people, in colour on a terminal. markdown, html, pdf: one document, a section for "
        "each letter; html is one page without script or network, pdf is tagged and in large type (extra "
        "pdf). json, jsonl, yaml: data, as extract writes them.",
    ),
]
SourcesOption = Annotated[
    bool,
    typer.Option(
        "--show-sources",
        help="Behind each sentence show the record paths that it rests on. json, jsonl and yaml always have "
        "them.",
    ),
]
ReportFormatOption = Annotated[
    ReportFormat, typer.Option("--format", help="text: for people. json: one object.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to FILE instead of standard output. FILE is replaced at the end, and only when there is "
        "something to write.",
        show_default=False,
    ),
]
ConcurrencyOption = Annotated[
    int | None,
    typer.Option(
        "--concurrency",
        min=1,
        metavar="N",
        help="Requests at once at the most. Default: the settings' (16).",
        show_default=False,
    ),
]
RequestsOption = Annotated[
    int | None,
    typer.Option("--rpm", min=1, metavar="N", help="Requests per minute at the most.", show_default=False),
]
TokensOption = Annotated[
    int | None,
    typer.Option("--tpm", min=1, metavar="N", help="Tokens per minute at the most.", show_default=False),
]
MaxCostOption = Annotated[
    float | None,
    typer.Option(
        "--max-cost",
        min=0,
        metavar="USD",
        help="Begin no further letter once the whole run would cost more than this.",
        show_default=False,
    ),
]
MaxTokensOption = Annotated[
    int | None,
    typer.Option(
        "--max-tokens",
        min=0,
        metavar="N",
        help="Begin no further letter once the whole run would use more tokens than this.",
        show_default=False,
    ),
]
StoreTextOption = Annotated[
    bool | None,
    typer.Option(
        "--store-text/--no-store-text",
        help="Keep records with the letters' words, or only where the letters have them. Default: as the "
        "settings say (with).",
        show_default=False,
    ),
]
SummariesOption = Annotated[
    bool, typer.Option("--summaries", help="Write a plain-language summary with every record.")
]
AudienceOption = Annotated[
    Audience | None,
    typer.Option(
        "--for",
        help="Whom a summary is written for. Default: worker, or the settings' audience.",
        show_default=False,
    ),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option(
        "--language",
        help="Language that a summary is written in. Default: en, or the settings' language.",
        show_default=False,
    ),
]
LengthOption = Annotated[
    Length | None,
    typer.Option(
        "--length",
        help="How much a summary tells. Default: full, or the settings' length.",
        show_default=False,
    ),
]
InformationOption = Annotated[
    bool | None,
    typer.Option(
        "--information/--no-information",
        help="Add general information about what the law says of such decisions, marked as such and with its "
        "sources. Default: as the settings say (no).",
        show_default=False,
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="RUN_DIR",
        help="Directory of the run: its ledger and its manifest. A run that is there is continued.",
        show_default=False,
    ),
]
ProcessesOption = Annotated[
    int,
    typer.Option("--processes", min=1, metavar="N", help="Processes that read letters and check replies."),
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Exit with 1 when a record needs review, not only on failures.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done with each letter.")]


def level_of(*, quiet: bool, verbose: bool) -> Level:
    """How much to say; --quiet and --verbose together are bad usage."""
    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose exclude each other")
    if quiet:
        return Level.QUIET
    return Level.VERBOSE if verbose else Level.NORMAL
