"""Ways in which rationales conclude, or do not, that a treatment is medically necessary."""

NECESSARY = (
    "This is persistent triggering, and the release would be considered medically necessary.",
    "The x-rays did not show a fracture so an MRI is medically necessary.",
    "Nothing in the notes indicates abuse and the drug is medically necessary.",
    "He has yet to have an MRI and one is medically necessary.",
    "He has yet to try therapy; it is medically necessary.",
    "I have no doubt it is medically necessary.",
    "I do not doubt it is medically necessary.",
    "The patient is not able to work and the request is medically necessary.",
    "The patient does not feel well and the request is medically necessary.",
    "The guidelines do not state a maximum, the request is medically necessary.",
    "I do not agree with the denial, the request is medically necessary.",
    "She did not say the pain went down; the request is medically necessary.",
    "Not tried before in this case. It's medically necessary.",
    "He reports benefit, and continued use is medically necessary.",
    "The request for overturning the denial is medically necessary.",
    "Two visits are modest. The request to overturn the UR determination is medically necessary.",
    (
        "The claims administrator found the request not medically necessary. However, six sessions "
        "are appropriate and medically necessary."
    ),
    "Therefore, further visits after the initial trial are medically necessary based on his progress.",
    "The request for further visits after an initial trial is medically necessary based on documented gains.",
    "Medical necessity has been established.",
    "A short trial is in order. Determination is for medically necessary.",
    "The documentation supports medical necessity.",
    "The request is deemed to be medically necessary.",
    (
        'The provider wrote "the MRI is not medically necessary". The request is medically '
        "necessary and appropriate."
    ),
    (
        "The UR physician found the request not medically necessary, but this reviewer finds that "
        "the treatment is medically necessary."
    ),
    "As such, the request is medically appropriate and necessary.",
    "The request is reasonable and medically necessary.",
    "I find the requested treatment to be medically necessary.",
    ("The patient has been stable; therefore the requested refills are medically necessary at this time."),
    "The request is rnedically necessary.",
    "The request is not only medically necessary but urgent.",
    "As the patient has failed therapy, the request is medically necessary.",
    "The patient reported relief, and the request is medically necessary.",
    (
        "Since the provider has documented failure of conservative care, the requested injection is"
        " medically necessary."
    ),
    "When considering the documentation, the request is medically necessary.",
    "The medical necessity for physical therapy has been met.",
    "The requested treatment is therefore considered medically necessary and appropriate.",
    "The utilization review decision is reversed and the request is found to be medically necessary.",
    (
        "Utilization review found the request not medically necessary because records were lacking."
        " The records are now here. The request is medically necessary."
    ),
    "Therefore the medical necessity has been substantiated.",
    ("Because the surgery is medically necessary, the pre-operative clearance is also medically necessary."),
    ("The prior reviewer concluded it was not medically necessary. I disagree. It is medically necessary."),
    (
        "Therefore, the request is medically necessary as it meets the guideline and the patient "
        "has failed PT."
    ),
    "The request for authorization of 6 visits is medically necessary, as noted by the QME.",
    "Based on this, I recommend that the request be found medically necessary.",
    "This is a medically necessary treatment.",
    "The request for six sessions is medically\nnecessary.",
    (
        "Consequently, a urine drug screen is medically necessary. The utilization review decision "
        "is overturned."
    ),
    "Medically necessary.",
    ("The claims administrator denied the request. The request is medically necessary and is overturned."),
    "The treatment plan, as outlined by the provider, is medically necessary.",
    "The provider's request is medically necessary.",
    "The requesting provider notes neck pain. Therefore the request is medically necessary.",
    "The patient was seen by Dr. Jones who recommended surgery. The surgery is medically necessary.",
    "The patient reported improvement; thus, continued therapy is medically necessary.",
    (
        "The documentation submitted by the treating physician supports the request, which is "
        "medically necessary."
    ),
    "The patient meets the criteria and the medical necessity is established.",
    "The current clinical information does support the medical necessity of the MRI.",
    "As such, medical necessity has been met.",
    "I believe the MRI is medically necessary.",
    "It is my opinion that the MRI is medically necessary.",
    "The request is, therefore, medically necessary.",
    "The requested service is medically necessary; it is therefore overturned.",
    (
        "ODG notes that the device is not medically necessary for most patients. Here it is "
        "medically necessary."
    ),
    "The requested Retrospective UDS was medically necessary.",
    "The requested item is medicallynecessary.",
    "The use of a walker is medically reasonable and necessary.",
    "Therefore, the prospective request for 1 LSO brace is certified as medically necessary.",
)
NOT_NECESSARY = (
    "This reviewer does not find the polysomnogram to be medically necessary at this time.",
    "I do not find the brace to be medically necessary.",
    "Nothing in the file shows that the request is medically necessary.",
    "Nothing in the notes of the last year indicates the drug is medically necessary.",
    "It has yet to be shown that the brace is medically necessary.",
    "The records do not show it is medically necessary.",
    "Medical necessity has yet to be shown.",
    "Medical necessity is lacking.",
    "The medical necessity of the request remains unproven.",
    "I cannot agree that the request is medically necessary.",
    "The note says little. I am not able to say it is medically necessary on this record.",
    "I cannot say the request is medically necessary.",
    "I am unable to conclude the surgery is medically necessary.",
    "I do not think it is medically necessary.",
    "I don't think refills of Norco 10/325 mg are medically necessary.",
    "I do not see that six more visits of therapy are medically necessary.",
    "The records do not convince me it is medically necessary.",
    "I am not persuaded that the request is medically necessary.",
    "There is no reason to believe that the brace is medically necessary.",
    "I doubt it is medically necessary.",
    "This cream can not be considered medically necessary.",
    "The request should not be considered medically necessary.",
    "The request could not be deemed medically necessary.",
    "The request to overturn the utilization review decision is not medically necessary.",
    "Three visits were certified. Six at once – not medically necessary.",
    "It's not medically necessary.",
    ("The denial of these visits was correct, and the request to overturn it is not medically necessary."),
    "The request is notmedically necessary.",
    "The provider opines that the MRI is medically necessary. The request is not medically necessary.",
    "Medical necessity has not been established.",
    "Thus, medical necessity for the requested MRI cannot be established.",
    "The documentation does not support the medical necessity of the request.",
    "The request is medically unnecessary.",
    "Therefore, the request for Norco 10/325mg #90 is considered not medically necessary.",
    "The request is no longer medically necessary.",
    "The request is no medically necessary.",
    "The request for this MRI is therefore no necessary.",
    "Neither the brace nor the pillow is medically necessary.",
    "There is no evidence that continued use is medically necessary.",
    "Therefore, the request would not be medically necessary.",
    "The requested MRI is not necessary.",
    (
        "ODG states that surgery is medically necessary for patients with instability. The request "
        "for fusion is not medically necessary."
    ),
    "The request is not\nmedically\nnecessary.",
    "The request is not, in my opinion, medically necessary.",
    "The treating physician has not established that the MRI is medically necessary.",
    "The request lacks medical necessity.",
    "The request isn't medically necessary.",
    "There is insufficient documentation to establish medical necessity.",
    "Not medically necessary.",
    (
        "MAXIMUS Federal Services, Inc. has determined the request for MRI is notmedically "
        "necessary and appropriate."
    ),
    "The request does not meet the criteria for medical necessity.",
    "Per the MTUS, the request is not medically necessary.",
    ("The MTUS guidelines do not recommend it. The current request is therefore not medically necessary."),
    (
        "The patient states that pain is 8/10. The provider requests an MRI. Without red flags the "
        "MRI is not medically necessary."
    ),
    (
        "The prescribing physician does not document monitoring of side effects, and the request is"
        " not medically necessary."
    ),
    "Medical necessity of the requested item is not established.",
    "The request as submitted is medically not necessary.",
    "The request is non-medically necessary.",
    "The documentation fails to establish medical necessity of the brace.",
    "Therefore, the request for 12 sessions of PT is not medically necessary at this time.",
    "Based on the guidelines and criteria, this request is not medically necessary and appropriate.",
    (
        "The treating physician believes surgery is medically necessary; however, the guidelines do"
        " not support it and the request is not medically necessary."
    ),
    "The request was not medically necessary.",
    "The requests are not medically necessary.",
    "Thus, the medical necessity of the request is not established.",
    (
        "As the primary procedure is not medically necessary, none of the associated services are "
        "medically necessary."
    ),
    (
        "Since the associated surgery is not medically necessary, the request for a cold unit is "
        "not medically necessary."
    ),
    "As such, Norco 10/325 is NOT medically necessary.",
    "The request is not\nmedically necessary\nand appropriate",
    "The current request is not medically necesary.",
    "The request is not medically necessary as written; a 4-week supply would be medically necessary.",
    "The MRI is not considered to be medically necessary.",
    "The MRI has not been shown to be medically necessary.",
    "The MRI does not appear to be medically necessary.",
    "The provider has not demonstrated that the requested MRI is medically necessary.",
    "The provider has failed to document that the cream is medically necessary.",
    "There is a lack of documentation that the cream is medically necessary.",
    "The surgery is medically necessary, but the assistant surgeon is not medically necessary.",
    "Therefore, this request is not medically appropriate or necessary.",
    "This is not a medically necessary treatment.",
    "It does not represent a medically necessary service.",
    (
        "The provider states “the MRI is medically necessary.” No red flags are present. Therefore,"
        " it is not medically necessary."
    ),
    "Therefore, the requested Norco 10/325mg, #60 is not medically necessary.",
    "The request for 1 prescription of Norco, 10/325mg, #60 with 1 refill is not medically necessary.",
    ("Given the above, the request for Norco is not medically necessary and the determination is upheld."),
    (
        "MTUS states that 'patients should be screened'. The request does not meet MTUS. It is "
        "therefore deemed not medically necessary."
    ),
    "The provider's request for an MRI is not medically necessary.",
    ("The medical records provided for review do not indicate that the treatment is medically necessary."),
    "The clinical notes do not establish that a CT scan is medically necessary.",
    "No medical necessity is established.",
    "There was no medical necessity for the compound.",
    "Medical necessity for this request has not been demonstrated, and the request is not certified.",
    "Medical necessity has therefore not been established.",
    "The medical necessity of the requested service could not be established.",
    "This reviewer feels that the MRI is not medically necessary.",
    "I do not find the request medically necessary.",
    "I do not believe that the request is medically necessary.",
    "Thus, the request is not medically necessary per the guidelines.",
    "Per ODG, the brace is not medically necessary.",
    "According to the MTUS, the brace is not medically necessary.",
    "Based on the MTUS guidelines the request is not medically necessary",
    "The guidelines indicate that the request is not medically necessary.",
    "The MRI was reported as normal. A repeat MRI is not medically necessary.",
    (
        "Since the request for the injection was deemed not medically necessary, the sedation is "
        "not medically necessary."
    ),
    "The request for additional therapy is not medically necessary or appropriate.",
    (
        "The requested 12 sessions exceed the guideline. Six sessions would have been medically "
        "necessary. The request is not medically necessary."
    ),
    "Hence the request is not medical necessary.",
    "the request is not medically neccesary",
    "The request is NOT MEDICALLY NECESSARY",
    "The requested item isnot medically necessary.",
    "is not medically necessary.",
    "The patient is not a candidate, so surgery is not medically necessary.",
    ("Although the provider feels that it is medically necessary, the request is not medically necessary."),
    "I cannot therefore find the group psychotherapy to be medically necessary.",
    "I do not, therefore, find the visits medically necessary.",
    "I cannot on this record find the brace medically necessary.",
    ("Therefore, the request for Home health care 4 hours a day, 5 days a week, is not medically necessary"),
)
IN_DOUBT = (
    "A course of six visits would be considered medically necessary.",
    "If the films were read, the release would be considered medically necessary.",
    "Nothing shows that it is not medically necessary.",
    "UR did not show that the request is not medically necessary.",
    "It is not difficult to see that the MRI is medically necessary.",
    "I would not hesitate to say that the MRI is medically necessary.",
    "I have no difficulty concluding that the MRI is medically necessary.",
    "It is not unreasonable to conclude that the MRI is medically necessary.",
    "I cannot therefore find that the request is not medically necessary.",
    "I cannot find fault with the conclusion that the therapy is medically necessary.",
    "I do not believe there is any question that the MRI is medically necessary.",
    "The claims administrator was not persuaded that the MRI was medically necessary.",
    "The carrier did not agree the request was medically necessary.",
    "It is not clear the request is medically necessary.",
    "It is unclear that the surgery is medically necessary.",
    "I cannot say the request for a second MRI of the knee is not medically necessary.",
    "The provider does not believe it is medically necessary.",
    "UR did not find it is medically necessary.",
    "The doctor did not state whether this is medically necessary.",
    "The request may not be considered medically necessary.",
    "We were asked to overturn the insurer's finding that it is not medically necessary.",
    "He says it's medically necessary.",
    "She feels that it is medically necessary.",
    "The provider states that the treatment is medically necessary. The records do not support it.",
    "Dr. Smith believes that surgery is medically necessary.",
    "Additional therapy would be medically necessary if progress was shown.",
    "If the injection were medically necessary, sedation would follow.",
    "It is unclear whether the MRI is medically necessary.",
    "Is the MRI medically necessary?",
    "This request is not medically unnecessary.",
    'The report reads "is medically necessary".',
    "Follow-up visits are recommended as determined to be medically necessary.",
    "Refills may be given as deemed medically necessary by the surgeon.",
    "Treatment that is medically necessary should be provided.",
    "I do not agree that the request is not medically necessary.",
    "Documentation is required to establish medical necessity.",
    "The MRI may be medically necessary in the future.",
    "Physical therapy is warranted.",
    "The QME felt that future care, including surgery, is medically necessary.",
    "The request is partially medically necessary.",
    "The UR denial stated that the MRI was not medically necessary.",
    "According to the provider, the cream is medically necessary.",
    "In the provider's opinion, the cream is medically necessary.",
    "Without such documentation, the medical necessity cannot be determined.",
    "Medical necessity cannot be affirmed.",
    "The ODG does not consider this to be medically necessary.",
    "When these conditions are met, therapy is medically necessary.",
    "The patient does not meet criteria. The request is not certified.",
    "I would find the request medically necessary.",
    "The request is medically necessary? The notes say no.",
    "The claims administrator's determination that the brace was not medically necessary was correct.",
    "The UR reviewer felt this was not medically necessary, and I agree.",
    ("While the provider argues that the cream is medically necessary, the guideline does not recommend it."),
    "It is unclear why two muscle relaxants are medically necessary. The request is denied.",
    "Home health is medically necessary only for patients who are homebound.",
    "Per evidence-based guidelines, more visits after a first trial are medically necessary based on gains.",
    "Additional therapy following an initial course is medically necessary depending on progress.",
)
