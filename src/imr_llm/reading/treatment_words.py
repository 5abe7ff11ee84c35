"""Words of treatments: what names one, where a list of them ends, and what shows that it lies ahead."""

from __future__ import annotations

from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_HEAD = (
    r"(?:surger(?:y|ies)|operations?|procedures?|arthroscop\w+|fusions?|acdf|alif|plif|tlif|xlif|orif|"
    r"scopes?|microdis\w+|"
    r"\w*ectom(?:y|ies)|\w*otom(?:y|ies)|\w*ostom(?:y|ies)|\w*plast(?:y|ies)|\w+desis|\w+rrhaph(?:y|ies)|"
    r"repairs?|(?<!nded )(?<!nded-)(?<!ayed )(?<!ayed-)(?<!diate )(?<!diate-)(?<!ained )(?<!ained-)(?<!olled "
    r")releases?|"
    r"decompressions?|"
    r"reconstructions?|replacements?|debridements?|amputations?|manipulations?|mua|grafts?|grafting|"
    r"revisions?(?! of (?:the |his |her )?(?:work|request|report|plan|restriction))|pinning|nailing|"
    r"plating|rodding|wiring|"
    r"irrigations?|sutur(?:es?|ing)|stitch(?:es|ing)|staples|wound care|dressing changes|closed "
    r"reductions?|open reductions?|resections?|excisions?|"
    r"(?:percutaneous |external )?pins?|external fixators?|(?:iliosacral|syndesmotic|lag|cannulated|"
    r"cortical) screws?|implant\w*|"
    r"fixations?|micro-?fractur(?:e|ing)|(?:subchondral |retrograde )drilling|"
    r"hardware removal|removal of (?:hardware|(?:the |his |her )?\w+)|teno\w*lysis|neurolysis|"
    r"adhesiolysis|"
    r"(?:spacer|stent|port|pump|stimulator|tube|shunt|lead) (?:placement|implantation)|emdr|slings?|"
    r"transpositions?|carpal tunnel|repair\w*|"
    r"injections?|injs?\b\.?|shots?|tpis?|esis?|csis?|tfesis?|lesis?|cesis?|ilesis?|blocks?|epidurals?|"
    r"rhizotom\w+|(?:cryo-?)?ablations?|rfa|"
    r"neurotom\w+|viscosupplement\w+|"
    r"synvisc|orthovisc|supartz|hyalgan|euflexxa|prp|cortisone|botox injections?|infusions?|"
    r"stimulator(?: trial)?|pump|"
    r"therap(?:y|ies)|physiotherap\w+|pt|p\.t\.|ot|chiropractic\w*|chiropractor|chiro|acc?upunc?ture|"
    r"massages?|"
    r"tens|"
    r"tens unit|exercises?|"
    r"home exercise program|hep|rehabilitation|rehab|work hardening|work conditioning|psychotherap\w+|"
    r"cognitive behavio\w+|cbt|biofeedback|counsel+ing|hypno\w+|shock\s?wave\w*|eswt|traction|"
    r"ultrasound treatments?|electrical stimulation|e-?stim|h-?wave|aquatic \w+|pool (?:therapy|exercises?|"
    r"program|sessions?|class(?:es)?|work|walking|rehab\w*|visits?|treatments?|workouts?)|yoga|tai chi|"
    r"functional restoration\w*(?: program)?|"
    r"(?:psychological|psychiatric|mental health|dental) (?:treatments?|care)|pain (?:management|program|"
    r"psychology|school)|(?:health|rehabilitation) psychology|"
    r"detox\w*|brac(?:e|es|ing)|immobilizers?|splint\w*|orthotics?|orthos[ie]s|"
    r"immobili[sz]ation|cast|casting|stretching|strengthening|modalities|conditioning|"
    r"craniosacral|myofascial release|trigger point \w+|lumbar support|back brace|corset|(?:si|sacroiliac|"
    r"rib|pelvic|trochanteric|abdominal|support|lumbar) belts?|hyperbaric \w+|"
    r"(?:shoe |heel |orthotic )?inserts|(?:hearing|canal) aids?|(?:plates?|screws?|pins?|nail|rods?|wires?|"
    r"k-wires?|implant|gall ?bladder|appendix|tonsils?|cyst|ganglion|tumor|lipoma|cataract|spleen) removal|"
    r"dental \w+|bondings?|root canals?|(?:temporary |permanent |dental |porcelain )?crowns?|"
    r"bridges?(?! the)|"
    r"dentures?|fillings?|flippers?|retainers?|silicone (?:gel )?\w+|gel sheet\w*|stay ?plates?|resurfacing|"
    r"(?:tooth |teeth |dental )?extractions?|scaling|(?:composite|amalgam|resin) (?:restor|fill)\w+|"
    r"(?:(?:intensive |hospital )?(?:out|in)-?patient|partial hospitalization|day treatment|rehabilitation|"
    r"weight loss|"
    r"exercise|wellness|detox\w*) programs?|iop\b|hospitali[sz]ations?|virtual reality \w+|exposure therapy|"
    r"(?:psychology|psychological|psych|counseling|group|individual|desensitization) (?:sessions?|visits?)|"
    r"desensiti[sz]ation|(?:night|occlusal|bite|mouth) (?:guards?|splints?)|"
    r"(?:soft |hard |cervical )?collars?|"
    r"(?:tinnitus )?masker|respirators?(?: masks?)?|cpap|bipap|oxygen|o2|"
    r"(?:iv|intravenous|parenteral) (?:fluids?|hydration|antibiotics?)|"
    r"(?:antibiotic|cement|articulating|static)(?:[- ](?:impregnated|cement|loaded))* (?:spacers?|beads)|rct|"
    r"strapping|explants?|explantations?|(?:critical incident |stress |crisis )?debriefings?|"
    r"taping|(?:kt|athletic)[ -]tape|"
    r"cataract \w+|interferential \w*|inferential|ems|stim unit|"
    # devices, aids and supplies
    r"canes?|crutch(?:es)?|walkers?|rollators?|(?:wheel|shower )chairs?|w/c|scooters?|boots?|slippers|"
    r"cushions?|"
    r"pillows?|straps?|sleeves?|wraps?|heel (?:cups?|pads?|lifts?)|(?:metatarsal|heating|gel) pads?|pads?|"
    r"thermophores?|kafos?|afos?|lso|tlso|rom (?:brace|device)|stockings|"
    r"(?:compression |isotoner )?(?:gloves?|garments?|socks|hose)|mattress\w*|hospital bed|trapeze|"
    r"commode|grab bars?|shower bench|raised toilet seat|ramps?|pulleys?|"
    r"ergonomic (?:work ?stations?|chairs?|desk)|"
    r"(?:silver |wet-to-dry |medicated |sterile |burn )?dressings|retreats?|\w*transplant(?:s|ation)?|"
    r"(?:membrane|drain|filter|button|plug|expander|catheter|cage) placement|"
    r"(?:orthop[a]?edic|diabetic|custom|extra-depth|therapeutic|"
    r"rocker[- ]bottom|supportive) (?:shoes?|"
    r"footwear|"
    r"inserts?)|shoe (?:inserts?|modification\w*)|"
    r"(?:cold|hot|ice|heat|gel|cryo\w*)(?: (?:and|or|/) (?:cold|hot|ice|heat))* (?:packs?|therapy|"
    r"compress\w*|"
    r"treatments?|applications?|machines?|units?|massage)|(?:ice|heat) (?:and|or|/) (?:ice|heat)|cryotherapy|"
    r"thermotherapy|photo-?therapy|hydrotherapy|whirlpool|paraffin\w*(?: bath)?|fluidotherapy|"
    r"iontophoresis|phonophoresis|"
    r"diathermy|infrared \w+|(?:cold |low level )?laser \w+|cupping|moxibustion|dry needling|"
    r"graston|kinesio\w*(?: tap\w+)?|inversion table|theraband|exercise (?:ball|bands?|kit)|cpm|"
    r"continuous passive motion(?: machine| device)?|(?:bone )?stimulators?|bone stim|(?:thumb )?spicas?|"
    r"carbon (?:fiber )?(?:foot ?)?plates?|insoles|contrast baths?|(?:lace-up|elastic)(?: (?:low "
    r")?[a-z]+)? supports?|"
    r"(?:low |lower )?(?:back|knee|ankle|wrist|elbow|thumb|neck|arch) supports?(?! group)|home "
    r"program|(?:muscle|nerve) "
    r"stimulators?|"
    r"nmes|"
    r"(?:home|portable|conductive|hot|cold|traction|tens|h-wave|if|interferential|ultrasound|recovery|dvt|"
    r"game "
    r"ready|vascutherm|polar care) (?:units?|machines?|devices?)|lint|intrathecal (?:\w+ )?(?:trial|pump)|"
    r"vax-?d|drx ?9000|decompression table|"
    r"(?:oral|dental|orthodontic|jaw|sleep) (?:appliances?|devices?|splints?)|mouth ?guards?|arch bars|"
    r"veneers?|inlays?|onlays?|pulpotomy|occlusal \w+|orthodont\w+|"
    r"(?:bandage )?contact (?:lens|lenses)|(?:punctal|lacrimal) plugs?|eye ?glasses|"
    r"eye patch|corneal \w+|tarsorrhaphy|laser photocoagulation|"
    r"catheter\w*|ostomy|nebuli[sz]ers?|chest tubes?|tracheostomy|intubation|"
    r"\w*dialysis|chemotherapy|"
    r"radiation therapy|transfusions?|"
    # operations, injections and what is done in clinics
    r"(?:flap|wound|skin|fascia\w*|primary) closure|closure|(?:\w+ )?flaps?|incision and drainage|i&d|"
    r"explorations?|"
    r"pci|ptca|cabg|embolizations?|re-?plantations?|takedowns?|(?<=ostomy )reversals?|"
    r"(?:second[- ]look )?washouts?|(?:abdominal|elastic|rib|chest) binders?|"
    r"(?:dental|teeth|tooth|deep|professional) cleanings?|intralesional \w+|"
    r"biops(?:y|ies)|lysis|(?:cesarean|c)[ -]sections?|(?:tendon|nerve) transfers?|lengthening|"
    r"osteosynthesis|instrumentation|discography|kyphoplast\w+|"
    r"tka|tkr|tha|thr|tsa|rtsa|ctr|rcr|sad|mumford|slap repair|bankart|brostrom|acl-?r|laminoforaminotomy|"
    r"bypass|stent(?:s|ing)?|angioplast\w+|ablation|cardioversion|pacemaker|lap band|gastric (?:bypass|"
    r"band\w*|"
    r"sleeve|balloon|lavage|stapling)|hernia \w+|(?:tubal )?ligations?|lasik|"
    r"lithotripsy|laparoscop\w+|cerclage|(?:soft|liquid|pureed) (?:food )?diet|"
    r"coblation|percutaneous \w+|epidural\w*|mbbs?|rf(?:a|l)?|radio-?frequency(?: \w+)?|facet "
    r"(?!arthr|hypertroph|syndrome|disease|pain\b|tender|load|degener|osteo|dysfunc|disorder|mediated|spondyl)\w+|"
    r"stellate \w+|nucleoplasty|idet|chymopapain|botox|botulinum \w+|xeomin|dysport|kenalog|depo-?medrol|"
    r"celestone|(?:toradol|ketorolac|kenalog|celestone|depo-?medrol|solu-?medrol|steroid|lidocaine) (?:im|"
    r"iv|injections?|"
    r"shots?)|(?:im|iv) (?:toradol|ketorolac|kenalog|steroids?|solu-?medrol|depo-?medrol)|orthobiologics?|"
    r"stem cells?|bmac|prolotherapy|"
    r"monovisc|gel-?one|durolane|hymovis|zilretta|gelsyn|hyaluronic \w+|hyaluronate|aspirations?|"
    r"arthrocentesis|"
    r"(?:canalith|particle) repositioning(?: maneuvers?| procedures?)?|repositioning maneuvers?|"
    r"epley(?: maneuvers?)?|"
    r"arthrograms?(?= injection)|hydrodilat\w+|sclerosing \w+|silver nitrate|"
    r"scs|spinal cord stimulat\w+|dcs|neurostimulat\w+|pns|"
    r"debrid\w+|escharotomy|skin substitute|negative pressure \w+|wound vac|hbot?|leech \w+|"
    # programs, psyche, schooling
    r"frp|nesp|health (?:and |& )?\w+ program|programs?|(?:support|peer|pain|ptsd|stress reduction|skills|"
    r"process|"
    r"therapy|grief|coping|"
    r"12-step|anger management) groups?|groups? (?:for|therapy|sessions)|aa meetings|dbt|"
    r"mindfulness\w*|meditation|relaxation(?: \w+)?|guided imagery|stress management|play therapy|"
    r"neurofeedback|"
    r"ect|tms|transcranial \w+|ketamine infusions?|sleep hygiene|(?:gait|balance|vestibular|vision|speech|"
    r"voice|"
    r"cognitive|driver) (?:training|rehab\w*|therapy|retraining)|aerobics|pilates|gym(?: \w+)?|swimming|"
    r"walking program|mirror \w+|graded motor imagery|work simulation|pulmonary rehab\w*|cardiac rehab\w*|"
    r"(?:acute |in-?patient |sub-?acute )+(?:rehab\w*|stay|care)|skilled nursing|home health(?: \w+)?|"
    r"home nursing|"
    r"(?:osteopathic |spinal |chiropractic )adjustments?|omt|mobili[sz]ations?|naturopath\w*|reiki|rolfing|"
    r"reflexology|acupressure|electro-?acupuncture|tui ?na|nutrition\w* counsel\w+|podiatric care)"
)
TREATMENT = worded(rf"\b{_HEAD}\b")
OPERATION = phrases(
    r"""
    revisions? | pinning | nailing | plating | rodding | irrigations? | manipulations? under \w+ | mua
    resections? | excisions?
    open reduction\w* | closed reduction\w*
    removal of (?:the |his |her )?(?:\w+ )?(?:hardware|plates?|screws?|pins?|rods?|implants?|nail|spacer)
    removal of (?:the |his |her )?(?:\w+ )?(?:prosthesis|pump|stimulator)
    surger(?:y|ies) | operations? | arthroscop\w+ | fusions? | acdf | alif | plif | tlif | xlif | orif
    \w*ectom(?:y|ies) | \w+otom(?:y|ies) | \w+plast(?:y|ies) | repairs? | decompressions? | \w+rrhaph(?:y|ies)
    (?<!nded )(?<!nded-)(?<!ayed )(?<!ayed-)(?<!diate )(?<!diate-)(?<!ained )(?<!ained-)(?<!olled )releases?
    \w+desis | teno\w*lysis | neurolysis | adhesiolysis
    reconstructions? | replacements? | debridements? | amputations? | implant\w*
    fixation | transposition | transplants? | transplantation | extractions? | resurfacing
    explants? | explantations? | (?:hardware|plates?|screws?|pins?|nail|rods?|k-wires?) removal
    ctr | rcr
    injections? | blocks? | ablations? | rhizotomy | (?:l|c|tf|il)?esis? | micro-?fractur(?:e|ing)
    (?:subchondral|retrograde) drilling
    pci | ptca | cabg | stent(?:s|ing)? | embolizations? | re-?plantations? | washouts? | takedowns?
    grafts? | grafting
    """
)
_INJECTED = "lidocaine|marcaine|bupivacaine|xylocaine|kenalog|celestone|depo-?medrol"
WHOLE = late(
    rf"(?<=injection of )(?:{_INJECTED}) and (?:{_INJECTED}|cortisone|steroid)|"
    r"(?:debridement|decompression|exploration|release|neurolysis|irrigation|excision|resection|opening) and "
    r"(?:[a-z-]+ ){0,2}(?:nailing|plating|pinning|fixation|transposition|repair|reconstruction|closure|"
    r"fusion|grafting) of (?:the|his|her|both|right|left)\b|"
    r"excision and (?:[a-z-]+ ){0,3}graft\w*|"
    r"repair of (?:the |both )?(?:[a-z]+ ){0,4}(?:nerves?|tendons?|ligaments?|muscles?|arter(?:y|ies)|"
    r"veins?) and (?:the )?(?:[a-z]+ )?(?:nerves?|tendons?|ligaments?|muscles?|arter(?:y|ies)|veins?)|"
    r"repair of (?:the |both )?(?:[a-z]+ ){1,4}and (?:the )?(?:(?!of\b)[a-z]+ ){0,2}(?:nerves?|tendons?|"
    r"ligaments?|muscles?|arter(?:y|ies)|veins?)|"
    r"(?:open|closed) reduction (?:and|with) (?:\w+ ){0,2}(?:fixation|pinning|casting|plating|nailing|"
    r"splinting)|"
    r"(?:dis[ck]ectomy|decompression|laminectomy|"
    r"corpectomy|foraminotomy) (?:and|with) (?:\w+ )?fusion|incision and drainage|"
    r"irrigation and debridement|stretching and strengthening|strengthening and stretching|"
    r"range of motion and \w+|(?:hot|cold|ice|heat) and (?:hot|cold|ice|heat)|"
    r"(?:exploration|irrigation|drainage|washout) and (?:\w+ )?(?:repair|closure|debridement|fixation)|"
    r"(?:arthroscop\w+|laminectom(?:y|ies)|laminotomy|discectomy|decompression|"
    r"arthrotomy) (?:[a-z]+ ){0,3}and "
    r"(?:(?:partial |subtotal |distal |medial |lateral ){0,2}(?:\w*ectomy|fusion|debridement|decompression|"
    r"clavicle (?:excision|"
    r"resection)|chondroplasty|acromioplasty|foraminotomy|lysis of adhesions|sad|dce|mumford))|rcr and \w+|"
    r"(?:laparotomy|laparoscopy|craniotomy|thoracotomy) with (?:[a-z0-9-]+ ){1,9}and (?:[a-z-]+ ){0,2}"
    r"(?:repair|resection|excision|lysis|drainage|evacuation|closure|\w+(?:ectomy|ostomy|plasty))\b|"
    r"(?:arthroscop\w+|surgery) with (?:[a-z-]+,? ){1,9}and (?!right|left|bilateral|later|then|subsequent)"
    r"(?:(?!an?\b|the\b|his\b|her\b|physical|hand|later)[a-z-]+ ){0,2}(?:repair|release|debridement|"
    r"decompression|\w+desis|tenotomy|\w+ectomy|\w+plasty|resection|excision|lysis)\b|"
    r"(?:plates?|rods?|pins|nails?|anchors?|screws|cages?) and (?:screws?|rods?|pins|wires?|plates?)|"
    r"screws and plates?|compromise and release|"
    r"(?:index|long|middle|ring|small|little|thumb|first|second|third|fourth|fifth) and (?:index|long|middle|"
    r"ring|small|little|thumb|first|second|third|fourth|fifth)|arch bars and wiring|"
    r"(?:medial|lateral|anterior|posterior|proximal|distal) and \w+|(?:physical|"
    r"occupational|aquatic|chiropractic|massage|individual|group|"
    r"manual|speech) (?:and|or) (?:\w+ )?therap(?:y|ies)|(?:right|left) and (?:right|left)|"
    r"[clts]-?\d{1,2}(?:-[clts]?\d{1,2})?(?:, | and |, and | & )[clts]-?\d{1,2}\b|(?:tooth|"
    r"teeth) \d{1,2}(?:, \d{1,2})*,? (?:and|&) "
    r"\d{1,2}|#\d{1,2} (?:and|"
    r"&) #\d{1,2}|dilation and curettage"
)
LEVELS = late(r"(?:(?:right|left|bilateral) )?[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*")
LIST_END = late(
    r",? (?:from|by|with|after|during) (?:which|whom)\b|, the [a-z]+ (?:of|for|from) (?:which|"
    r"who)\b|, the (?:latter|former|last|first|second|other) (?:was |being |has been |had been )?(?:then |"
    r"later )?"
    r"(?:discontinued|stopped|halted|abandoned|given up|poorly|not)\b|"
    r"(?<! to)(?<! of)(?<! on)(?<! in)(?<! for)(?<! at) the [a-z]+ of which\b|"
    r",? (?:of |for |in )?(?:which|who)\b|,? (?:but|however|although|"
    r"though|whereas|for which|where|despite|all of which|"
    r"none of which|and (?:(?:later|then|subsequently|eventually)(?: on)? )?(?:there (?:was|were|is|has)|is|"
    r"was|has|had|"
    r"continues|now|still(?! (?:in (?:use|place|situ)|functioning|working|worn|used))|remains|currently|"
    r"reports?|complains?|uses|developed|noticed|felt|"
    r"experienced|returned to|recovered|"
    r"takes|wears|notes|needs|cannot|lives|walks|he|she|the (?:patient|injured|worker|applicant)))\b|"
    r"; ?(?:the|he|she|it|they|"
    r"these|those|"
    r"this|there|his|her|all|each|none|however)\b|, (?:with|without|w/o(?:ut)?|w/|he|she|"
    r"the (?:patient|injured|worker|applicant|provider)|all|none|each|there|is|was|has|had|now|currently|"
    r"continues)\b"
)
AHEAD = worded(
    r"\b(?:request\w*|recommend\w*|(?<!\d )(?:un)?authoriz\w+(?! (?:logs?|history|ledger|records?)\b)|"
    r"propos\w+|schedul\w+|await\w*|candidate|"
    r"future (?:med(?:ical)? )?(?:care|treatments?|therapy|surger\w+|procedures?|injections?|options?|"
    r"needs?|use)|"
    r"consider\w*|"
    r"seek\w*|pending|will\b|would|could|should|might|"
    r"(?<!in )(?<!of )(?<!since )(?<!until )(?<!from )(?<!early )(?<!late )may\b(?!$| \d|,? (?:19|20)\d\d)|"
    r"plan(?:s|ned)?\b|plan ?:|treatment plan|"
    r"plan of care|await\w+|expect\w*|anticipat\w*|contemplat\w+|prescribes?(?! an?\b)|order(?:s|ing)\b|"
    r"begin\b|start\b|(?<!did )undergo\b|spend\b|"
    r"den(?:y|ied|ies)|non-?\s?certif\w+|certif\w+|not (?:(?:had|received)(?! (?:[a-z]+ )?(?:benefit|"
    r"relief|improvement|success|help|results?) (?:from|with))|undergone|tried|"
    r"attempted|attended|completed|yet|been|as of|so far|to date|ever|"
    r"appear (?:that (?:he|she|the \w+) ha[ds]|to have (?:had|tried|received|undergone)))|never|"
    r"no (?:prior|previous|history|hx|h/o|evidence|record|"
    r"documentation|indication|mention|formal|proof|showing)|without (?:any|prior)|declin\w+|refus\w+|"
    r"wish\w*|wants?|"
    r"utilization review|approv\w+|disput\w+|hopes?|asks?|asked|sought|guidelines?|need for)\b|n't\b"
)
NO_TREATMENT = phrases(
    r"""
    compromise | medications? | meds? | medicines? | nsaids? | opioids? | opiates? | narcotics? | analgesics?
    muscle relax\w+ | anti-?\s?inflammator\w+ | antidepressants? | pharma\w+ | creams? | ointments?
    gels? | mri | x-?rays? | emg | ncs | ncv | ct | imaging | diagnostics | studies
    diagnostic(?! (?:[a-z0-9-]+ ){0,4}(?:blocks?|injections?|arthroscop\w+|mbbs?)\b)
    study | laborator\w+ | labs | evaluations? | consult\w* | visits? with | referrals? | attorney \w+
    transfer of care | time off | work restrictions? | off of work | restrictions? | rest
    medicaitons? | medicatons? | medcations? | medciations?
    (?:activit\w+|acitivity|acitvity|activty|actvity|acivity|actitivity) modification\w*
    modified \w+ | light duty | (?:typing|work)[ -]?load | disability | surveillance
    drug screen\w* | monitoring | education | reassurance
    (?<!intravenous )(?<!iv )(?<!parenteral )antibiotics?(?! (?:spacer|bead|cement))
    vaccin\w+ | boosters? | tetanus(?: \w+)? | flu shots?
    steel[- ]toed? \w+ | (?:work|safety|rubber) (?:boots|gloves|shoes)
    ergonomic\w*(?! (?:work ?stations?|chairs?|desk)\b)
    visiting nurses? | follow[ -]?ups? | walking for \w+ | attorney\w*
    representation | set-aside | allocation | settlement | retirement | leave | mmi
    pills? | tablets? | prescriptions? | rx | topicals? | compounds? | steroids | oral steroids?
    triptans? | sedatives?
    ssris? | ssnris? | snris? | supplements? | vitamins? | pain killers? | medicated \w+ | lotions? | salves?
    ultrasound (?:study|exam\w*) | sonogra\w+ | scans? | radiograph\w* | films? | testing | tests?
    electromyogra\w+ | nerve conduction \w+ | magnetic resonance \w+
    electrodiagnos\w+ | arthrograms? | discogra\w+ | myelogra\w+ | polysomnogra\w+ | assessments?
    """
)
_WHICH = ("first", "second", "third", "fourth", "another", "further", "next")
"""`a second operation, a tenolysis`: which of them it was, and not what."""
UNTOLD = frozenset(
    {
        "explanted",
        "healed",
        "implanted",
        "removed",
        "surgery",
        "surgeries",
        "operation",
        "operations",
        "procedure",
        "procedures",
        "repair",
        *(f"{which} {what}" for which in _WHICH for what in ("operation", "surgery", "procedure")),
    }
)
UNLISTED = late(r"[a-z][a-z'/-]{2,}(?: [a-z'/-]+){0,4}")
"""What may be the name of a treatment: a few words and no figures."""
DISORDER = late(
    r"\b(?:syndrome|disorder|pain|fracture|fx|tear|strain|sprain|contusions?|lacerations?|dislocation|"
    r"concussion|"
    r"radiculopathy|infection|abrasions?)$"
)
