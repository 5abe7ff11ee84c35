"""`imr-llm extract`: letters in, case records out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from imr_llm.cli.exits import guarded
from imr_llm.cli.groups import Asking, Columns, Speech, grouped
from imr_llm.cli.inputs import inputs_of, letters_from
from imr_llm.cli.options import (
    FilesArgument,
    FormatOption,
    OutputFormat,
    OutputOption,
    StrictOption,
)
from imr_llm.cli.people import Voice, listen_to_logs
from imr_llm.cli.work import Job, announce, end, work_through

if TYPE_CHECKING:
    from imr_llm.api import Extractor
    from imr_llm.domain.record import CaseRecord
    from imr_llm.letters import LoadedSource


@grouped
def extract(
    files: FilesArgument,
    *,
    asking: Asking,
    columns: Columns,
    output_format: FormatOption = OutputFormat.JSON,
    output: OutputOption = None,
    strict: StrictOption = False,
    speech: Speech,
) -> None:
    """Print the case record of each letter.

    Letters are text files, Markdown, HTML, Word documents, PDFs or scans, on their own, in folders, zip
    archives or corpora, or many in a row in one file. A letter that cannot be used gets one line on standard
    error and does not cost the others.

    Examples:

    \b
      imr-llm extract letter.txt
      imr-llm extract letter.pdf --format text
      imr-llm extract letters/ --format jsonl -o records.jsonl
      cat letter.txt | imr-llm extract - --format yaml
      imr-llm extract letter.txt --engine assist --model gpt-5-mini
    """
    voice = Voice(speech.level)
    inputs = inputs_of(files)
    with guarded():
        from imr_llm.api import Extractor

        listen_to_logs(voice.level)
        settings = asking.settings()
        with Extractor(settings) as extractor:
            announce(extractor, settings, voice)
            intake = columns.intake(settings.max_letter_bytes)
            jobs = (
                Job(loaded.name, partial(_record, extractor, loaded))
                for loaded in letters_from(inputs, intake)
            )
            tally = work_through(jobs, choice=output_format, output=output, voice=voice)
            ending = end(tally, extractor, strict=strict)
    raise ending


def _record(extractor: Extractor, loaded: LoadedSource) -> CaseRecord:
    return extractor.extract(loaded.letter())
