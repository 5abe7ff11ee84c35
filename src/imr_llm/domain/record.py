"""The case record: what one determination letter becomes. RECORD vocabulary, frozen pydantic models.

JSON Schemas in `schemas/` are generated from these models. Evidence and finding paths are written
`disputed_items[0].quantity.amount`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from math import inf
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.provenance import Provenance
from imr_llm.domain.spans import Frozen, Span
from imr_llm.errors import RecordVersionError

SCHEMA_VERSION = "1.0"


def _readable(schema_version: str) -> str:
    # An error of the tree: pydantic would tell of the fields, and not of what can be done.
    if schema_version != SCHEMA_VERSION:
        raise RecordVersionError(
            f"the record is of schema version {schema_version[:10]!r}, and this imr-llm reads "
            f"{SCHEMA_VERSION!r}: extract its letter again, or use the imr-llm that wrote the record"
        )
    return schema_version


def _possible(number: float | None) -> float | None:
    # No bounds of the JSON Schema: runs are told apart by its hash, and can be continued.
    if number is not None and not 0 <= number < inf:
        raise PydanticCustomError("impossible_number", "Input should be a number from 0 on")
    return number


class Decision(StrEnum):
    """What the expert reviewer decided: upheld = UR's denial stands."""

    UPHELD = "upheld"
    OVERTURNED = "overturned"


class Outcome(StrEnum):
    """All items upheld, all overturned, or both kinds."""

    UPHELD = "upheld"
    OVERTURNED = "overturned"
    MIXED = "mixed"


class StatedOutcome(StrEnum):
    """The outcome that a cover page states."""

    UPHOLD = "uphold"
    OVERTURN = "overturn"
    PARTIAL_OVERTURN = "partial_overturn"


class Priority(StrEnum):
    """How urgently the review was asked for."""

    STANDARD = "standard"
    EXPEDITED = "expedited"


class Sex(StrEnum):
    """The patient's sex as the letter words it."""

    MALE = "male"
    FEMALE = "female"


class SummarySource(StrEnum):
    """Whose words the clinical summary is."""

    REVIEWER = "reviewer"
    UTILIZATION_REVIEW = "utilization_review"


class UrAction(StrEnum):
    """What utilization review did with the request."""

    DENIED = "denied"
    MODIFIED = "modified"
    DELAYED = "delayed"


class Guideline(StrEnum):
    """The body whose guideline is cited."""

    MTUS = "MTUS"
    ACOEM = "ACOEM"
    ODG = "ODG"
    OTHER = "OTHER"


class Unit(StrEnum):
    """What a quantity counts; `unit` is tablets, capsules, patches and other dispensed counts."""

    SESSION = "session"
    VISIT = "visit"
    UNIT = "unit"
    INJECTION = "injection"
    TREATMENT = "treatment"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    GRAM = "gram"
    ML = "ml"
    ITEM = "item"
    LEVEL = "level"
    OTHER = "other"


class Category(StrEnum):
    """Treatment groups of the Division of Workers' Compensation and its researchers."""

    PHARMACEUTICAL = "pharmaceutical"
    REHABILITATION = "rehabilitation"
    DIAGNOSTIC = "diagnostic"
    DMEPOS = "dmepos"
    INJECTION = "injection"
    SURGERY = "surgery"
    EVALUATION_MANAGEMENT = "evaluation_management"
    MENTAL_HEALTH = "mental_health"
    HOME_HEALTH = "home_health"
    DENTAL = "dental"
    TRANSPORTATION = "transportation"
    PROGRAM = "program"
    OTHER = "other"


class Severity(StrEnum):
    """How much a finding matters; `error` sends the record to a person."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class FindingCode(StrEnum):
    """The cross-checks, and what may be wrong with an engine's own work."""

    DECISION_NECESSITY_CONFLICT = "decision_necessity_conflict"
    MTUS_BASIS_CONFLICT = "mtus_basis_conflict"
    UR_AMOUNT_CONFLICT = "ur_amount_conflict"
    OUTCOME_CONFLICT = "outcome_conflict"
    DATE_ORDER = "date_order"
    DATE_OF_INJURY_CONFLICT = "date_of_injury_conflict"
    IMPOSSIBLE_DATE = "impossible_date"
    IMPLAUSIBLE_AGE = "implausible_age"
    ITEM_COUNT_CONFLICT = "item_count_conflict"
    MISSING_SECTION = "missing_section"
    UNREADABLE_TEXT = "unreadable_text"
    MODEL_READER_CONFLICT = "model_reader_conflict"
    EMBEDDED_INSTRUCTION = "embedded_instruction"
    UNGROUNDED_VALUE = "ungrounded_value"
    FUZZY_GROUNDING = "fuzzy_grounding"
    UNCERTAIN_VALUE = "uncertain_value"
    MODEL_FAILURE = "model_failure"


