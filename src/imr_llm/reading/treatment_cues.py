"""The wordings by which a case summary tells what treatment was already given."""

from __future__ import annotations

import re

MODALITY = r"(?:treatments?|care|management|therap(?:y|ies)|modalities|measures|interventions?|tx)"
TO_DATE = re.compile(
    rf"(?:{MODALITY}|surgical history|surgeries|surgery(?: (?:on|in) \S+)?(?= (?:consist|includ|involv)| ?:))"
    r"(?: (?:history|tried|to date|so far|thus far|rendered|received|provided|for (?:the|this|his|"
    r"her) \w+(?: \w+)?|modalities|to this point|(?:by|at|from) (?:the|a|his|"
    r"her) \w+(?: \w+)?)){0,2} ?(?:\([^)a-z]{0,40}\) ?)?,? ?"
    r"(?:(?:has|have|had|also|previously|reportedly|thus far|to date) ){0,4}"
    r"(?:been (?=with)|been ?(?=:)|been (?!den|auth|appr|cert|requ|deni|delay|modif)(?=[a-z])|"
    r"been (?:limited|confined|restricted) to|(?P<bracket>\()(?=[a-z])|"
    r"consist(?:s|ed|ing) of|includ(?:es|ed|e|ing)|compris(?:es|"
    r"ed)(?: of)?|(?:was|were) (?:noted|reported|documented|stated|said|listed) "
    r"(?:to (?:have )?(?:includ|consist|involv)\w+(?: of)?|as)|"
    r"was|were|are|is(?= (?:significant|positive|notable))|involved|:|-(?= [a-z]))"
    r"(?: (?:significant|positive|notable|remarkable) for| (?:with|at least|the following)){0,3} ?:? ?"
)
SO_FAR = re.compile(
    r"(?:rx|tx) (?:so far|to date|thus far|has included|included)(?: has included| included| ?:)? ?:? ?"
)
"""In notes `Rx` is any treatment, not only what is prescribed."""
TREATED = re.compile(
    r"(?:treated|managed) (?:conservatively |initially |previously |extensively |nonoperatively |"
    r"unsuccessfully )*(?:(?:in|at) (?:the |an? |his |her )?(?:[a-z]+ ){1,3}?)?(?:(?:with|by|via)(?: the "
    r"following)?(?: ?: ?| )|(?:closed |open )?in (?=an? (?:[a-z]+ )?(?:cast|splint|boot|brace|sling|collar|"
    r"halo)\b))"
)
HAS_HAD = re.compile(
    r"(?:(?:was |been )?(?:started|begun) on|(?:went on|came) to (?:have|undergo)|(?:taken|brought|returned|"
    r"went) to (?:the )?(?:operating room|"
    r"or|surgery)(?: [^.;,]{1,40}?)? for|underwent|went through|was given|was fitted with|"
    r"had been fitted with|was provided with|was issued|(?:gave|fitted|provided|issued|supplied|placed|"
    r"put) (?:him|her|"
    r"the (?:patient|worker|claimant|applicant|employee))(?: (?:with|in|into|on))?|(?:was|been) (?:placed|"
    r"put) (?:in|into)|"
    r"(?:has|had) (?:been )?(?:worn|wearing|used|using)|(?:he|she|patient|worker|claimant|applicant|"
    r"employee) (?:still |now |"
    r"also )?(?:wears|wore|is wearing|was wearing)|and (?:then |later |also |subsequently |later on )?had"
    r"(?= (?:an?|one|two|three|four|\d{1,2}|several|some|multiple) )|"
    r"followed by|later (?:on )?(?:did|had|received|attended|completed)|(?:is|has been) participating in|"
    r"attends|"
    r"(?:is|was|has been) attending|participates in|(?:patient|worker|claimant|"
    r"applicant|employee|iw|he|she) (?:also |then |previously )?(?:did|had|tried|attempted|"
    r"trialed)(?! (?:been|a date|"
    r"an (?:industrial|"
    r"injury|accident)))|(?:has|have|had|having) (?:also |previously |already |subsequently |since |"
    r"recently |only |so far |thus far |to date |now |then |reportedly )*(?:been having|been fitted with|"
    r"been given|been "
    r"provided with|undergone|had|received|completed|attended|participated in|tried|attempted|"
    r"been through|finished|gone through|failed|trialed|undertaken)|received|completed|attended|"
    r"undergone|participated in|post|failed|benefit(?:t)?ed from) "
)
STATUS_POST = re.compile(r"(?:s/p|status(?:[\s-]+|: ?)post|post[\s-]?operative(?:ly)? from)\b[\s:-]*")
HISTORY = re.compile(
    r"(?:history of (?:a |an |prior |previous |multiple )?|(?:prior|previous) (?!(?:surger|treatment|"
    r"procedure|operation)\w* ?(?::|includ|was|were|ha[sd]|consist|are))|(?:a|"
    r"the) subsequent )(?=[^.;,]{2,60})"
)
OPERATED = re.compile(
    r"(?:operated|(?:had|has had|underwent) (?:an? |prior |previous )?(?:surger(?:y|ies)|operations?|"
    r"procedures?))"
    r"\b[^.;()]{0,80}(?P<bracket>\()(?=[a-z])"
)
"""`The other hand was operated in 2011 (open carpal tunnel release)`."""
NOTED = re.compile(
    r"(?P<what>(?:[a-z0-9/&-]+ ){1,10}?)(?:(?:on|in|from|of) )?\d{1,2}[-/](?:\d{1,2}[-/])?\d{2,4}\b"
    r"[^.;]{0,60}?"
    r"(?:\d ?%|\b(?:relief|benefit\w*|help\w*|improve\w*|resolved)\b)"
)
"""`Lumbar ESI 3/2/12 - 50% relief.`: a treatment by its name, its date and what it did."""
DONE = re.compile(
    r"(?:followed|took place|occurred) (?=(?:on|in) (?:\d|(?:early |late )?(?:19|20)\d\d|jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|"
    r"nov|dec))|"
    r"(?P<helped>gave|provided|helped|brought|resulted in|did not help)\b|(?:was|were|has been|"
    r"have been) (?:then |subsequently |also |previously |last )?(?:performed|done|given|carried out|"
    r"administered|undertaken|(?P<course>completed|attended|tried|attempted|rendered|(?:not )?helpful|"
    r"beneficial|unsuccessful|ineffective|of (?:no|some|little|limited|temporary) (?:help|benefit)))\b"
)
DONE_KEYS = (
    *("was ", "were ", "has been", "have been", "followed ", "took place", "occurred "),
    *("gave ", "provided ", "helped ", "brought ", "resulted in", "did not help"),
)
OPERATION_ON = re.compile(
    r"\b(?:fixation|repair|reduction|debridement|excision|release|"
    r"reconstruction)\b.* (?:of|for) "
)
RELATIVE = re.compile(r",? (?:which|each|all of which|none of which|both of which|with|without|w/o) ")
CLAUSE = re.compile(r"[,;] | and ")
VERB = re.compile(
    r"\b(?:is|was|were|are|has|had|have|he|she|it|they|did|does|will|would|reports?|"
    r"notes?|noted)\b"
)
AND = re.compile(r" (?:and|as well as|plus|&|along with) ")
TOLD = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|noted|included?|includes|reports?|reported|he|she|they|that|"
    r"which|did|does)\b"
)
"""What stands in an entry that is no name of a treatment but told of one."""
NONE = re.compile(r"(?:no|not|neither|nor|never|without)\b")
WORD = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
SPELLED = {
    **{"pt": "physical therapy", "physiotherapy": "physical therapy", "ot": "occupational therapy"},
    **{
        "esi": "epidural steroid injections",
        "esis": "epidural steroid injections",
        "hep": "home exercise program",
    },
    **{"lesi": "lumbar epidural steroid injections", "cesi": "cervical epidural steroid injections"},
    **{
        "cbt": "cognitive behavioral therapy",
        "epidurals": "epidural injections",
        "epidural": "epidural injections",
    },
    **{"orif": "open reduction internal fixation"},
    **{"chiro": "chiropractic", "post-op": "post-operative", "postoperative": "post-operative"},
    **{"therapies": "therapy", "surgeries": "surgery", "arthroplasties": "arthroplasty"},
}
SAY_NOTHING = frozenset(
    {"of", "the", "to", "a", "an", "with", "and", "in", "for"}
    | {"treatment", "treatments", "care", "therapy"}
)
STEM = 8
"""Letters of a word by which it is known: `arthroscopic` is `arthroscopy`."""
MOST = 500
"""Treatments that are looked for by one wording and compared with each other: no letter names as many."""
LONGEST = 120
LONGEST_NOTE = 240
LONGEST_LIST = 1500
LOOK_BACK = 400
"""Characters before a cue that are looked at: farther than any word that bears on it."""
