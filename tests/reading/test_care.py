"""Drugs taken and treatments had, by kinds of wording: what tells of care, and what looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from tests.reading.views import view_of


def patient_of(text: str) -> Patient:
    """The patient that a summary tells of."""
    return read_patient(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She takes Mobic and uses Salonpas patches.", ["Mobic", "Salonpas patches"]),
        (
            "Medications: Xalatan drops, QVAR inhaler, glycerin suppositories.",
            ["Xalatan drops", "QVAR inhaler"],
        ),
        ("He uses a topical diclofenac gel.", ["topical diclofenac gel"]),
        (
            "He uses a compound of ketoprofen, gabapentin and menthol.",
            ["compound of ketoprofen, gabapentin and menthol"],
        ),
        ("She applies topical baclofen/lidocaine as needed.", ["topical baclofen/lidocaine"]),
        ("He takes hydrocodone/APAP and Soma.", ["hydrocodone/APAP", "Soma"]),
        ("She takes Relafen, Axid and medicated creams.", ["Relafen", "Axid", "medicated creams"]),
        ("She was dispensed medicated creams.", []),
        ("He takes oxycodone extended release.", ["oxycodone extended release"]),
        ("She takes Evoxac, Loestrin and vit D3.", ["Evoxac", "Loestrin", "vit D3"]),
        ("He takes morphine ER. The morphine was renewed.", ["morphine ER"]),
    ],
)
def test_names_of_drugs(text: str, names: Sequence[str]) -> None:
    """What a drug is made as belongs to its name; a mixture is one, and its names are known by family."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He is currently on Opana and Soma.", ["Opana", "Soma"]),
        ("She has epilepsy, stable on Briviact.", ["Briviact"]),
        ("He was told to keep taking Daypro.", ["Daypro"]),
        ("The patient was asked to continue Daypro and Fexmid.", ["Daypro", "Fexmid"]),
        (
            "The plan is to continue Daypro, Fexmid and Axid, and to start Lyrica.",
            ["Daypro", "Fexmid", "Axid"],
        ),
        ("Plan: start Lyrica, refill Daypro.", ["Daypro"]),
        ("The treatment plan includes Lyrica.", []),
        ("The plan is to continue PT and try Lyrica.", []),
        ("The doctor asked for Lyrica.", []),
        ("She is on no medication other than Motrin.", ["Motrin"]),
        ("She is on no medication. Motrin was used once.", []),
        ("The implanted pump contains morphine and baclofen.", ["morphine", "baclofen"]),
        ("Rx: Daypro, Axid.", ["Daypro", "Axid"]),
        ("He takes Axid; labs: lithium level.", ["Axid"]),
        ("The testosterone level was low. He takes Axid.", ["Axid"]),
        ("She was given a course of Keflex and takes Axid.", ["Axid"]),
        ("The plan has included the request for Norco; and Soma.", []),
        ("The request is for Norco. He takes Soma; Axid; and Lyrica.", ["Soma", "Axid", "Lyrica"]),
        ("She uses only Tylenol. The office dispensed Synapryn.", ["Tylenol"]),
        ("He was prescribed Soma, which he never filled, and Daypro.", ["Daypro"]),
        ("Soma was stopped and Fexmid was added.", ["Fexmid"]),
        ("Soma was added and then stopped.", []),
        ("Lyrica was started, but he could not work.", []),
        ("He was switched from Norco to Nucynta.", ["Nucynta"]),
        ("She takes Axid; Xanax was weaned.", ["Axid"]),
        ("Nucynta was increased; Norco was never started.", ["Nucynta"]),
        ("He uses Restoril 15 mg nightly, which he continues, and Sonata was stopped.", ["Restoril"]),
        (
            (
                "At the time of request for authorization for Axid, there is documentation of subjective "
                "(neck pain) findings, and treatment to date (ongoing medications including Axid and Soma)."
            ),
            ["Axid", "Soma"],
        ),
        (
            (
                "She went to the emergency room and was given prednisone and albuterol. "
                "Medications: Qvar, albuterol inhaler."
            ),
            ["Qvar", "albuterol inhaler"],
        ),
        (
            (
                "Since leaving work she was seen in the emergency room, where she was given "
                "Decadron. She takes Axid."
            ),
            ["Axid"],
        ),
        ("She was given Vicodin at urgent care and has taken it since.", ["Vicodin"]),
        (
            (
                "Medications: Lyrica and Aleve; gabapentin made him slow, he says, and was "
                "stopped after a week."
            ),
            ["Lyrica", "Aleve"],
        ),
        ("Lyrica made her swell and had to be stopped. She takes Cymbalta.", ["Cymbalta"]),
        ("He uses Daypro and Soma, and was discharged from therapy.", ["Daypro", "Soma"]),
        ("He takes Axid. He does not take Singulair, which gives him bad dreams.", ["Axid"]),
        ("He does not take Soma every day.", ["Soma"]),
        ("He was given a topical compound and asked to go on with Daypro.", ["topical compound", "Daypro"]),
        ("She was dispensed a topical compound.", []),
        ("The doctor asked her to continue Mobic and to stop Soma.", ["Mobic"]),
        ("He was told to stop Soma. He takes Daypro.", ["Daypro"]),
        ("Xanax was prescribed last year but she never filled it. She takes Axid.", ["Axid"]),
        ("Lyrica was of no help and is no longer used. He takes Axid.", ["Axid"]),
        ("She takes Axid, and Norco was recently weaned.", ["Axid"]),
    ],
)
def test_whether_a_drug_is_taken(text: str, names: Sequence[str]) -> None:
    """A plan that goes on with a drug tells that it is taken; one that begins it, or a course, does not."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Treatment has included a walking boot, gel pads, Thera-Band exercises, and PT.",
            ["walking boot", "gel pads", "Thera-Band exercises", "PT"],
        ),
        (
            "He was treated with PT, TENS, a rocker sole and a weighted vest.",
            ["PT", "TENS", "rocker sole", "weighted vest"],
        ),
        ("Past treatment: cold packs, singing bowl work, TENS.", ["cold packs", "TENS"]),
        ("Treatments include NSAIDs, rest, and time off.", []),
        (
            "Treatment has included antibiotics, an MRI, physical therapy, a work-up and Norco.",
            ["physical therapy"],
        ),
        ("Treatment and diagnostics to date have included x-rays and aqua therapy.", ["aqua therapy"]),
        ("Treatment over the years has consisted of massage and a corset.", ["massage", "corset"]),
        (
            "Rehabilitation consisted of speech therapy and vision therapy.",
            ["speech therapy", "vision therapy"],
        ),
        (
            "Procedures: left carpal tunnel release 2/3/2012; trigger finger release 5/6/2013.",
            ["left carpal tunnel release", "trigger finger release"],
        ),
        ("PSH: appendectomy, L4-5 laminotomy.", ["appendectomy", "L4-5 laminotomy"]),
        ("Tried: chiro, yoga, TENS.", ["chiro", "yoga", "TENS"]),
        ("Tx = PT x 8, wrist brace.", ["PT", "wrist brace"]),
        ("DME: walker, shower chair.", ["walker", "shower chair"]),
        (
            "He has had two operations, a meniscectomy in 2009 and a hardware removal in 2011.",
            ["meniscectomy", "hardware removal"],
        ),
        (
            "She had conservative treatment, including acupuncture and heat packs.",
            ["acupuncture", "heat packs"],
        ),
        ("He was given naproxen and a wrist brace.", ["wrist brace"]),
        ("Treated w/ OT, dry needling x 2 and TPI.", ["OT", "dry needling", "TPI"]),
        ("PSHx: hysterectomy, left knee scope 2009.", ["hysterectomy", "left knee scope"]),
        ("Prior treatment was bracing, taping, and PT; a fusion was discussed.", ["bracing", "taping", "PT"]),
        ("Dental history: crown on #2, root canal #14.", ["crown on #2", "root canal #14"]),
        ("She was given advice and sent home.", []),
    ],
)
def test_listed_treatments(text: str, names: Sequence[str]) -> None:
    """Most of an announced list known, the rest of it counts; drugs, tests and rest never do."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She began aquatic therapy on 3/1/2014.", ["aquatic therapy"]),
        ("She is to begin aquatic therapy on 3/1/2014.", []),
        ("Aquatic therapy was begun in May.", ["Aquatic therapy"]),
        ("Aquatic therapy is to be started in May.", []),
        ("A wrist brace has been provided.", ["wrist brace"]),
        ("A wrist brace was denied.", []),
        ("Massage and traction have helped.", ["Massage", "traction"]),
        ("PT, massage and traction were tried.", ["PT", "massage", "traction"]),
        ("The therapy notes indicate that ten visits were completed.", []),
        ("She completed 10 out of 12 authorized hand therapy visits.", ["hand therapy"]),
        ("Hand therapy was authorized.", []),
        ("He is doing yoga and continues with counseling.", ["yoga", "counseling"]),
        ("He did not respond to massage.", ["massage"]),
        ("The surgeon performed a left ulnar nerve transposition.", ["left ulnar nerve transposition"]),
        ("The surgeon performed an examination.", []),
        ("His thumb was immobilized in a spica cast.", ["spica cast"]),
        ("A wrist brace has not been provided.", []),
        ("Acupuncture, of which she had four visits, was halted.", ["Acupuncture"]),
        ("Acupuncture, four visits in the spring, was of some help.", ["Acupuncture"]),
        (
            "He was sent for massage, which gave some relief, and then for acupuncture, which did not.",
            ["massage", "acupuncture"],
        ),
        ("He was referred for massage.", []),
        ("She was in group therapy for a year.", ["group therapy"]),
        ("He was discharged with a wrist splint.", ["wrist splint"]),
        (
            "The patient was placed in a halo brace and then had six sessions of physical therapy.",
            ["halo brace", "physical therapy"],
        ),
        ("He reports good relief from cervical facet injections.", ["cervical facet injections"]),
        ("There have been nine acupuncture visits.", ["acupuncture"]),
        ("She is currently receiving biofeedback.", ["biofeedback"]),
        (
            "She was treated by a therapist with ultrasound treatments and massage.",
            ["ultrasound treatments", "massage"],
        ),
        (
            "He underwent a discectomy and later attended hand therapy at [redacted].",
            ["discectomy", "hand therapy"],
        ),
        ("The patient has pain. His wife has had physical therapy.", []),
        ("Mr. Doe had a left knee arthroscopy in 2011.", ["left knee arthroscopy"]),
        ("He had injections on two occasions and a brace in the past.", ["injections", "brace"]),
        ("She walks with a cane.", []),
        ("She was issued a cane.", ["cane"]),
    ],
)
def test_treatments_told_by_a_verb(text: str, names: Sequence[str]) -> None:
    """What began, was given, used or helped was had; what is to begin, was denied or is another's was not."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OT 14 visits to date, finger splint.", ["OT", "finger splint"]),
        ("Carpal tunnel release done 3/4/15.", ["Carpal tunnel release"]),
        ("TFESI L5-S1 (3/15, no help), pool therapy.", ["TFESI L5-S1", "pool therapy"]),
        ("Splint dispensed 4/12.", ["Splint"]),
        ("Plan: OT 14 visits, finger splint.", []),
        ("Request: OT 14 visits.", []),
        ("A/P: OT 14 visits, finger splint.", []),
        ("OT 2x6 weeks.", []),
        ("OT 8 more visits.", []),
        ("PE: cast dry 3/4/15.", []),
        ("Pt 44 M, DOI 3/4/15.", []),
    ],
)
def test_treatments_of_notes(text: str, names: Sequence[str]) -> None:
    """Notes tell of treatments without a verb where a date, a count or a result shows that they were had."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She underwent C5-C6 discectomy and fusion in 2011. Diagnosis: status post cervical fusion.",
            ["C5-C6 discectomy and fusion"],
        ),
        (
            "She underwent right knee arthroscopy in 2011. Diagnosis: status post left knee arthroscopy.",
            ["right knee arthroscopy", "left knee arthroscopy"],
        ),
        ("Diagnosis: status post ankle fusion.", ["ankle fusion"]),
        ("Impression: s/p L3-4 fusion. He had an L5-S1 fusion in 2012.", ["L3-4 fusion", "L5-S1 fusion"]),
        (
            "He had right shoulder arthroscopy and debridement.",
            ["right shoulder arthroscopy and debridement"],
        ),
        (
            "He had right shoulder arthroscopy and left carpal tunnel release.",
            ["right shoulder arthroscopy", "left carpal tunnel release"],
        ),
        ("He had physical therapy for the hip for six weeks.", ["physical therapy for the hip"]),
        ("He had physical therapy for six weeks.", ["physical therapy"]),
        (
            "He had repair of the nerves to the long and ring fingers.",
            ["repair of the nerves to the long and ring fingers"],
        ),
    ],
)
def test_where_a_treatment_ends(text: str, names: Sequence[str]) -> None:
    """One operation is one entry; a diagnosis that names it again adds none, another side or level does."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prior treatment history has included naproxen and PT. He takes Norco.", ["Norco"]),
        ("Terocin was dispensed once but he had hives and no longer applies it. He takes Norco.", ["Norco"]),
        ("He was once on Effexor but it raised his pulse and was stopped. He is on Mobic.", ["Mobic"]),
        ("He takes Mobic; Lyrica proved ineffective.", ["Mobic"]),
        ("He was given two doses of morphine. He takes Mobic.", ["Mobic"]),
        ("She was sent home on Keflex, which she has finished, and takes Advil.", ["Advil"]),
        ("He was treated with naproxen. He now takes Mobic.", ["Mobic"]),
        ("He was treated with naproxen and Soma.", ["naproxen", "Soma"]),
        ("He was managed with Norco in 2012; Norco is continued.", ["Norco"]),
        ("She had cortisone twice and takes Mobic.", ["Mobic"]),
        ("The request is for Norco and an MRI, which he needs.", []),
        ("He takes Mobic and used to take Norco.", ["Mobic"]),
        ("She uses Mobic. She was on naproxen until her stomach bled.", ["Mobic"]),
        ("Percocet was given after the operation only. She takes Mobic.", ["Mobic"]),
        ("He began with Soma in 2010. The Soma was stopped in 2011. He takes Mobic.", ["Mobic"]),
        ("She was prescribed Norco in 2010. The Norco was later changed to Butrans.", ["Butrans"]),
        (
            "He takes Mobic. Norco was prescribed. Norco was weaned off. Norco was resumed.",
            ["Mobic", "Norco"],
        ),
        ("Lyrica was begun in May and abandoned in June. He takes Mobic.", ["Mobic"]),
        ("She takes Mobic, and Xanax, which her psychiatrist tapered off in 2012.", ["Mobic"]),
        ("She takes Mobic, and Ambien, which she gave up.", ["Mobic"]),
    ],
)
def test_drugs_of_the_past(text: str, names: Sequence[str]) -> None:
    """A drug that helped no more, was finished or came before others is none that is taken."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She took only Advil.", ["Advil"]),
        ("She is on no medication; uses Aleve at times.", ["Aleve"]),
        ("He is not taking any medication, only using Biofreeze.", ["Biofreeze"]),
        ("She avoids pills, using only Tylenol.", ["Tylenol"]),
        ("Medications are Percocet (stopped in May), Soma and Mobic.", ["Soma", "Mobic"]),
        ("Her medications are Norco, Percocet (no longer taken), and Soma.", ["Norco", "Soma"]),
        ("Failed: Motrin (gastritis). Currently: Mobic, Lyrica.", ["Mobic", "Lyrica"]),
        ("The request is for Norco and Soma, which she currently uses.", ["Norco", "Soma"]),
        ("The applicant obtained Soma from the office.", ["Soma"]),
        ("Pills: Detrol, calcium with vitamin D.", ["Detrol", "calcium with vitamin D"]),
        (
            "He applies Voltaren gel and a compounded scar cream.",
            ["Voltaren gel", "compounded scar cream"],
        ),
        ("She takes tramodol, omeprozole and flexaril.", ["tramodol", "omeprozole", "flexaril"]),
    ],
)
def test_drugs_beside_others_that_ended(text: str, names: Sequence[str]) -> None:
    """A bracket tells of the drug before it, and who takes nothing else may still take what is named."""
    assert list(patient_of(text).medications) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The patient required a right knee arthroscopy.", ["right knee arthroscopy"]),
        ("The surgeon felt that she required a right knee arthroscopy.", []),
        ("The claimant has not required surgery or injections.", []),
        (
            "He was taken for nailing of the tibia and had a skin graft.",
            ["nailing of the tibia", "skin graft"],
        ),
        ("He was operated upon for trigger finger release in 2011.", ["trigger finger release"]),
        ("He was operated on for a torn meniscus.", []),
        ("She saw a psychologist, had biofeedback and tried yoga.", ["biofeedback", "yoga"]),
        ("He fell, had immediate pain and was sent home.", []),
        ("She was seen, given a sling and sent home.", ["sling"]),
        ("She has custom orthotics, now worn out.", ["custom orthotics"]),
        ("Traction was interrupted by a hernia.", ["Traction"]),
        ("A stimulator trial was failed.", ["stimulator trial"]),
        (
            "She had an ankle fusion in 2010, with hardware removal in 2012.",
            ["ankle fusion", "hardware removal"],
        ),
        (
            "He underwent a shoulder manipulation followed by 12 visits of hand therapy.",
            ["shoulder manipulation", "hand therapy"],
        ),
        (
            "The records document six visits of chiropractic care and a course of yoga.",
            ["chiropractic care", "yoga"],
        ),
        ("The records mention a prior request for yoga.", []),
        ("Past treatment is documented to include massage and a back brace.", ["massage", "back brace"]),
        ("Surgical hx: left knee scope 2009, hernia repair 2011.", ["left knee scope", "hernia repair"]),
        (
            "There followed a shoulder manipulation, then hydrodilatation.",
            ["shoulder manipulation", "hydrodilatation"],
        ),
    ],
)
def test_further_cues_of_treatment(text: str, names: Sequence[str]) -> None:
    """What was required, given, owned, interrupted or recorded was had; what somebody thought of was not."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He has had over 30 chiropractic visits.", ["chiropractic"]),
        ("He has had 30+ acupuncture visits.", ["acupuncture"]),
        ("She has had an unspecified number of massage sessions.", ["massage"]),
        ("She attended 8 group sessions.", ["group sessions"]),
        ("He did 12 therapy visits.", ["therapy"]),
        (
            "She had two spine operations, the last being a laminoplasty in 2012.",
            ["spine operations", "laminoplasty"],
        ),
        ("She had two spine operations, the last without relief.", ["spine operations"]),
        (
            "She had medial branch blocks at the right L3, L4 and L5 levels in 2013.",
            ["medial branch blocks at the right L3, L4 and L5 levels"],
        ),
        ("He underwent ablation of the left C3 and C4 nerves.", ["ablation of the left C3 and C4 nerves"]),
        (
            "He had open reduction and pinning of two metacarpals.",
            ["open reduction and pinning of two metacarpals"],
        ),
        ("Treatment included ORIF of the radius fracture.", ["ORIF of the radius fracture"]),
        ("She has had crowns on teeth #3 and #4.", ["crowns on teeth #3 and #4"]),
        ("Dx: status post L4-5 laminoplasty. The laminoplasty helped.", ["L4-5 laminoplasty"]),
        ("FEV1 was 60% with response to bronchodilator.", []),
    ],
)
def test_names_of_treatments(text: str, names: Sequence[str]) -> None:
    """Counts are no part of a name, levels are, however many; the name that says most is kept."""
    assert list(patient_of(text).prior_treatments) == names


@pytest.mark.parametrize(
    ("text", "drugs", "treatments"),
    [
        ("Pain is controlled by Opana and Soma.", ["Opana", "Soma"], []),
        ("She reports that Mobic brings her pain down.", ["Mobic"], []),
        ("With Mobic he is able to walk to the store.", ["Mobic"], []),
        ("She self-treats with Advil and ice.", ["Advil"], []),
        ("For pain he has Mobic and Soma.", ["Mobic", "Soma"], []),
        ("He was weaned off of Norco and now takes only Tylenol.", ["Tylenol"], []),
        ("He has tried ice, heat, stretching and yoga.", [], ["ice", "heat", "stretching", "yoga"]),
        ("He has tried ice.", [], []),
        ("He is currently participating in a home exercise program.", [], ["home exercise program"]),
        ("She did not improve with yoga or acupuncture.", [], ["yoga", "acupuncture"]),
        ("Her symptoms have not improved with time.", [], []),
        ("Acupuncture made him worse.", [], ["Acupuncture"]),
        ("Sitting made the pain worse.", [], []),
        ("Traction had been given for six weeks.", [], ["Traction"]),
        ("Traction had been denied.", [], []),
        ("Measures such as bracing, yoga and injections have failed.", [], ["bracing", "yoga", "injections"]),
        ("Measures such as bracing and yoga are recommended.", [], []),
        ("She says that acupuncture gave her relief.", [], ["acupuncture"]),
        ("Teeth #3 and #4 received root canal therapy in 2012.", [], ["root canal therapy"]),
    ],
)
def test_what_did_something(text: str, drugs: Sequence[str], treatments: Sequence[str]) -> None:
    """What a drug or a treatment did for the worker tells that it is taken or was had."""
    patient = patient_of(text)
    assert list(patient.medications) == drugs
    assert list(patient.prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Care during the first year consisted of PT, a sling and two cortisone injections.",
            ["PT", "sling", "cortisone injections"],
        ),
        (
            "Treatment for the next six months included chiropractic care and massage.",
            ["chiropractic care", "massage"],
        ),
        ("Initial care was at a clinic and consisted of x-rays, a splint and Motrin.", ["splint"]),
        (
            "He subsequently had strapping, a root canal and four visits of PT.",
            ["strapping", "root canal", "PT"],
        ),
        (
            (
                "She underwent a knee arthroscopy on 3/4/2012, with twelve post-op visits of "
                "physical therapy afterwards."
            ),
            ["knee arthroscopy", "physical therapy"],
        ),
        ("He spent three weeks in a skilled nursing facility.", ["skilled nursing facility"]),
        ("He spent ten years in prison.", []),
        (
            ("Procedures: stimulator implanted 2013 and explanted 2014 for infection, lumbar fusion."),
            ["stimulator", "lumbar fusion"],
        ),
        ("Right facet block by pain management on 4/5/2013 gave 50% relief.", ["Right facet block"]),
        ("Sural nerve block by a podiatrist (4/2/2013) with 80% relief for a day.", ["Sural nerve block"]),
        (
            ("Treatment to date consists of one visit to urgent care with a cold pack, Motrin, and massage."),
            ["cold pack", "massage"],
        ),
        (
            (
                "He has had PT, which helped, acupuncture, without relief, two epidurals, each "
                "giving a week of relief, and a cane."
            ),
            ["PT", "acupuncture", "epidurals", "cane"],
        ),
        ("He has had PT, which helped, and he has an MRI pending.", ["PT"]),
        ("Shoulder pain began a year later from use of crutches.", ["crutches"]),
        ("The use of a brace is not supported by the guidelines.", []),
        ("She had PT and acupuncture both before and after it.", ["PT", "acupuncture"]),
        ("She tried yoga both at home and in the clinic.", ["yoga"]),
        ("He had a carpal tunnel release many years ago.", ["carpal tunnel release"]),
        ("He had speech therapy as an outpatient until May.", ["speech therapy"]),
        (
            "Mechanical traction in the chiropractor's office gave her an hour of ease.",
            ["Mechanical traction"],
        ),
        (
            "She has had a wedge cushion with a cut-out and a walker with a seat.",
            ["wedge cushion with a cut-out", "walker with a seat"],
        ),
        (
            ("Extraction of #8 and #9 followed on 4/5/2012. Since then she has worn a removable flipper."),
            ["Extraction of #8 and #9", "removable flipper"],
        ),
        ("On the left he underwent hip resurfacing in 2006.", ["hip resurfacing"]),
        (
            (
                "According to his wife he forgets things; she is a nurse and has had a breast "
                "operation herself."
            ),
            [],
        ),
        ("His mother had a stroke and she underwent a carotid repair. He had PT.", ["PT"]),
        ("Her son drives her; she had acupuncture.", ["acupuncture"]),
        (
            "Diagnoses: 1) neuritis 2) Status post ankle ligament repair 3) Pes cavus.",
            ["ankle ligament repair"],
        ),
        (
            (
                "He had a left ankle Brostrom repair in 2017. Diagnoses: 1) Status post left "
                "lateral ligament reconstruction 2) gout."
            ),
            ["left ankle Brostrom repair"],
        ),
        (
            (
                "Conservative treatment after the operations consisted of 36 visits of PT and a "
                "bone stimulator."
            ),
            ["PT", "bone stimulator"],
        ),
        (
            "Treatment has included a wrist splint, 30 sessions with a psychologist, and OT.",
            ["wrist splint", "OT"],
        ),
        ("Desensitization by a hand therapist was of some help.", ["Desensitization"]),
        (
            ("In 2011 he entered a functional restoration program, of which he completed four weeks."),
            ["functional restoration program"],
        ),
        (
            "She received therapy and two subacromial injections, neither with lasting effect.",
            ["therapy", "subacromial injections"],
        ),
        ("Twelve chiropractic visits since the surgery made no difference.", ["chiropractic"]),
        (
            "He has had vestibular therapy and vision therapy for dizziness.",
            ["vestibular therapy", "vision therapy"],
        ),
        (
            "Compression garments, silicone sheeting and hand therapy have been provided.",
            ["Compression garments", "silicone sheeting", "hand therapy"],
        ),
    ],
)
def test_treatments_and_what_is_told_of_them(text: str, names: Sequence[str]) -> None:
    """Where and how long, by whom and with what result a treatment was had is no part of its name."""
    assert list(patient_of(text).prior_treatments) == names
