"""The columns of exports that are one table: what each is called and which field it holds."""

from __future__ import annotations

from imr_llm.runs.exports.fields import Column

LEDGER = (
    Column("number", "row.number", "the letter's place in the run, from 1"),
    Column("id", "row.id", "what the source calls the letter"),
    Column("sha256", "row.sha256", "of the bytes of the source; equal letters have equal ones"),
    Column("state", "row.state", "`done`, `review`, `failed` or `pending`"),
    Column("error", "row.error", "class of the error, or codes of the findings that call for review"),
    Column("message", "row.message", "what went wrong, in plain words"),
    Column("attempts", "row.attempts", "requests sent for the letter in this run"),
    Column("prompt_tokens", "row.usage.prompt_tokens", "paid for in this run"),
    Column("completion_tokens", "row.usage.completion_tokens", "paid for in this run"),
    Column("cached_tokens", "row.usage.cached_tokens", "those of the prompt that the provider had cached"),
    Column("cost", "row.cost", "US dollars; null where the price is not known"),
    Column("seconds", "row.seconds", "from taking the letter up to having its record"),
    Column("finished_at", "row.finished_at", "UTC"),
    Column("reviewed", "row.reviewed", "`begun` or `finished`: how far a person has corrected the record"),
    Column("reviewed_by", "row.reviewed_by", "who made the last correction"),
    Column("reviewed_at", "row.reviewed_at", "UTC"),
)
"""What the ledger says of a letter."""

CASE = (
    Column("case_number", "record.case.case_number"),
    Column("determination_date", "record.case.determination_date"),
    Column("date_assigned", "record.case.date_assigned"),
    Column("date_of_injury", "record.case.date_of_injury", "as the header gives it"),
    Column("ur_decision_date", "record.case.ur_decision_date"),
    Column("application_received_date", "record.case.application_received_date"),
    Column("priority", "record.case.priority"),
    Column("stated_outcome", "record.case.stated_outcome", "what the cover page states"),
    Column("appeal_notice", "record.case.appeal_notice", "verbatim"),
    Column("employee", "record.case.employee"),
    Column("claim_number", "record.case.claim_number"),
)
"""The header of the letter."""

SOURCE = (
    Column("source_name", "record.source.name"),
    Column("source_sha256", "record.source.sha256"),
    Column("source_media_type", "record.source.media_type"),
    Column("source_pages", "record.source.pages"),
    Column("source_characters", "record.source.characters"),
)
"""Where the record comes from."""

PEOPLE = (
    Column("reviewer_licensed_in", "record.reviewer.licensed_in"),
    Column("reviewer_board_certified", "record.reviewer.board_certified"),
    Column("patient_age", "record.patient.age", "in years"),
    Column("patient_sex", "record.patient.sex"),
    Column("patient_date_of_injury", "record.patient.date_of_injury", "as the clinical summary gives it"),
    Column("patient_mechanism_of_injury", "record.patient.mechanism_of_injury"),
)
"""The expert reviewer and the injured worker, single values."""

CLINICAL_SUMMARY = (
    Column("clinical_summary", "record.clinical_summary", "verbatim"),
    Column("clinical_summary_source", "record.clinical_summary_source", "whose words it is"),
)

PROVENANCE = (
    Column("provenance_engine", "record.provenance.engine", "who read the letter"),
    Column("provenance_model", "record.provenance.model"),
    Column("provenance_prompt_name", "record.provenance.prompt_name"),
    Column("provenance_prompt_version", "record.provenance.prompt_version"),
    Column("provenance_prompt_sha256", "record.provenance.prompt_sha256"),
    Column("provenance_schema_sha256", "record.provenance.schema_sha256"),
    Column("provenance_package_version", "record.provenance.package_version"),
    Column("provenance_attempts", "record.provenance.attempts", "requests that the record rests on"),
    Column("provenance_prompt_tokens", "record.provenance.usage.prompt_tokens", "also those of earlier runs"),
    Column("provenance_completion_tokens", "record.provenance.usage.completion_tokens"),
    Column("provenance_cached_tokens", "record.provenance.usage.cached_tokens"),
    Column("provenance_cached", "record.provenance.cached", "every reply came from the response cache"),
    Column("provenance_created_at", "record.provenance.created_at", "UTC"),
)
"""How the record came to be."""

VERDICT = (
    Column("outcome", "record.outcome", "worked out from the items"),
    Column("needs_review", "record.needs_review", "a finding of severity `error` stands"),
)

