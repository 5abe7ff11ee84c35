"""Request headings as letters word them, each with the parts that a careful person would read out of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading and its parts; `quantity` is amount and unit in words, dates are ISO."""

    text: str
    treatment: str
    category: str
    quantity: str | None = None
    dose: str | None = None
    refills: int | None = None
    date_of_service: str | None = None
    body_part: str | None = None


REHAB, DRUG, TEST, DME = "rehabilitation", "pharmaceutical", "diagnostic", "dmepos"

SHOT, CUT, MIND, VISIT = "injection", "surgery", "mental_health", "evaluation_management"

HEADINGS = (
    # Words that end in a unit, a count in brackets, and two regions as a place.
    Heading(
        "One right wrist MR arthrogram",
        *("right wrist MR arthrogram", TEST, "1 item", None, None, None, "right wrist"),
    ),
    Heading("2 discograms", "discograms", TEST, "2 item"),
    Heading("One CT scan of the head", "CT scan of the head", TEST, "1 item", body_part="head"),
    Heading("Lidocaine patches, 30 ct", "Lidocaine patches", DRUG, "30 unit"),
    Heading("Trigger point injections (up to 4)", "Trigger point injections", SHOT, "4 injection"),
    Heading("Acupuncture, up to 6 visits", "Acupuncture", REHAB, "6 visit"),
    Heading("up to 4 trigger point injections", "trigger point injections", SHOT, "4 injection"),
    Heading("Acupuncture sessions (6-8)", "Acupuncture", REHAB),
    Heading(
        "Chiropractic care cervical/thoracic 2 x 6",
        *("Chiropractic care", REHAB, "12 visit", None, None, None, "cervical/thoracic"),
    ),
    Heading("Medication management monthly for 6 months", "Medication management", VISIT, "6 visit"),
    Heading("Office visits every month for 3 months", "Office visits", VISIT, "3 visit"),
    Heading("Skilled nursing visits daily for 14 days", "Skilled nursing visits", "home_health", "14 visit"),
    Heading("Physical therapy sessions every day x 5 days", "Physical therapy", REHAB, "5 session"),
    Heading("Home health aide daily for 14 days", "Home health aide", "home_health", "14 day"),
    Heading("Supartz injection weekly for 5 weeks", "Supartz injection", SHOT, "5 injection"),
    Heading("8 visits of acupuncture, weekly for 12 weeks", "acupuncture", REHAB),
    Heading(
        "Trigger point injections, left trapezius and levator",
        *("Trigger point injections", SHOT, None, None, None, None, "left trapezius and levator"),
    ),
    Heading(
        "Subacromial decompression, distal clavicle resection, right shoulder",
        *("Subacromial decompression, distal clavicle resection", CUT),
        body_part="right shoulder",
    ),
    Heading("Follow up visit two weeks after the injection", "Follow up visit", VISIT),
    Heading("Cold therapy unit 7 days post-op", "Cold therapy unit", DME, "7 day"),
    Heading("Physical therapy starting 2 weeks post-op", "Physical therapy", REHAB),
    Heading("Orthopedic re-evaluation within 6 weeks", "Orthopedic re-evaluation", VISIT),
    Heading("MRI cervical/thoracic", "MRI cervical/thoracic", TEST, body_part="cervical/thoracic"),
    # A side behind the place, a tooth's number in words, and amounts that leave open how many in all.
    Heading(
        "one epidural steroid injection at L4-L5 on the left",
        *("epidural steroid injection at L4-L5", SHOT, "1 injection", None, None, None, "L4-L5"),
    ),
    Heading("Root canal, tooth number 19", "Root canal", "dental", body_part="tooth number 19"),
    Heading("Interpreter for physician visits", "Interpreter for physician visits", "other"),
    Heading("Liver and kidney function tests", "Liver and kidney function tests", TEST),
    Heading("Kidney ultrasound, left", "Kidney ultrasound", TEST, body_part="Kidney"),
    Heading(
        "Bilateral knee Synvisc injections x 3 each",
        "Bilateral knee Synvisc injections",
        SHOT,
        body_part="Bilateral knee",
    ),
    Heading("Salonpas patches, 2 boxes of 10", "Salonpas patches", DRUG),
    Heading("Salonpas patches, 2 boxes", "Salonpas patches", DRUG, "2 unit"),
    Heading("Ketamine 5% cream 60gr", "Ketamine", DRUG, "60 gram", "5%"),
    Heading("Depo-Testosterone 200mg/ml, 1 ml every 2 weeks", "Depo-Testosterone", DRUG, dose="200mg/ml"),
    Heading("Glucose test strips #100", "Glucose test strips", DME, "100 unit"),
    # How many of a count are asked for, where that leaves open how many in all.
    Heading("Imitrex 25mg #9 x 2 boxes", "Imitrex", DRUG, dose="25mg"),
    Heading("Norco 10/325mg #60 x 2 refills", "Norco", DRUG, "60 unit", "10/325mg", 2),
    Heading("Norco 10/325mg #60 x 1", "Norco", DRUG, "60 unit", "10/325mg"),
    Heading("Unknown sessions of physical therapy", "physical therapy", REHAB),
    Heading("Unspecified number of visits of acupuncture", "acupuncture", REHAB),
    # What a treatment is billed by is no part of its name, nor a word on how it is provided.
    Heading("Right knee arthroscopy (29881)", "Right knee arthroscopy", CUT, body_part="Right knee"),
    Heading("Hinged knee brace (L1832-KX)", "Hinged knee brace", DME, body_part="knee"),
    Heading("Epidural steroid injection, CPT code 62310", "Epidural steroid injection", SHOT),
    Heading("CPT 99213: Follow-up visit", "Follow-up visit", VISIT),
    Heading("97110 therapeutic exercises x 12", "therapeutic exercises", REHAB, "12 visit"),
    Heading("Physical therapy (97110, 97140) 2 x 6", "Physical therapy", REHAB, "12 visit"),
    Heading(
        "Retrospective DME purchase: wrist brace, dispensed 5/6/2014",
        *("wrist brace", DME, None, None, None, "2014-05-06", "wrist"),
    ),
    Heading("Physical therapy (unspecified frequency and duration)", "Physical therapy", REHAB),
    Heading("One month home based trial of a TENS unit", "TENS unit", DME, "1 month"),
    Heading("Extension of physical therapy, 6 visits", "physical therapy", REHAB, "6 visit"),
    Heading("Extension splint, 2 week rental", "Extension splint", DME, "2 week"),
    Heading(
        "Electromyography (EMG) left upper extremity",
        "Electromyography (EMG) left upper extremity",
        TEST,
        body_part="left upper extremity",
    ),
    Heading("Total hip arthroplasty, right", "Total hip arthroplasty", CUT, body_part="hip"),
    Heading(
        "Home health RN visits, 2 times a week for 3 weeks", "Home health RN visits", "home_health", "6 visit"
    ),
    # How a drug is taken, how it is bought, a side alone at the end, and which spine a level is of.
    Heading(
        "RETROSPECTIVE REQUEST FOR TRAMADOL 50MG, #90: ONE BY MOUTH EVERY 8 HOURS (DATE OF SERVICE: 1/16/14)",
        *("TRAMADOL", DRUG, "90 unit", "50MG", None, "2014-01-16"),
    ),
    Heading("Omeprazole 20 mg #60, one capsule by mouth twice daily", "Omeprazole", DRUG, "60 unit", "20 mg"),
    Heading("Nystatin mouth rinse", "Nystatin mouth rinse", DRUG),
    Heading("Excision of lesion, mouth", "Excision of lesion", CUT, body_part="mouth"),
    Heading("TENS unit with supplies (purchase)", "TENS unit with supplies", DME),
    Heading("Cold therapy unit (rental) x 7 days", "Cold therapy unit", DME, "7 day"),
    Heading("Unloader knee brace, left", "Unloader knee brace", DME, body_part="knee"),
    Heading("Carpal tunnel release, right", "Carpal tunnel release", CUT),
    Heading("Arm sling", "Arm sling", DME),
    Heading(
        "Epidural steroid injection at L4-5, lumbar spine",
        "Epidural steroid injection at L4-5",
        SHOT,
        body_part="lumbar spine",
    ),
    Heading("Fusion at C5-6, C6-7", "Fusion at C5-6, C6-7", CUT, body_part="C5-6, C6-7"),
    Heading(
        "Radiofrequency ablation, bilateral L4-5 and L5-S1 facets",
        "Radiofrequency ablation",
        SHOT,
        body_part="bilateral L4-5 and L5-S1",
    ),
    # Kinds of drugs are no classes that are attended.
    Heading("URINE TOXICOLOGY SCREEN: QUANTITATIVE, 11 DRUG CLASSES", "URINE TOXICOLOGY SCREEN", TEST),
    Heading("Yoga, 8 classes", "Yoga", REHAB, "8 session"),
    # What is given in treatments, and what goes on.
    Heading(
        "Shock wave therapy x 3, left heel",
        "Shock wave therapy",
        "other",
        "3 treatment",
        body_part="left heel",
    ),
    Heading(
        "Continued stay in rehabilitation facility, 21 days",
        "Continued stay in rehabilitation facility",
        "program",
        "21 day",
    ),
    Heading("Continued physical therapy 2 x 6", "physical therapy", REHAB, "12 visit"),
    Heading("Cone beam CT of the jaws", "Cone beam CT of the jaws", TEST, body_part="jaws"),
    Heading(
        "Trigger point injections to the masseter muscles",
        "Trigger point injections",
        SHOT,
        body_part="masseter muscles",
    ),
    Heading("Wheelchair van transportation, round trip", "Wheelchair van transportation", "transportation"),
    # A place on a bone goes with it; "bilateral" alone at the end says which no more than the heading does.
    Heading("Hardware removal, left distal fibula", "Hardware removal", CUT, body_part="left distal fibula"),
    Heading(
        "Excision of screws, right distal radius", "Excision of screws", CUT, body_part="right distal radius"
    ),
    Heading("ORIF left proximal humerus", "ORIF", CUT, body_part="left proximal humerus"),
    Heading("Wrist splints, bilateral", "Wrist splints", DME, body_part="Wrist"),
    Heading("Hearing aids, bilateral", "Hearing aids", DME),
    Heading("Scar revision, left cheek", "Scar revision", CUT, body_part="left cheek"),
    Heading("Liver panel", "Liver panel", TEST),
    # The last word of a brand is none that joins.
    Heading("Lipo-Flavonoid Plus #90", "Lipo-Flavonoid Plus", "other", "90 unit"),
    Heading("NORCO 10MG PLUS 2 REFILLS", "NORCO", DRUG, dose="10MG", refills=2),
    # What a brace of the back or a pillow of the neck is called after is no part that it is asked for.
    Heading("LSO back brace", "LSO back brace", DME),
    Heading("Neck pillow purchase", "Neck pillow", DME),
    Heading("Back school, 6 sessions", "Back school", REHAB, "6 session", body_part="Back"),
    # The number of codeine's strength is part of the name, and counts nothing.
    Heading("Tylenol with codeine #3, #30", "Tylenol with codeine #3", DRUG, "30 unit"),
    Heading("APAP w/codeine #4 qty 60", "APAP w/codeine #4", DRUG, "60 unit"),
    Heading("Acetaminophen/codeine #3 #90", "Acetaminophen/codeine #3", DRUG, "90 unit"),
    Heading("Tylenol with codeine #30", "Tylenol with codeine", DRUG, "30 unit"),
    Heading("Norco 10/325mg #3", "Norco", DRUG, "3 unit", "10/325mg"),
    Heading("Biofeedback, weekly", "Biofeedback", MIND),
    Heading("Custom orthotics, left and right", "Custom orthotics", DME),
    # Why a device is asked for, the place of a tooth, what a compound is mixed into.
    Heading("Left wrist brace, replacement", "Left wrist brace", DME, body_part="Left wrist"),
    Heading("Left hip, replacement", "Left hip, replacement", CUT, body_part="Left hip"),
    Heading("Bone graft, site of tooth #4", "Bone graft", "dental", body_part="tooth #4"),
    Heading("Nightguard", "Nightguard", "dental"),
    Heading("Full-mouth X-rays", "Full-mouth X-rays", TEST),
    Heading(
        "Ketoprofen 10%/Lidocaine 5% in Lipoderm base, 120 grams",
        "Ketoprofen 10%/Lidocaine 5% in Lipoderm base",
        DRUG,
        "120 gram",
    ),
    Heading(
        "Cortisone injection to the right peroneal tendon",
        "Cortisone injection",
        SHOT,
        body_part="right peroneal tendon",
    ),
    Heading(
        "Home nurse, 3 hours per visit, 2 visits per week for 4 weeks", "Home nurse", "home_health", "24 hour"
    ),
    # A body part that only tells of a make, or of what a list adds, and one that a scan blurred.
    Heading("Pair of hearing aids, behind-the-ear", "hearing aids", DME),
    Heading("Thumb spica splint for the right hand", "Thumb spica splint", DME, body_part="right hand"),
    # A part that only tells what kind of device it is, and the part that such a device is for.
    Heading("Knee walker rental, 6 weeks", "Knee walker", DME, "6 week"),
    Heading("Fiberglass short leg cast", "Fiberglass short leg cast", DME),
    Heading("Knee ankle foot orthosis", "Knee ankle foot orthosis", DME),
    Heading("Molded foot inserts", "Molded foot inserts", DME),
    Heading("Bilateral foot orthotics", "Bilateral foot orthotics", DME, body_part="Bilateral foot"),
    Heading("Long arm splint for the left elbow", "Long arm splint", DME, body_part="left elbow"),
    # A bursa and an epicondyle are where something is injected.
    Heading(
        "Left subacromial bursa injection",
        "Left subacromial bursa injection",
        SHOT,
        body_part="Left subacromial bursa",
    ),
    Heading(
        "PRP injection of the left medial epicondyle",
        "PRP injection of the left medial epicondyle",
        SHOT,
        body_part="left medial epicondyle",
    ),
    Heading(
        "Physical therapy 8 visits, lurnbar spine",
        "Physical therapy",
        REHAB,
        "8 visit",
        None,
        None,
        None,
        "lurnbar spine",
    ),
    Heading("Botulinum toxin type A 100 units", "Botulinum toxin type A", SHOT, dose="100 units"),
    Heading(
        "Orthovisc injections to the right knee, series of 4",
        "Orthovisc injections",
        SHOT,
        "4 injection",
        body_part="right knee",
    ),
    Heading(
        "LEFT LUMBAR SYMPATHETIC BLOCKS, SERIES OF 2",
        "LEFT LUMBAR SYMPATHETIC BLOCKS",
        SHOT,
        "2 injection",
    ),
    Heading("Sphenopalatine blocks (set of four)", "Sphenopalatine blocks", SHOT, "4 injection"),
    Heading("Consult with a foot and ankle surgeon", "Consult with a foot and ankle surgeon", VISIT),
    Heading("BIOFEEDBACK, 10 WEEKLY SESSIONS", "BIOFEEDBACK", MIND, "10 session"),
    Heading("Physical therapy, 2 weekly sessions for 4 weeks", "Physical therapy", REHAB, "8 session"),
    Heading("Massage therapy, six 30-minute sessions", "Massage therapy", REHAB, "6 session"),
    Heading("Massage therapy, one hour sessions", "Massage therapy, one hour", REHAB),
    Heading("CROWNS, TEETH #4 AND #5", "CROWNS", "dental", body_part="TEETH #4 AND #5"),
    Heading("Medical transportation x 10", "Medical transportation", "transportation", "10 other"),
    # A count that is dispensed more than once, and a part whose side is told behind the name.
    Heading("Imitrex 100mg, #9 per month for 3 months", "Imitrex", DRUG, "27 unit", "100mg"),
    Heading("Norco 10/325mg #60 a month x 3 months", "Norco", DRUG, "180 unit", "10/325mg"),
    Heading("Ambien 10mg #30 per month", "Ambien", DRUG, "30 unit", "10mg"),
    Heading("Total knee arthroplasty, right knee", "Total knee arthroplasty", CUT, body_part="right knee"),
    # Therapy: counts, rates, shorthand, and where the amount is open.
    Heading("COGNITIVE BEHAVIORAL THERAPY X 12 SESSIONS", "COGNITIVE BEHAVIORAL THERAPY", MIND, "12 session"),
    Heading("Biofeedback, six (6) sessions", "Biofeedback", MIND, "6 session"),
    Heading("Eight sessions of individual psychotherapy", "individual psychotherapy", MIND, "8 session"),
    Heading("Psychotherapy once a week for 20 weeks", "Psychotherapy", MIND, "20 visit"),
    Heading("Psychotherapy 6-10 visits over 5-6 weeks", "Psychotherapy", MIND),
    Heading(
        "Physical therapy 2 x week x 6 weeks lumbar spine",
        "Physical therapy",
        REHAB,
        "12 visit",
        body_part="lumbar spine",
    ),
    Heading("Physical\ntherapy 2 times a\nweek for 6 weeks", "Physical\ntherapy", REHAB, "12 visit"),
    Heading("PHYSICAL THERAPY TWO TIMES A WEEK FOR SIX WEEKS", "PHYSICAL THERAPY", REHAB, "12 visit"),
    Heading(
        "Physical therapy for the right shoulder, twice a week for six weeks",
        "Physical therapy",
        REHAB,
        "12 visit",
        body_part="right shoulder",
    ),
    Heading("twice weekly physical therapy for four weeks", "physical therapy", REHAB, "8 visit"),
    Heading("Physical therapy 2x6", "Physical therapy", REHAB, "12 visit"),
    Heading("Post-operative physical therapy 3 x 4", "Post-operative physical therapy", REHAB, "12 visit"),
    Heading("Physical therapy 3xwk x 4wks", "Physical therapy", REHAB, "12 visit"),
    Heading("Chiropractic treatment 3x/week x 4 weeks", "Chiropractic treatment", REHAB, "12 visit"),
    Heading("Massage therapy 1x/week x 8", "Massage therapy", REHAB, "8 visit"),
    Heading("12 visits of physical therapy", "physical therapy", REHAB, "12 visit"),
    Heading(
        "12 Physical Therapy Sessions to the Right Shoulder",
        "Physical Therapy",
        REHAB,
        "12 session",
        body_part="Right Shoulder",
    ),
    Heading("Physical therapy; twelve (12) visits (2x6)", "Physical therapy", REHAB, "12 visit"),
    Heading("Physical therapy 8 visits over 4 weeks", "Physical therapy", REHAB, "8 visit"),
    Heading("Physical therapy 1-2 times per week for 6 weeks", "Physical therapy", REHAB),
    Heading("Aqua therapy 2-3 x 6 weeks", "Aqua therapy", REHAB),
    Heading("Acupuncture 6-8 sessions", "Acupuncture", REHAB),
    Heading(
        "acupuncture 2x4 to the right shoulder", "acupuncture", REHAB, "8 visit", body_part="right shoulder"
    ),
    Heading("Additional 6 sessions of acupuncture", "acupuncture", REHAB, "6 session"),
    Heading("Acupuncture x 6", "Acupuncture", REHAB, "6 visit"),
    Heading("Hydrotherapy 12 treatments", "Hydrotherapy", REHAB, "12 treatment"),
    Heading(
        "Physical therapy for neck and right shoulder 12 sessions",
        "Physical therapy",
        REHAB,
        "12 session",
        body_part="neck and right shoulder",
    ),
    # Drugs: strength, count, refills, directions, dates.
    Heading("Norco 10/325mg #120", "Norco", DRUG, "120 unit", "10/325mg"),
    Heading(
        "Retro: Norco 10/325mg #120 (DOS: 3/1/14)",
        "Norco",
        DRUG,
        "120 unit",
        "10/325mg",
        date_of_service="2014-03-01",
    ),
    Heading(
        "Retrospective Anaprox 550mg #60 dispensed on 10/5/2012",
        "Anaprox",
        DRUG,
        "60 unit",
        "550mg",
        date_of_service="2012-10-05",
    ),
    Heading("Retro (DOS 11/1/12-11/30/12): Norco 10/325mg #60", "Norco", DRUG, "60 unit", "10/325mg"),
    Heading("Flexeril 7.5mg #90 between 12/1/13 and 1/30/14", "Flexeril", DRUG, "90 unit", "7.5mg"),
    Heading("Flector patches 1.3% #60 with 2 refills", "Flector patches", DRUG, "60 unit", "1.3%", 2),
    Heading("Gabapentin 600mg #30 x 3 refills", "Gabapentin", DRUG, "30 unit", "600mg", 3),
    Heading("Cymbalta 60mg #30 refills: 2", "Cymbalta", DRUG, "30 unit", "60mg", 2),
    Heading("Lyrica 75mg, 60 capsules, no refills", "Lyrica", DRUG, "60 unit", "75mg", 0),
    Heading("Ativan 1mg #30, refill x 1", "Ativan", DRUG, "30 unit", "1mg", 1),
    Heading("Omeprazole 20mg, quantity 60", "Omeprazole", DRUG, "60 unit", "20mg"),
    Heading("Ultram ER 150mg, QTY: 30.00", "Ultram ER", DRUG, "30 unit", "150mg"),
    Heading("Tramadol ER 150mg one daily #30", "Tramadol ER", DRUG, "30 unit", "150mg"),
    Heading("Norco 10/325mg 1 tab PO q6h prn #120", "Norco", DRUG, "120 unit", "10/325mg"),
    Heading("Norco 10/325 #120 every 4-6 hours as needed", "Norco", DRUG, "120 unit", "10/325"),
    Heading("1 prescription of Tramadol ER 150mg #60", "Tramadol ER", DRUG, "60 unit", "150mg"),
    Heading("Unknown prescription of Norco 10/325mg", "Norco", DRUG, None, "10/325mg"),
    Heading("90 tablets of Soma 350mg", "Soma", DRUG, "90 unit", "350mg"),
    Heading("60 Norco 10/325mg", "Norco", DRUG, "60 unit", "10/325mg"),
    Heading("Tylenol #3 #60", "Tylenol #3", DRUG, "60 unit"),
    Heading("Norco 10/325mg (hydrocodone/APAP) #120", "Norco", DRUG, "120 unit", "10/325mg"),
    Heading("Terocin 240 ml", "Terocin", DRUG, "240 ml"),
    Heading("Ketoprofen cream 120gm", "Ketoprofen cream", DRUG, "120 gram"),
    Heading("Voltaren Gel 1% 100gm tube with 2 refills", "Voltaren Gel", DRUG, "100 gram", "1%", 2),
    Heading("Zofran 4mg/5ml", "Zofran", DRUG, None, "4mg/5ml"),
    Heading(
        "Ketoprofen 10%, Gabapentin 6% cream 240gm",
        "Ketoprofen 10%, Gabapentin 6% cream",
        DRUG,
        "240 gram",
    ),
    Heading(
        "Compounded: Ketoprofen 10%, Lidocaine 10%, Baclofen 10%, 120 grams",
        "Compounded: Ketoprofen 10%, Lidocaine 10%, Baclofen 10%",
        DRUG,
        "120 gram",
    ),
    Heading("Tramadol 50 mg and Naproxen 50 mg", "Tramadol 50 mg and Naproxen", DRUG),
    Heading("Lidocaine 5% patch (Lidoderm 5%) #30", "Lidocaine", DRUG, "30 unit", "5%"),
    Heading("Lidoderm 5% patch", "Lidoderm", DRUG, None, "5%"),
    Heading("Butrans 10 mcg/hr #4", "Butrans", DRUG, "4 unit", "10 mcg/hr"),
    Heading("Nucynta 75mg #60 (30 day supply)", "Nucynta", DRUG, "60 unit", "75mg"),
    Heading("One month supply of Lunesta 3mg", "Lunesta", DRUG, "1 month", "3mg"),
    Heading(
        "Norco 10/325mg #120, Soma 350mg #90 and Prilosec 20mg #60",
        "Norco 10/325mg #120, Soma 350mg #90 and Prilosec",
        DRUG,
    ),
    Heading(
        "Flurbiprofen 20%/Lidocaine 5%/Amitriptyline 5% 180gm",
        "Flurbiprofen 20%/Lidocaine 5%/Amitriptyline 5%",
        DRUG,
        "180 gram",
    ),
    Heading("Norco 10/325mg#120", "Norco", DRUG, "120 unit", "10/325mg"),
    # Tests.
    Heading(
        "MRI of the lumbar spine without contrast",
        "MRI of the lumbar spine without contrast",
        TEST,
        body_part="lumbar spine",
    ),
    Heading("EMG/NCV of both legs", "EMG/NCV of both legs", TEST, body_part="both legs"),
    Heading(
        "X-rays of the right foot and ankle",
        "X-rays of the right foot and ankle",
        TEST,
        body_part="right foot and ankle",
    ),
    Heading("Repeat MRI of the left hip", "Repeat MRI of the left hip", TEST, body_part="left hip"),
    Heading(
        "Left hand and wrist x-rays", "Left hand and wrist x-rays", TEST, body_part="Left hand and wrist"
    ),
    Heading("Pre-op labs, EKG and chest x-ray", "Pre-op labs, EKG and chest x-ray", TEST),
    Heading(
        "MRI left shoulder without contrast",
        "MRI left shoulder without contrast",
        TEST,
        body_part="left shoulder",
    ),
    Heading("CT left ankle", "CT left ankle", TEST, body_part="left ankle"),
    Heading("NCV BILATERAL LEGS", "NCV BILATERAL LEGS", TEST, body_part="BILATERAL LEGS"),
    Heading("Acupuncture left ankle", "Acupuncture", REHAB, body_part="left ankle"),
    Heading("Right knee MRI", "Right knee MRI", TEST, body_part="Right knee"),
    Heading(
        "Electromyography (EMG) / Nerve Conduction Velocity (NCV) of bilateral upper extremities",
        "Electromyography (EMG) / Nerve Conduction Velocity (NCV) of bilateral upper extremities",
        TEST,
        body_part="bilateral upper extremities",
    ),
    Heading("One (1) urine drug screen", "urine drug screen", TEST, "1 item"),
    Heading(
        "Retrospective request for 1 urine drug screen (date of service 08/14/2013)",
        "urine drug screen",
        TEST,
        "1 item",
        date_of_service="2013-08-14",
    ),
    # How long a test goes on says which one it is; the hours of a psychologist are an amount of it.
    Heading("24 hour Holter monitor", "24 hour Holter monitor", TEST),
    Heading("48-hour ambulatory EEG", "48-hour ambulatory EEG", TEST),
    Heading("24 hour home health care x 30 days", "24 hour home health care", "home_health", "30 day"),
    Heading("24 hour hospital stay", "hospital stay", "program", "24 hour"),
    Heading("Neuropsychological testing, 8 hours", "Neuropsychological testing", TEST, "8 hour"),
    Heading("Neuropsychological test battery (6 hours)", "Neuropsychological test battery", TEST, "6 hour"),
    Heading("Sleep study, 8 hours", "Sleep study", TEST),
    # Views are no part of the name, and when a drug is given neither.
    Heading(
        "X-ray of the cervical spine, 5 views",
        "X-ray of the cervical spine",
        TEST,
        body_part="cervical spine",
    ),
    Heading("X-ray, three views, left knee", "X-ray", TEST, body_part="left knee"),
    Heading(
        "Lumbar x-rays, flexion and extension views",
        "Lumbar x-rays, flexion and extension views",
        TEST,
        body_part="Lumbar",
    ),
    Heading("Post-op Norco 5/325mg #40", "Norco", DRUG, "40 unit", "5/325mg"),
    Heading("Postoperative medication: Keflex 500mg #20", "Keflex", DRUG, "20 unit", "500mg"),
    Heading("Post-op shower chair", "Post-op shower chair", DME),
    Heading(
        "3 phase bone scan of the right wrist",
        "3 phase bone scan of the right wrist",
        TEST,
        body_part="right wrist",
    ),
    # Equipment, programs, home care: a length of time is an amount.
    Heading("TENS unit rental for 30 days", "TENS unit", DME, "30 day"),
    Heading("30 day trial of TENS unit", "TENS unit", DME, "30 day"),
    Heading("H-wave purchase", "H-wave", DME),
    Heading("DME: Cold therapy unit 7 day rental", "Cold therapy unit", DME, "7 day"),
    Heading("Hearing aids, quantity 2", "Hearing aids", DME, "2 item"),
    Heading("Cock-up wrist splint, QTY: 1", "Cock-up wrist splint", DME, "1 item", body_part="wrist"),
    Heading("TENS electrodes #8", "TENS electrodes", DME, "8 unit"),
    Heading("EMG qty: 1", "EMG", TEST, "1 item"),
    Heading(
        "Skilled nursing visits 2 times a week for 4 weeks",
        "Skilled nursing visits",
        "home_health",
        "8 visit",
    ),
    Heading("Custom orthotics, 1 pair", "Custom orthotics", DME, "1 item"),
    Heading("3-day inpatient stay", "inpatient stay", "program", "3 day"),
    Heading(
        "Functional Restoration Program 80 hours", "Functional Restoration Program", "program", "80 hour"
    ),
    Heading("Aquatic exercise, gym based, x 2 months", "Aquatic exercise, gym based", REHAB, "2 month"),
    Heading(
        "Transportation to weekly wound care visits x 8",
        "Transportation to weekly wound care visits",
        "transportation",
        "8 visit",
    ),
    Heading(
        "Implant with custom abutment, tooth #30",
        "Implant with custom abutment",
        "dental",
        body_part="tooth #30",
    ),
    Heading("Bone graft, teeth #8 and #9", "Bone graft", "dental", body_part="teeth #8 and #9"),
    Heading("Removal of tooth #19", "Removal of tooth #19", "dental", body_part="tooth #19"),
    Heading(
        "Dental implants (teeth #8 and #9) with bone graft",
        "Dental implants (teeth #8 and #9) with bone graft",
        "dental",
        body_part="teeth #8 and #9",
    ),
    Heading(
        "Extraction of teeth #1, #16 and #32",
        "Extraction of teeth #1, #16 and #32",
        "dental",
        body_part="teeth #1, #16 and #32",
    ),
    Heading("Home cervical traction unit", "Home cervical traction unit", DME, body_part="cervical"),
    Heading("Rigid lumbosacral orthosis", "Rigid lumbosacral orthosis", "dmepos"),
    Heading("Gym membership, 1 year", "Gym membership", "other", "12 month"),
    Heading("Gym membership for two years", "Gym membership", "other", "24 month"),
    Heading("Cervical pillow", "Cervical pillow", DME, body_part="Cervical"),
    Heading("Lumbar spine brace", "Lumbar spine brace", DME, body_part="Lumbar spine"),
    Heading("Lumbar ESI", "Lumbar ESI", "injection", body_part="Lumbar"),
    Heading("Custom burn garments, 4 sets", "Custom burn garments", DME, "4 item"),
    Heading("Autologous serum tears 20%", "Autologous serum tears", DRUG, dose="20%"),
    Heading("Scleral lens, right eye", "Scleral lens", DME, body_part="right eye"),
    Heading("Prosthetic scleral lens fitting set", "Prosthetic scleral lens fitting set", DME),
    Heading("Standing desk converter", "Standing desk converter", "dmepos"),
    Heading("Sit-stand desk", "Sit-stand desk", "dmepos"),
    Heading("Diabetes education class", "Diabetes education class", "program"),
    Heading("Asthma self management program", "Asthma self management program", "program"),
    Heading("Root canal, tooth #14", "Root canal", "dental", body_part="tooth #14"),
    Heading(
        "Porcelain crowns, teeth #3, #4 and #5", "Porcelain crowns", "dental", body_part="teeth #3, #4 and #5"
    ),
    Heading(
        "Periodontal scaling and root planing of all quadrants",
        "Periodontal scaling and root planing",
        "dental",
    ),
    Heading("Scaling of all four quadrants", "Scaling", "dental", "4 other"),
    Heading("Periodontal scaling, 2 quadrants", "Periodontal scaling", "dental", "2 other"),
    Heading("6 month gym membership", "gym membership", "other", "6 month"),
    Heading("Home health aide 4 hours/day x 5 days/week", "Home health aide", "home_health"),
    Heading(
        "Home health aide 4 hours/day 5 days/week for 6 weeks", "Home health aide", "home_health", "120 hour"
    ),
    # Injections and surgery.
    Heading("Lumbar ESI L4-5 and L5-S1", "Lumbar ESI L4-5 and L5-S1", SHOT, body_part="L4-5 and L5-S1"),
    Heading(
        *("Cervical interlaminar injection C5-6", "Cervical interlaminar injection C5-6", SHOT),
        body_part="C5-6",
    ),
    Heading(
        *("Transforaminal ESI right L5, left S1", "Transforaminal ESI right L5, left S1", SHOT),
        body_part="right L5, left S1",
    ),
    Heading(
        "Cervical interlaminar injection, C5-6", "Cervical interlaminar injection", SHOT, body_part="C5-6"
    ),
    Heading("Lumbar ESI #2 at L4-5", "Lumbar ESI", SHOT, body_part="L4-5"),
    Heading("3 trigger point injections", "trigger point injections", SHOT, "3 injection"),
    Heading(
        "Synvisc injections x3 right knee", "Synvisc injections", SHOT, "3 injection", body_part="right knee"
    ),
    Heading(
        "Toradol 60 mg injection (retro 6/10/13)",
        "Toradol",
        SHOT,
        None,
        "60 mg",
        date_of_service="2013-06-10",
    ),
    Heading("Botox injection 200 units", "Botox injection", SHOT, None, "200 units"),
    Heading("L4-S1 fusion, 2 levels", "L4-S1 fusion", CUT, "2 level", body_part="L4-S1"),
    Heading(
        "Anterior cervical discectomy and fusion at C5-6 and C6-7",
        "Anterior cervical discectomy and fusion at C5-6 and C6-7",
        CUT,
        body_part="C5-6 and C6-7",
    ),
    Heading(
        "Right shoulder arthroscopy with subacromial decompression",
        "Right shoulder arthroscopy with subacromial decompression",
        CUT,
        body_part="Right shoulder",
    ),
    Heading("Associated Surgical Service: Assistant Surgeon", "Assistant Surgeon", CUT),
    Heading(
        "L5-S1 anterior lumbar interbody fusion with 2 day inpatient stay",
        "L5-S1 anterior lumbar interbody fusion",
        CUT,
        body_part="L5-S1",
    ),
    Heading(
        "ONE LEFT LUMBAR EPIDURAL STEROID INJECTION AT L4-5",
        "LEFT LUMBAR EPIDURAL STEROID INJECTION AT L4-5",
        SHOT,
        "1 injection",
        body_part="L4-5",
    ),
    Heading(
        "Retrospective 1 IM injection of Toradol 60mg DOS 7/12/13",
        "IM injection of Toradol",
        SHOT,
        "1 injection",
        "60mg",
        date_of_service="2013-07-12",
    ),
    # Visits and the rest.
    Heading("Pre-op EKG, chest x-ray and labs", "Pre-op EKG, chest x-ray and labs", TEST),
    Heading(
        "Consultation with orthopedic spine surgeon", "Consultation with orthopedic spine surgeon", VISIT
    ),
    Heading("Psychotherapy 12 SESSI0NS", "Psychotherapy", MIND, "12 session"),
    Heading("One follow-up office visit", "follow-up office visit", VISIT, "1 visit"),
    Heading("Follow-up visit in 4 weeks", "Follow-up visit", VISIT),
    Heading(
        "Evaluation for functional restoration program",
        "Evaluation for functional restoration program",
        VISIT,
    ),
    Heading("Dental crown tooth #14", "Dental crown", "dental", body_part="tooth #14"),
    Heading(
        "Transportation to and from medical appointments",
        "Transportation to and from medical appointments",
        "transportation",
    ),
    # What it is for, that it is a repeat, and parts that are told by their adjectives.
    Heading("Psychological evaluation for SCS clearance", "Psychological evaluation", VISIT),
    Heading("Cardiology consultation for pre-operative clearance", "Cardiology consultation", VISIT),
    Heading(
        "Psychological clearance for spinal cord stimulator trial",
        "Psychological clearance for spinal cord stimulator trial",
        VISIT,
    ),
    Heading(
        "Sequential compression device for DVT prophylaxis, 14 day rental",
        "Sequential compression device",
        DME,
        "14 day",
    ),
    Heading(
        "Caudal epidural steroid injection, repeat",
        "Caudal epidural steroid injection",
        SHOT,
    ),
    Heading(
        "Physical therapy 2 x 4, lumbar and left hip",
        "Physical therapy",
        REHAB,
        "8 visit",
        body_part="lumbar and left hip",
    ),
    Heading(
        "Acupuncture for the cervical, lumbar and right knee",
        "Acupuncture",
        REHAB,
        body_part="cervical, lumbar and right knee",
    ),
    Heading("Lumbar and right knee brace", "Lumbar and right knee brace", DME, body_part="right knee"),
    Heading(
        "Ketoprofen 10%/Lidocaine 2%/Capsaicin 0.0375% cream 120 grams",
        "Ketoprofen 10%/Lidocaine 2%/Capsaicin 0.0375% cream",
        DRUG,
        "120 gram",
    ),
    Heading("6 sessions", "6 sessions", "other", "6 session"),
)
