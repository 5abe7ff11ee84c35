"""Is it in the letter, and does it agree: grounding of quotes, and cross-checks of drafts."""

from imr_llm.checking.agree import cross_check
from imr_llm.checking.agree_doubt import uncertain_findings
from imr_llm.checking.agree_items import outcome_of
from imr_llm.checking.agree_wording import wording_findings
from imr_llm.checking.agreement import agreement
from imr_llm.checking.compare import compare
from imr_llm.checking.compare_told import compare_told
from imr_llm.checking.ground import ground
from imr_llm.checking.grounding import Grounding, GroundingStatus
from imr_llm.checking.verification import Mismatch, MismatchKind, verify_record
from imr_llm.checking.wrong_roles import wrong_roles

__all__ = [
    "Grounding",
    "GroundingStatus",
    "Mismatch",
    "MismatchKind",
    "agreement",
    "compare",
    "compare_told",
    "cross_check",
    "ground",
    "outcome_of",
    "uncertain_findings",
    "verify_record",
    "wording_findings",
    "wrong_roles",
]