RECORD = (
    Column("schema_version", "record.schema_version"),
    Column("letter_format", "record.letter_format"),
    *CASE,
    *VERDICT,
    *PEOPLE,
    *CLINICAL_SUMMARY,
    *SOURCE,
    *PROVENANCE,
)
"""Every single value that a record has once."""

LISTS = (
    Column("reviewer_specialties", "record.reviewer.specialties"),
    Column("reviewer_subspecialties", "record.reviewer.subspecialties"),
    Column("reviewer_licensed_states", "record.reviewer.licensed_states"),
    Column("patient_body_parts", "record.patient.body_parts"),
    Column("patient_diagnoses", "record.patient.diagnoses"),
    Column("patient_medications", "record.patient.medications"),
    Column("patient_prior_treatments", "record.patient.prior_treatments"),
    Column("documents_reviewed", "record.documents_reviewed"),
    Column("findings", "record.findings"),
)
"""Every list that a record has once, but for the disputed items."""

ITEM = (
    Column("number", "item.number", "as printed, else the position from 1"),
    Column("request", "item.request", "as the heading words it"),
    Column("treatment", "item.treatment", "without quantity, dose and duration"),
    Column("category", "item.category"),
    Column("quantity_amount", "item.quantity.amount"),
    Column("quantity_unit", "item.quantity.unit"),
    Column("dose", "item.dose"),
    Column("refills", "item.refills"),
    Column("date_of_service", "item.date_of_service"),
    Column("body_part", "item.body_part"),
    Column("ur_action", "item.ur_action", "what utilization review did"),
    Column("ur_approved_amount", "item.ur_approved.amount"),
    Column("ur_approved_unit", "item.ur_approved.unit"),
    Column("decision", "item.decision", "`upheld`: the denial stands"),
    Column("medically_necessary", "item.medically_necessary", "as the rationale concludes"),
    Column("rationale", "item.rationale", "verbatim"),
)
"""Every single value of a disputed item."""

BASES = (
    Column("claims_administrator_based_on_mtus", "item.claims_administrator_basis.based_on_mtus"),
    Column("claims_administrator_citations", "item.claims_administrator_basis.citations"),
    Column("claims_administrator_text", "item.claims_administrator_basis.text", "verbatim"),
    Column("reviewer_based_on_mtus", "item.reviewer_basis.based_on_mtus"),
    Column("reviewer_citations", "item.reviewer_basis.citations"),
    Column("reviewer_text", "item.reviewer_basis.text", "verbatim"),
)
"""The two guideline paragraphs of a disputed item."""


def _named(columns: tuple[Column, ...], *names: str) -> tuple[Column, ...]:
    return tuple(next(one for one in columns if one.name == name) for name in names)


_LETTER = Column("letter", "row.number", "the letter's place in the run, from 1")

LETTERS_TABLE = (*LEDGER, *RECORD, *LISTS)
"""One row per letter."""

ITEMS_TABLE = (
    _LETTER,
    *_named(LEDGER, "id", "sha256", "state", "error", "message", "reviewed"),
    *_named(RECORD, "letter_format"),
    *(one for one in CASE if one.name not in ("appeal_notice", "employee", "claim_number")),
    *VERDICT,
    *(one for one in PEOPLE if one.path.startswith("record.patient.")),
    *_named(LISTS, "patient_diagnoses"),
    Column("item_position", "count", "the item's position in the letter, from 1"),
    Column("item_number", "item.number", "as printed, else the position"),
    *(one for one in ITEM if one.path != "item.number"),
    Column("key_reasons", "item.key_reasons"),
    *BASES,
)
"""One row per disputed item; a letter without a record has one row without an item."""

SUMMARIES_TABLE = (
    _LETTER,
    *_named(LEDGER, "id", "sha256", "state", "reviewed"),
    *_named(CASE, "case_number"),
    Column("headline", "summary.headline.text"),
    Column("text", "summary.text", "the whole summary as plain text"),
    Column("needs_review", "summary.needs_review"),
    Column("audience", "summary.style.audience"),
    Column("language", "summary.style.language"),
    Column("readability", "summary.readability.score", "how hard the text is to read, by its formula"),
    Column("engine", "summary.provenance.engine", "`reader`: the template wrote it"),
    Column("model", "summary.provenance.model"),
    Column("failed_checks", "summary.failed_checks", "what a summary failed before it was replaced"),
    Column("summary", "summary", "the whole summary in structured form; not in CSV"),
)
"""One row per letter that has a summary."""
