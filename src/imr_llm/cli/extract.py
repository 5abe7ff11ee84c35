"""`imr-llm extract`: letters in, case records out."""

from __future__ import annotations

from imr_llm.cli.exits import guarded
from imr_llm.cli.inputs import Input, inputs_of, letter_from
from imr_llm.cli.options import (
    BaseUrlOption,
    CacheOption,
    EngineOption,
    FilesArgument,
    FormatOption,
    ModelOption,
    ModeOption,
    OutputFormat,
    OutputOption,
    QuietOption,
    StrictOption,
    VerboseOption,
    level_of,
)
from imr_llm.cli.people import Voice, listen_to_logs
from imr_llm.cli.work import Job, announce, end, work_through
from imr_llm.settings import load_settings


def extract(
    files: FilesArgument,
    *,
    engine: EngineOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    cache: CacheOption = None,
    output_format: FormatOption = OutputFormat.JSON,
    output: OutputOption = None,
    strict: StrictOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print the case record of each letter.

    Letters are text files or PDFs with a text layer. A letter that cannot be used gets one line on standard
    error and does not cost the others.

    Examples:

    \b
      imr-llm extract letter.txt
      imr-llm extract letter.pdf --format text
      imr-llm extract letters/*.txt --format jsonl -o records.jsonl
      cat letter.txt | imr-llm extract - --format yaml
      imr-llm extract letter.txt --engine assist --model gpt-5-mini
    """
    voice = Voice(level_of(quiet=quiet, verbose=verbose))
    inputs = inputs_of(files)
    with guarded():
        from imr_llm.api import Extractor

        listen_to_logs(voice.level)
        settings = load_settings(engine=engine, model=model, base_url=base_url, mode=mode, cache=cache)
        with Extractor(settings) as extractor:
            announce(extractor, settings, voice)

            def job_of(source: Input) -> Job:
                return Job(
                    source.name,
                    lambda: extractor.extract(letter_from(source, settings.max_letter_bytes)),
                )

            tally = work_through(
                [job_of(source) for source in inputs], choice=output_format, output=output, voice=voice
            )
            ending = end(tally, extractor, strict=strict)
    raise ending
