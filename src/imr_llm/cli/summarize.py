"""`imr-llm summarize`: letters or records in, plain-language summaries out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from imr_llm.cli.exits import guarded
from imr_llm.cli.groups import Asking, Columns, Speech, Wording, grouped
from imr_llm.cli.inputs import Input, Intake, inputs_of, letters_from, records_in
from imr_llm.cli.options import (
    FilesArgument,
    OutputOption,
    SourcesOption,
    StrictOption,
    SummaryFormat,
    SummaryFormatOption,
)
from imr_llm.cli.people import Voice, listen_to_logs
from imr_llm.cli.sinks import require_output_for
from imr_llm.cli.work import Job, announce, end, work_through
from imr_llm.domain.summary import Summary
from imr_llm.errors import LetterError

if TYPE_CHECKING:
    from imr_llm.api import Extractor
    from imr_llm.letters import LoadedSource


@grouped
def summarize(
    files: FilesArgument,
    *,
    asking: Asking,
    wording: Wording,
    columns: Columns,
    output_format: SummaryFormatOption = SummaryFormat.TEXT,
    output: OutputOption = None,
    show_sources: SourcesOption = False,
    strict: StrictOption = False,
    speech: Speech,
) -> None:
    """Print a plain-language summary of each letter or case record.

    A file may be whatever `extract` takes, or the JSON that it wrote: a record, an array of records, or one
    record per line. The summary is made from the record alone.

    Examples:

    \b
      imr-llm summarize letter.txt
      imr-llm extract letter.txt -o record.json
      imr-llm summarize record.json --show-sources
      imr-llm summarize record.json --format pdf -o summary.pdf
      imr-llm extract letters/*.txt --format jsonl | imr-llm summarize - --format jsonl
    """
    voice = Voice(speech.level)
    inputs = inputs_of(files)
    with guarded():
        require_output_for(output_format, output)
        from imr_llm.api import Extractor

        listen_to_logs(voice.level)
        settings = asking.settings(wording=wording)
        with Extractor(settings) as extractor:
            announce(extractor, settings, voice)
            intake = columns.intake(settings.max_letter_bytes)
            jobs = (job for source in inputs for job in _jobs_of(source, extractor, intake))
            tally = work_through(
                jobs, choice=output_format, output=output, voice=voice, show_sources=show_sources
            )
            ending = end(tally, extractor, strict=strict)
    raise ending


def _jobs_of(source: Input, extractor: Extractor, intake: Intake) -> Iterator[Job]:
    """One job for each letter, one for each record of a file of records."""
    try:
        content = records_in(source, intake)
    except LetterError as error:
        yield Job(source.name, partial(_fail, error))
        return
    if content is None:
        for loaded in letters_from((source,), intake):
            yield Job(loaded.name, partial(_summary, extractor, loaded))
        return
    for record in content:
        yield Job(record.source.name, partial(extractor.summarize, record))


def _summary(extractor: Extractor, loaded: LoadedSource) -> Summary:
    letter = loaded.letter()
    return extractor.summarize(extractor.extract(letter), letter)


def _fail(error: LetterError) -> Summary:
    raise error