class Source(Frozen):
    """Which input the record was made from."""

    name: str
    sha256: Annotated[str, Field(description="SHA-256 of the source bytes, hexadecimal.")]
    media_type: str
    pages: int | None
    characters: Annotated[int, Field(description="Length of the source text.")]


class CaseHeader(Frozen):
    """The header block; all null for a fragment without one."""

    case_number: str | None = None
    determination_date: date | None = None
    date_assigned: date | None = None
    date_of_injury: date | None = None
    ur_decision_date: date | None = None
    application_received_date: date | None = None
    priority: Priority | None = None
    stated_outcome: StatedOutcome | None = None
    appeal_notice: str | None = None
    employee: str | None = None
    claim_number: str | None = None


class Reviewer(Frozen):
    """Who the expert reviewer is, as far as the letter tells."""

    licensed_in: str | None = None
    specialties: tuple[str, ...] = ()
    subspecialties: tuple[str, ...] = ()
    licensed_states: tuple[str, ...] = ()
    board_certified: bool | None = None


class Diagnosis(Frozen):
    """A diagnosis in the letter's words; `code` only where one is printed."""

    name: str
    code: str | None = None


class Patient(Frozen):
    """The injured worker as the clinical summary describes them."""

    age: Annotated[int | None, AfterValidator(_possible)] = None
    sex: Sex | None = None
    date_of_injury: date | None = None
    mechanism_of_injury: str | None = None
    body_parts: tuple[str, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    medications: tuple[str, ...] = ()
    prior_treatments: tuple[str, ...] = ()


class Quantity(Frozen):
    """How much was requested or approved."""

    amount: Annotated[float, AfterValidator(_possible)]
    unit: Unit


class Citation(Frozen):
    """One guideline cited; `pages` as printed."""

    guideline: Guideline
    title: str | None = None
    pages: str | None = None


class GuidelineBasis(Frozen):
    """A guideline paragraph: verbatim, what it says of the MTUS, and what it cites."""

    text: str
    based_on_mtus: bool | None = None
    citations: tuple[Citation, ...] = ()


class DisputedItem(Frozen):
    """One disputed item or service with its decision."""

    number: int
    request: str
    treatment: str
    category: Category
    quantity: Quantity | None = None
    dose: str | None = None
    refills: Annotated[int | None, AfterValidator(_possible)] = None
    date_of_service: date | None = None
    body_part: str | None = None
    ur_action: UrAction | None = None
    ur_approved: Quantity | None = None
    decision: Annotated[
        Decision | None, Field(description="Null only when the decision cannot be read: needs_review then.")
    ]
    medically_necessary: bool | None = None
    claims_administrator_basis: GuidelineBasis | None = None
    reviewer_basis: GuidelineBasis | None = None
    rationale: str | None = None
    key_reasons: Annotated[tuple[str, ...], Field(max_length=4)] = ()


class Finding(Frozen):
    """Something that a cross-check or the grounding noticed."""

    code: FindingCode
    severity: Severity
    path: str
    message: str


class CaseRecord(Frozen):
    """One letter as validated, grounded data."""

    schema_version: Annotated[str, AfterValidator(_readable)] = SCHEMA_VERSION
    source: Source
    letter_format: LetterFormat
    case: CaseHeader
    reviewer: Reviewer
    patient: Patient
    clinical_summary: str | None = None
    clinical_summary_source: SummarySource | None = None
    documents_reviewed: tuple[str, ...] = ()
    disputed_items: Annotated[tuple[DisputedItem, ...], Field(min_length=1)]
    outcome: Annotated[Outcome | None, Field(description="Null only when a decision could not be read.")]
    needs_review: bool
    findings: tuple[Finding, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = Field(default_factory=dict)
    provenance: Provenance
