"""Where the story of an injury ends: before what resulted, and before the date told behind it."""

from __future__ import annotations

import re

from imr_llm.reading.injury_deeds import DATE, HOW_LONG, HURT_SO, PERSON, RESCUERS, SUFFERED, WENT_ON
from imr_llm.vocabulary.word_finder import worded

_FELT = (
    r"(?:(?:then |suddenly |immediately |soon |later |also |has |had |has had |gradually |reportedly )*"
    r"(?:felt|noted|noticed|experienced|had|began (?:to|having)|started (?:to|having)|developed|reported) "
    r"[^.;,]{0,40}?\b(?:pain|soreness|discomfort|numbness|tingling|burning|stiffness|swelling|headaches?|"
    r"symptoms|(?:tearing|ripping|burning|sharp|pulling) sensation)\b)"
)
CUT = worded(
    rf" on (?:or about )?{DATE},? (?:has|presents|complains|reports|continues|is)\b|"
    r",? with (?:an? )?(?:resulting |resultant |subsequent |immediate |consequent )?(?:injur(?:y|"
    r"ies) (?:to|of|in)|"
    r"(?:onset of )?(?:immediate|sudden) (?:onset of )?(?:[a-z]+ ){0,3}pain)\b|"
    r", where (?:he|she) (?:works?|worked|ran|drove|was employed|is employed|had worked|has worked)\b|"
    r",? and (?:an?|the|his|her) (?:date of injury|doi|claim)\b|"
    r",? and that (?:he|she|the (?:patient|worker|applicant|claimant|employee))\b|"
    r",? while (?:(?:he|she) was )?(?:employed|working) (?:as|by|for|with)\b|"
    r",? (?:and )?(?:he|she) lost (?:the )?(?:tips?|ends?|parts?) of\b|,? and (?:afterwards?|thereafter)\b|"
    rf";{WENT_ON}|(?<! lb)(?<! lbs)(?<! ft)(?<! dr)(?<! yr)(?<! yrs)\.(?=\s|$)| [-–—] |"
    rf",? (?:for {HOW_LONG} )?(?:before|until) (?:{PERSON}|others?|help|(?:an?|the|his|her|other) "
    rf"[a-z-]+) (?:was|were|came|could be|"
    r"pulled|freed) ?(?:pulled|freed|rescued|lifted|helped|dragged|separated|restrained|removed|off|away|"
    r"loose)?\b|"
    rf",? (?:for {HOW_LONG} )?(?:before|until) {RESCUERS} (?:(?:finally |eventually )?(?:arrived|came|"
    rf"responded|"
    r"intervened|got (?:there|to)|reached|stepped in|rescued|freed|found|extricated)|(?:could|(?:was|"
    r"were) able "
    r"to|managed to) (?:arrive|come|respond|intervene|get|reach|step in|rescue|free|pull|separate|stop|"
    r"restrain|subdue|help))\b|"
    r",? (?:(?:and|which|thereby|subsequently|thus) )?(?:result(?:ed|ing) in|(?<!was )(?<!were )caus(?:ed|"
    r"ing) (?!by\b|(?:him|her|it|them|the [a-z]+) to\b)|(?:injuring|fracturing|straining|spraining|"
    r"lacerating|"
    r"sustaining|leading to)(?! (?:an?|the) (?:inmate|suspect|dog)))|(?<!after)(?<!because)(?<!once),? "
    r"(?:and|she|he|the (?:patient|injured worker|worker|"
    r"applicant)) (?:he |she |then |subsequently |has |had )?(?:sustained|suffered|injured|hurt|strained|"
    r"sprained|"
    r"developed|report(?:s|ed)|complain\w*|underwent|was (?:diagnosed|treated|seen|evaluated|initially|"
    r"subsequently|taken|transported|airlifted|flown|hospitalized|admitted to|(?:brought|rushed) (?:by "
    r"[a-z]+ )?to (?!(?:the (?:ground|floor)|his|her)\b))|now\b|since\b|"
    r"is (?:now|currently|status|being)|been|diagnosed|treated|"
    r"received|has(?! (?:fallen|slipped|tripped|landed|struck|been (?:thrown|knocked|struck|hit|pinned|"
    r"crushed)))|continues)|,? (?:and )?(?:currently|who (?:has|is)|who also)\b|, (?:\+ |with (?!an? (?:fall|"
    r"pop|twist|"
    r"blow|snap)|(?:[a-z]+ )?(?:threats|insults|abuse|blows|punches|kicks)\b|"
    rf"(?:{PERSON}|him|her) (?:being |[a-z]+ly )?(?:(?!held (?:out|off)\b)(?:{SUFFERED})|"
    rf"falling|landing|sliding|rolling|hanging)\b)|"
    r"for which\b|(?:date of injury|doi|d/i|dated)\b)|"
    r",? (?:at|around) the (?:time|moment) (?:of|that) (?:the |his |her |this )?(?:injury|accident|"
    r"incident)\b|"
    rf"{HURT_SO}|, (?:has|is|presents|complains|reports|continues) (?!fallen|slipped|been (?:thrown|hit|"
    rf"struck))|"
    r", (?:feeling|felt) (?:an? |immediate |sudden |pain)|"
    r",? and (?:broke|tore|ruptured|dislocated|chipped) (?:his|her|the|two|three|an?)\b|"
    r",? when (?:the|his|her|this) (?:injury|accident|incident|pain) (?:occurred|happened|began|started)\b|"
    rf",? and (?:{PERSON} )?(?:then |immediately |suddenly )?(?:noted|noticed)\b|"
    rf",? (?:and|with) (?:{PERSON} )?(?:an? )?(?:brief(?:ly)? |momentar(?:y|ily) )?(?:lost|"
    rf"loss of) consciousness\b|"
    rf",? and (?:{PERSON} )?{_FELT}|, and {PERSON} (?:then |suddenly |immediately |at once )*(?:felt|"
    rf"heard)\b|"
    rf",? (?:when|whereupon|at which (?:time|point)|after which) {PERSON} (?:suddenly |immediately |first )*"
    r"(?:felt|noted|noticed|experienced|developed|had|began|started) [^.;,]{0,50}?\b(?:pain|onset|symptoms|"
    r"numbness|soreness|discomfort|(?:tearing|ripping|burning|sharp|pulling) sensation)\b"
)
TRAILING_DATE = re.compile(
    r" (?:on|in|of|dated) (?:or about )?(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4})\W*$"
)
