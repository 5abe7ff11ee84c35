"""Letters of `examples/` put to the model engine over real HTTP, and what a record of them must not say."""

from __future__ import annotations

from pathlib import Path

from imr_llm import CaseRecord, Settings, extract, load_letter
from imr_llm.settings import EngineChoice
from tests.endpoint.process import Endpoint
from tests.reading.grounded import assert_grounded, set_leaves

EXAMPLES = Path(__file__).parents[2] / "examples" / "letters"
FRAGMENT = EXAMPLES / "2015_fragment_acupuncture.txt"


def asking(endpoint: Endpoint, model: str, **given: object) -> Settings:
    """Settings that ask the test endpoint, without cache and without long waits."""
    quick: dict[str, object] = {
        "engine": EngineChoice.MODEL,
        "transport_tries": 3,
        "max_wait": 1.0,
        "timeout": 2.0,
        "cache": False,
    }
    settings: dict[str, object] = {**quick, **given, "base_url": endpoint.base_url, "model": model}
    return Settings.model_validate(settings)


def extracted(endpoint: Endpoint, model: str, path: Path = FRAGMENT, **given: object) -> CaseRecord:
    """The record of a letter by the model engine; every value in it has evidence that slices exactly."""
    letter = load_letter(path)
    record = extract(letter, settings=asking(endpoint, model, **given))
    assert_grounded(letter, record)
    return record


def read_offline(path: Path = FRAGMENT) -> CaseRecord:
    """The record of a letter by the offline reader."""
    return extract(path, settings=Settings(engine=EngineChoice.READER))


def same_values(record: CaseRecord, right: CaseRecord) -> bool:
    """Whether two records say the same of the letter, however they came to be."""
    return record.model_dump(exclude={"provenance"}) == right.model_dump(exclude={"provenance"})


def wrong_and_unflagged(record: CaseRecord, right: CaseRecord) -> list[str]:
    """The paths of values that differ from the right ones with no finding on them or around them."""
    truth = set_leaves(right)
    flagged = [finding.path for finding in record.findings]
    return [
        path
        for path, value in set_leaves(record).items()
        if truth.get(path) != value and not any(path.startswith(one) for one in flagged if one)
    ]
