"""The wordings by which a case summary tells which parts of the body were injured."""

from __future__ import annotations

from imr_llm.reading.injured_part_complaints import COMPLAINT
from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_SITS = (
    r"(?:^|(?<=[.;:] ))pains? (?:is|was|are|were) (?:also )?(?:noted|reported|present|described) "
    r"(?:in|at|over|throughout|across)\b|"
    r"(?:^|(?<=[.;:] )|(?<=\bthe )|(?<=\bhis )|(?<=\bher )|(?<=\band )|(?<=\bthat ))pain "
    r"(?:(?:is|was|now|still|mostly|mainly|chiefly) )*(?:sits|lies|stays|remains|felt|locali[sz]ed|centered|"
    r"concentrated|confined|present|situated|worst|greatest|maximal|begins|began|starts|started|"
    r"arises|originates|comes(?= from\b)|runs(?= from\b)) "
    r"(?:mostly |mainly |chiefly )?(?:in|to|at|about|around|across|from|along|over|under|beneath|behind)\b"
)
"""`Pain sits over the wrist`; `low back pain that is felt in the leg` tells how far it goes."""
_FIRST_MARK = r"(?:(?:[•*-]|\(?[1a][.)]) )?"
"""The mark of the first entry of a list."""
PRECEDED = worded(
    rf"(?:\b{COMPLAINT}(?: (?:and|or|,|/)? ?{COMPLAINT})* ?(?:\([^)]{{0,20}}\) ?)?(?:\d{{1,2}}/10 )?"
    r"(?:(?:that|which) )?(?:radiat\w+ |located |referred |extending |shooting |traveling |goes |going |"
    r"mainly |"
    r"going |spreading |primarily |especially |involving |affecting |is |was |were |are |have been )*"
    r"(?:in|to|of|into|down|at|throughout|about|"
    r"around|across|involving|affecting|from|along|over|under|beneath|behind|radiating)\b|"
    rf"{_SITS}|"
    r"\b(?:radiat\w+|(?:bleeding|drainage) from|injured(?! (?:worker|employee|patient|person|individual))|"
    r"(?:once|twice) (?:in|through)|"
    r"(?:driven|embedded|lodged|fired|discharged|flew|blew|splash(?:es)? of [a-z ]{3,30}) "
    r"(?:in|into|through|onto|to)(?= (?:his|her|both|one)\b)|"
    r"(?:red|cracked|itching|itchy|dry|peeling|blistered|irritated|inflamed|painful) skin (?:of|on|over)|"
    r"cumulative trauma(?:,? (?:ending|dated|of|from|through) [^.;]{3,40}?,)? (?:of|to|involving|affecting)|"
    r"hurt|struck|knocked (?:out|loose)|scraped|abraded|penetrated|pierced|strained|sprained|twisted|"
    r"bruised|burned|lost(?= (?:the|his|"
    r"her) (?:very )?tips? of )|"
    r"lacerated|fractured|broke|crushed|kicked (?:him|her)|hit|cut|injuring|hurting|"
    r"(?:hyper|over)-?extended|jammed|tore|jarred|banged|bumped|smashed|scalded|dislocated|"
    r"(?:took|caught|felt|absorbed) the (?:full )?(?:weight|load|blow|brunt|force|impact)(?: of [a-z "
    r"]{2,30})? "
    r"(?:on|across|with|in|against)|(?:came down|came to rest|dropped|(?<!\ba )(?<!the )(?<!and )fall|"
    r"fell|rolled|closed|slammed|collapsed|"
    r"tipped|toppled|crashed|shut) (?:on|onto|over|"
    r"across)(?= (?:his|her|both|the|right|left|r|l|rt|lt|"
    r"top of)\b)|"
    r"(?:spilled|splashed|poured|dripped|splattered) (?:up |out )?(?:from (?:an?|the) [a-z]+ )?"
    r"(?:on|onto|over|across|in(?:to)?(?= (?:his|her|both|the (?:left|right))\b))|"
    r"(?:ran|rolled|backed|drove|went|passed) (?:[a-z]+ ){0,3}over|"
    r"(?<!pain )(?<!it )(?<!that )(?<!which )(?<!numbness )(?:ran|backed|crashed|slammed|rammed|bumped|"
    r"plowed|drove|swung) into(?= (?:his|her)\b)|"
    r"(?:pop|popping|snap|pull|crack|tear|tearing|twinge|jolt|shock|catch|give)[\"”']? (?:sensation |"
    r"feeling )?(?:in|of|at|through|across)|(?:troubles?|problems?|issues?|difficulty|difficulties) with|"
    r"(?:followed|treated|treating|seen|evaluated|managed) for|c/o|c/c:?|"
    r"(?:sustained|suffered|incurred|treated for|for|there (?:was|were)|(?:he|she) had(?! in (?:19|20)\d)) "
    r"[^.;]{0,60}?\b(?:burns?|lacerations?|fractures?|"
    r"wounds?|cuts?|scrapes?|scratches|gash(?:es)?|punctures?|abrasions?|amputations?|dislocations?|"
    r"ruptures?|bites?|bruises?) (?:of|to|on|over|involving)|"
    r"with (?:[a-z-]+ ){0,3}?(?:burns?|lacerations?|cuts?|wounds?|bites?|bruises?|abrasions?) to|"
    r"striking|twisting|hitting|jarring|scalding|crushing|lacerating|jamming|wrench(?:ed|ing)|pinn(?:ed|"
    r"ing)|fracturing|bruising|spraining|straining|"
    r"(?:struck|hit|kicked|bit|caught|pinned|punched|stabbed|shot|slashed|slapped|elbowed|kneed|burned|cut|"
    r"stung|clawed|poked|jabbed) (?:him|her)(?: with (?:an?|the|his|her) (?:[a-z-]+ )?[a-z-]+)? "
    r"(?:across|on|in|by)|"
    r"(?:struck|stuck|hit|bitten|kicked|stung|shot|burned|cut|stabbed|scratched|crushed|caught|pinned|"
    r"splashed|"
    r"punched) "
    r"by (?:(?:an?|the|another|his|her) )?(?:[a-z-]+ ){1,4}?(?:on|in|across)|sutured|stitched|rad(?=\sto)|"
    r"(?:needed|required|received|got|given) (?:[a-z0-9-]+ ){0,2}(?:sutures|stitches|staples) (?:to|in|on|"
    r"across)|"
    r"(?:claims?|case|complaints?|injur(?:y|ies)(?: (?:of|on|dated) [\d/-]{6,10})?) (?:also )?(?:involves?|"
    r"involved|"
    r"affect(?:s|ed)?|concerns?|"
    r"includ(?:es?|ed)|covers?)|"
    r"claim(?:s|ed)?(?:, (?:dated|filed|made|of|with|opened) [^,.;]{3,30},| (?:of|from|dated) "
    r"(?:[a-z]+ )?[\d/]{1,10}(?:, \d{4})?)?(?: (?:is|was))? "
    r"(?:for|to)|accepted (?:is|are)|accepted for|"
    r"(?:can ?not|can't|unable to|could not) (?:lie|sleep|use|move|raise|bend|straighten|kneel)(?: on|"
    r" with)?|(?:stabbed|shot|bitten|burned|scalded|grazed|kicked|punched|slashed) (?:in|on|across|through)|"
    r"(?:burns?|lacerations?|bites?|puncture wounds?|abrasions?|bruis(?:es?|ing)|contusions?) to|"
    r"(?:shot|drove|put|ran|fired|sent) an? (?:[a-z-]+ )?(?:nail|staple|drill(?: bit)?|blade|screw|"
    r"wire|needle|knife) "
    r"(?:through|into|in|thru)|"
    r"bit (?:through|into)|"
    r"punched|bitten|bit(?= (?:his|her|both|the (?:right|left))\b)|"
    r"inj|kicked|sprayed|splashed|(?:rolled|rolling|inverting|everting|tweaking)(?= (?:his|her|the|"
    r"right|left|r|l)\b)|jerked|inverted|"
    r"everted|tweaked|ruptured|lacerating|"
    r"(?:caught|trapped|smashed|mashed|pinched|wedged|slammed|impaled)(?= (?:his|her|both)\b)|"
    r"crushing|tearing|breaking|burning|injures|"
    r"complaints?(?: (?:at (?:the|that) time|then|at first))? (?:included?|includes|were of|are of)|"
    r"onto|to|into|on|down|involving|affecting)\b(?:(?<=inj)\.)?"
    r"(?: (?:on|to|into|down|onto|in|towards?|up to))*)"
    r"(?: top of)?(?: (?:the|his|her) (?:(?:very )?(?:backs?|tops?|fronts?|sides?|crown|dorsum|soles?|"
    r"bottoms?|bases?|"
    r"tips?|balls?|arch|arches|inside|outside)|"
    r"(?:right|left|back|front|inner|outer|lateral|medial|ulnar|radial|dorsal|plantar|volar|anterior|"
    r"posterior) (?:side|aspect|border|surface|half|edge)) of)?"
    r"(?: (?:the|his|her|both|this|that|same|an?|two|three|several|some))?(?: (?:lateral|medial|outer|inner|"
    r"anterior|posterior|whole|entire))? "
    r"$|\b(?:aching|sore|stiff|weak|swollen|throbbing|frozen) (?:and (?:\w+ ))?$|"
    rf"\bc/o (?:(?:constant|chronic|ongoing|more|some|worse|increased|severe) )?{COMPLAINT}(?:(?: and |"
    rf", | & |/){COMPLAINT})* $|"
    r"\b(?:injured|affected|accepted|claimed|alleged|disputed|admitted|compensable|contested|involved|"
    r"industrial|physical|symptomatic)"
    r"(?: (?:body )?(?:parts?|areas?|regions?|systems?|injur(?:y|ies)|conditions?|claims?))?(?:\(s\))?"
    r"(?: of (?:the|his|her|this) claim)?(?: ?(?::|=)| (?:includ(?:e[sd]?|ing)|are|is|were) ?:?) ?"
    rf"{_FIRST_MARK}(?:the )?$|"
    r"\bbody (?:parts?|areas?)(?:\(s\))?(?: (?:(?:that|which) (?:are|were) )?(?:listed|named|noted|reported|"
    r"identified|involved|accepted|injured|affected|alleged|claimed|treated|at issue|in dispute))*"
    rf",? ?(?:includ(?:e[sd]?|ing)|are|is|were|:|=) ?{_FIRST_MARK}(?:the )?$|"
    r"\b(?:parts?|areas?|regions?|injur(?:y|ies)|claim|conditions?)(?: (?:that (?:are|were|is)|is|are|was|"
    r"were))? "
    r"(?:accepted|injured|affected|claimed|involved) ?(?:includ(?:e[sd]?|ing)|are|were|:|=|as) ?"
    rf"{_FIRST_MARK}(?:the )?$|"
    r"\b\d{1,2}(?:\.5)?(?:-\d{1,2})?/10 (?:in |for |at |to )?(?:the )?$"
)
WOUND = late(r"\b(?:lacerations?|wounds?|amputations?|abrasions?|fractures?|burns?)\b")
"""A digit without its side that is wounded is the hand that is told of."""
LED_BY = (
    *(": ", "were ", "inj ", "c/o ", "inj. ", "= ", "/10 ", "as ", "• ", "- ", "* ", "1. ", "1) "),
    *("a. ", "a) ", "pain ", "numbness ", "tingling ", "stiffness ", "weakness "),
    "rolled ",
    "rolling ",
    "jerked ",
    "inverted ",
    "everted ",
    "tweaked ",
    "ruptured ",
    "lacerating ",
    "crushing ",
    "tearing ",
    "breaking ",
    "burning ",
    "through ",
    "including ",
    "involves ",
    "involve ",
    "involved ",
    "affects ",
    "affect ",
    "affected ",
    "concerns ",
    "covers ",
    "cover ",
    "'s ",
    "’s ",
    *(
        f"{word} "
        for word in (
            *("in", "to", "of", "into", "down", "at", "throughout", "about", "around", "across", "involving"),
            *("under", "beneath", "behind"),
            *("affecting", "from", "along", "over", "radiating", "the", "his", "her", "both", "this", "that"),
            *("same", "injured", "hurt", "struck", "strained", "sprained", "twisted", "bruised", "burned"),
            *("lacerated", "fractured", "broke", "crushed", "landed", "landing", "hit", "cut", "injuring"),
            *("hurting", "striking", "twisting", "hitting", "onto", "on", "include", "includes", "included"),
            *("wrenched", "wrenching", "pinned", "pinning", "fracturing", "bruising", "spraining"),
            "straining",
            *("for", "by", "aching", "sore", "stiff", "weak", "swollen", "throbbing", "frozen", "lateral"),
            *("medial", "outer", "inner", "anterior", "posterior", "entire", "whole", "use", "move", "raise"),
            *("bend", "straighten", "with", "a", "an", "over"),
            *("two", "three", "several", "some"),
            *("are", "is", "towards", "toward", "up", "radiates", "hyperextended", "overextended", "jammed"),
            *("hyper-extended", "over-extended", "tore", "jarred", "banged", "bumped", "smashed", "scalded"),
            *("dislocated", "against", "sutured", "stitched", "backs", "tops", "soles", "sides"),
        )
    ),
)
DIGIT = late(r"(?:index|long|middle|ring|small|little|first|second|third|fourth|fifth)\b")
STOP = late(r"[().,;]|\s[^\s().,;]*$")
FARTHEST = late(r"\b(?:foot|feet|toes?|cal(?:f|ves)|heels?|fingers?|digits?|hands?|thumbs?|[rlb][ul]es?)$")
LANDED = late(r"\bland(?:ed|ing)\b")
HEEL = late(r"\b(?:heels?|head|tailbone|coccyx|(?:left|right|[lr]) (?:elbow|shoulder|hip|knee|wrist|ankle))$")
"""A heel, a head or one joint that is landed on is hurt, as hands and knees that break a fall need not be."""
SPREADS = late(
    r"\b(?:radiat|rad\b|going|goes|spread|shoot|extend|travel|referred)(?!.{0,200} from (?:(?:the|"
    r"his|her) )?$)"
)
"""Where a pain only spreads to is not what was injured."""
BURNS_INTO = late(r"(?:burning|aching|tingling|stabbing) (?:down|into)")
"""`aching in the neck and burning into the forearm`."""
ALONG = late(r"\b(?:tingling|burning|numbness|pins and needles) (?:down|along|to|into)|\bland(?:ed|ing)\b")
LED_AWAY = late(
    r"\b(?:land(?:ed|ing)|radiat\w+|rad|going|goes|went|spread\w*|shoot\w*|extend\w*|travel\w*|"
    r"referr(?:ed|als?)|feelings?|sensations?) (?:\w+ ){0,2}$|"
    r"\b(?:brought|drove|forced|sent|put|dropped) (?:him|her) (?:down )?$|"
    r"\bland(?:ed|ing) (?:on|onto|upon) (?:[a-z]+ ){1,3}(?:and|then|and then) $|"
    r"\b(?:his|her) (?:[a-z]+ )?weight $|"
    r"\b(?:runs|running|wraps|wrapping|wrapped|reaches|reaching|moves|moving|tracks|tracking) (?:down |up |"
    r"in |around )?$"
)
CAUGHT = late(
    r"(?:occasional |frequent )*(?:caught|catching|catches|dragging|drags|stubbing|stubs|stubbed)\b"
)
FOOT = late(r"\b(?:foot|feet|toes?|heels?|legs?|shoes?)$")
"""`caught her foot on a rug`: what a fall begins with, where a hand that is caught is hurt."""
CAUGHT_ON = late(r"\b(?:fall(?:s|ing)?|fell)\b(?: [a-z]+){0,3} $")
"""`fell forward onto both hands`: what a fall is broken with."""
FROM_PART = late(
    r"\b(?:neck|back|spine|[clt]/s|shoulders?|elbows?|arms?|forearms?|wrists?|hands?|hips?|knees?|legs?|"
    r"thighs?|buttocks?|foot|feet|ankles?|heels?|toes?|fingers?|thumbs?|cal(?:f|ves)|shins?|groin|ribs?|chest|"
    r"extremit(?:y|ies)) (?:(?:up|down|over|across|around|through|all the way|and) )*$"
)
"""`tingling of the arm to the fingers` tells how far it goes."""
AT_THE_END = late(
    r"\b(?:feet|foot|toes?|legs?|arms?|hands?|fingers?|thumbs?|digits?|thighs?|cal(?:f|ves)|buttocks?|"
    r"forearms?|extremit(?:y|ies)|[rlb]?[ul]es?)$"
)
"""The limbs that a pain of the spine goes to."""
WITH_A_SIDE = ("right ", "left ", "bilateral ", "both ")
WEAK_LINK = late(r"^(?:onto|to|into|on|down|involving|affecting)\b")
HURT = phrases(
    r"""
    injur\w* | sustain\w* | hurt | struck | strain\w* | fell | fall | slip\w* | trip\w* | accident
    radiat\w* | pain | complain\w* | slid | toppl\w* | crash\w* | swung | landing
    landed | hit | inj | trauma | crush\w* | dropp\w* | roll\w*
    """
)
GOES_INTO = late(r"^(?:into|down)\b")
KNOCKED = phrases(
    r"""
    injur\w* | sustain\w* | hurt | struck | strain\w* | fell | fall | slip\w* | trip\w* | accident
    landing | landed | hit | inj | crush\w* | dropp\w* | roll(?:ed|ing) | slid | toppl\w* | crash\w* | swung
    drill\w* | cut | stab\w* | shot | splash\w*
    """
)
"""What goes `into the leg` with a pain is where it spreads to, with a blow it is what was hurt."""
ONLY_NUMB = late(
    r"^(?:numbness|tingling|paresthesias?|dysesthesias?|pins and needles)(?:(?: and |, |/| or )(?:numbness|"
    r"tingling|paresthesias?|dysesthesias?|weakness|burning|pins and needles))* "
    r"(?:in|of|to|into|down|at|throughout|about|along|over|involving|affecting)\b"
)
"""A part that is only numb counts where no other part is told of."""
NOT_COMPLAINT = phrases(
    r"""
    palpation | palpable | tender\w* | range of motion | rom | reflex\w*
    (?<!ing )(?<!way )(?<!electric )(?<!strange )(?<!cold )sensation
    sensory
    motor(?! vehicle| when| that| and (?:the|he|she)| home| cycle)
    strength | spurling\w* | dermatom\w* | myotom\w* | mri(?! tech) | mra | x-?rays?(?! tech) | emg | ncs
    ncv | radiograph\w* | ultrasound | ct scan | imaging | electrodiagnostic | straight leg | flexion
    extension(?! (?:ladder|cord|lead|pole)) | abduction
    (?:physical|on|neurological) exam\w* | examination | exam | objective\w*
    positive | negative | sign | test | request\w* | den(?:y|ied|ies) | authoriz\w+ | deny
    certif\w+(?! (?:nurs|medical (?:assist|tech)|home health aide|dental|pharmacy|surgical tech|arborist))
    denies | denied | no (?:pain|complaint|numbness|radiation|radicular) | underwent | guidelines?
    relief (?:of|from) | examiner\w* | recommend\w* | healed(?!,) | incision | scar | procedures?
    replacement | arthroscop\w* | fusion | injections?
    surgery(?! (?:scheduler|tech|coordinator)) | therapy(?! (?:aide|assistant|tech))
    (?<!engine )(?<!cinder )(?<!concrete )(?<!wooden )(?<!wood )(?<!cement )(?<!butcher )block
    (?<!cross )(?<!cross-)(?<!angle )(?<!scaffold )(?<!corner )brace
    """
)
NEGATED = late(
    r"\bno (?:mention|indication|record|report|complaint) of [^.;,]{0,80}$|"
    r"\b(?:resident|co-?worker|student|client|inmate|child|dog|customer|passenger|driver|"
    r"(?<!the )(?<!this )patient)['’]s $|"
    r"\b(?:an?|another|one) (?:[a-z-]+ )?patient\b[^.;]{0,120}?\bthe patient['’]s $|"
    r"(?:\b(?:might have|may have|no|not|without|denie[sd]|denying|negative for|never)|"
    r"(?:did|does|do)n['’]t (?:have|report|complain of|describe))\b[^.;,]{0,40}$|"
    r"\bden(?:ies|ied|ying)\b(?:(?!\b(?:but|has|had|reports?|complain\w*|however|though|although|claims?)\b)"
    r"[^.;]){0,120}$"
)
