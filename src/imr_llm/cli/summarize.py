"""`imr-llm summarize`: letters or records in, plain-language summaries out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from imr_llm.cli.exits import guarded
from imr_llm.cli.inputs import Input, Intake, inputs_of, letters_from, records_in
from imr_llm.cli.options import (
    BaseUrlOption,
    CacheOption,
    EngineOption,
    FilesArgument,
    FormatOption,
    IdColumnOption,
    ModelOption,
    ModeOption,
    OutputFormat,
    OutputOption,
    QuietOption,
    StrictOption,
    TextColumnOption,
    VerboseOption,
    level_of,
)
from imr_llm.cli.people import Voice, listen_to_logs
from imr_llm.cli.work import Job, announce, end, work_through
from imr_llm.domain.summary import Summary
from imr_llm.errors import LetterError
from imr_llm.settings import load_settings

if TYPE_CHECKING:
    from imr_llm.api import Extractor
    from imr_llm.letters import LoadedSource


def summarize(
    files: FilesArgument,
    *,
    engine: EngineOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    cache: CacheOption = None,
    text_column: TextColumnOption = None,
    id_column: IdColumnOption = None,
    output_format: FormatOption = OutputFormat.TEXT,
    output: OutputOption = None,
    strict: StrictOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print a plain-language summary of each letter or case record.

    A file may be whatever `extract` takes, or the JSON that it wrote: a record, an array of records, or one
    record per line. The summary is made from the record alone.

    Examples:

    \b
      imr-llm summarize letter.txt
      imr-llm extract letter.txt -o record.json
      imr-llm summarize record.json
      imr-llm extract letters/*.txt --format jsonl | imr-llm summarize - --format jsonl
    """
    voice = Voice(level_of(quiet=quiet, verbose=verbose))
    inputs = inputs_of(files)
    with guarded():
        from imr_llm.api import Extractor

        listen_to_logs(voice.level)
        settings = load_settings(engine=engine, model=model, base_url=base_url, mode=mode, cache=cache)
        with Extractor(settings) as extractor:
            announce(extractor, settings, voice)
            intake = Intake(settings.max_letter_bytes, text_column, id_column)
            jobs = (job for source in inputs for job in _jobs_of(source, extractor, intake))
            tally = work_through(jobs, choice=output_format, output=output, voice=voice)
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
    return extractor.summarize(extractor.extract(loaded.letter()))


def _fail(error: LetterError) -> Summary:
    raise error
