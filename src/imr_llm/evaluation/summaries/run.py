"""Reads every gold letter, has its summaries written, and measures them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from imr_llm.api import Extractor
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Style
from imr_llm.errors import LetterError
from imr_llm.evaluation.gold import Gold
from imr_llm.evaluation.summaries.measure import measured
from imr_llm.evaluation.summaries.result import SummaryEvaluation, SummaryResult, Unread
from imr_llm.settings import Settings

PLANTED = 20
"""Errors that are planted in each summary unless another number is given."""


class SummaryEvaluator:
    """Measures the summaries that one engine writes of gold letters, in several styles.

    A summary is that of the record which the engine makes of the letter, as a user gets it: what is wrong
    with the record is the business of the evaluation of records.
    """

    def __init__(
        self, settings: Settings, styles: Sequence[Style], *, planted: int = PLANTED, seed: int = 1
    ) -> None:
        self._settings = settings
        self._styles = styles
        self._planted = planted
        self._seed = seed
        self._unread: list[Unread] = []
        self._results: list[SummaryResult] = []
        self._extractors = [Extractor(_in_style(settings, style)) for style in styles]

    def __enter__(self) -> SummaryEvaluator:
        return self

    def __exit__(self, *_: object) -> None:
        for extractor in self._extractors:
            extractor.close()

    @property
    def extractor(self) -> Extractor:
        """What reads the letters."""
        return self._extractors[0]

    def measure(self, gold: Gold) -> None:
        """One gold letter in every style; raises EndpointError where the model cannot be asked."""
        try:
            record = self.extractor.extract(gold.letter)
        except LetterError as error:
            self._unread.append(Unread(name=gold.name, error=f"{type(error).__name__}: {error}"))
            return
        self._results.extend(self._of_record(gold, record))

    def evaluation(self) -> SummaryEvaluation:
        """What was measured so far."""
        return SummaryEvaluation.of(
            tuple(self._results),
            tuple(self._unread),
            engine=self.extractor.engine,
            model=self._settings.model,
            seed=self._seed,
        )

    def _of_record(self, gold: Gold, record: CaseRecord) -> Iterator[SummaryResult]:
        for extractor in self._extractors:
            summary = extractor.summarize(record)
            yield measured(gold.name, gold.origin, record, summary, planted=self._planted, seed=self._seed)


def evaluate_summaries(
    golds: Iterable[Gold],
    settings: Settings,
    styles: Sequence[Style],
    *,
    planted: int = PLANTED,
    seed: int = 1,
) -> SummaryEvaluation:
    """The summaries of the gold letters in these styles, by the engine of the settings.

    At most `planted` errors are planted in each summary. Errors as `SummaryEvaluator.measure`.
    """
    with SummaryEvaluator(settings, styles, planted=planted, seed=seed) as evaluator:
        for gold in golds:
            evaluator.measure(gold)
        return evaluator.evaluation()


def _in_style(settings: Settings, style: Style) -> Settings:
    return settings.model_copy(
        update={
            "summary_audience": style.audience,
            "summary_language": style.language,
            "summary_length": style.length,
            "summary_information": style.information,
        }
    )
