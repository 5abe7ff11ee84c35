"""Makes `letters/2018_knee_surgery.pdf`, the example that exists only as a PDF; the same bytes every time.

Run from anywhere: `python examples/make_pdf.py`. Needs reportlab, which the `dev` extra installs.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

TARGET = Path(__file__).parent / "letters" / "2018_knee_surgery.pdf"
CASE_NUMBER = "CM18-0024406"
LEFT = 72
TOP = 720
LEADING = 14
LINES_PER_PAGE = 44

HEADER = (
    (("Case Number:", CASE_NUMBER), ("Date Assigned:", "03/01/2018")),
    (("Date of Injury:", "12/05/2015"), ("Decision Date:", "03/27/2018")),
    (("UR Denial Date:", "01/30/2018"), ("Priority:", "Standard")),
    (("Application Received:", "02/12/2018"), ("", "")),
)

BODY = """\
HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services handed the complete case file to an expert reviewer, who has no
affiliation with the employer, employee, providers or claims administrator. The expert reviewer
is in active practice and was chosen for training and experience in the matters under dispute.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California, Illinois
Certification(s)/Specialty: Orthopedic Surgery, Sports Medicine

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 61-year-old male, who sustained an industrial injury on 12-5-2015 when
a forklift pinned his right leg against a pallet rack. He had an arthroscopic debridement of the
right knee in May 2016. His body mass index is 33. Weight-bearing films of 11/14/2017 show
bone on bone contact in the medial compartment with osteophytes. He has been treated with
a hinged brace, 30 visits of physical therapy, two corticosteroid injections, one series of
hyaluronic acid and naproxen. On 1/16/2018 he could walk half a block, with pain of 8/10, motion
from 5 to 100 degrees, varus alignment and crepitus. He has controlled hypertension and takes
lisinopril. Diagnoses: right knee osteoarthritis (M17.11), status post right knee arthroscopy. The
surgeon requested a right total knee replacement with associated services. Utilization review
denied the surgery because of the body mass index and because motion was above 90 degrees, and
modified the hospital stay.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

1. Right total knee arthroplasty: Overturned
Claims Administrator guideline: Decision based on Non-MTUS Citation Official Disability
Guidelines (ODG), Knee and Leg Chapter, Knee joint replacement.
MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on
Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg, Indications for Surgery,
Knee arthroplasty.
Decision rationale: The guideline looks for failed exercise and medication or injections, for
limited motion, night pain or functional loss, for an age above 50 and a body mass index under 40,
and for osteoarthritis on imaging. Each is met: therapy, a brace and three kinds of injection have
failed, walking is limited to half a block, and the films show no joint space medially. The limit
on body mass index quoted in the denial, 30, is not the one in the current edition. The request for
right total knee arthroplasty is medically necessary.

2. Associated surgical service: Inpatient stay, 3 days: Overturned
Claims Administrator guideline: Decision based on Non-MTUS Citation ODG, Knee and Leg Chapter,
Hospital length of stay.
MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on
Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg, Hospital length of stay (LOS).
Decision rationale: For a knee replacement without complications the best practice target is three
days. Utilization review approved 2 days without giving a reason for the lower number. The request
for an inpatient stay of 3 days is medically necessary.

3. Associated surgical service: Cold therapy unit, purchase: Upheld
Claims Administrator guideline: Decision based on Non-MTUS Citation ODG, Knee and Leg Chapter,
Continuous-flow cryotherapy.
MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on
Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg, Continuous-flow cryotherapy.
Decision rationale: Cryotherapy of this kind is an option for up to 7 days after surgery. A purchase
goes well beyond that time, and nothing in the file says why a rental would not do. The request for
the purchase of a cold therapy unit is not medically necessary.

4. Post-operative physical therapy, 12 sessions: Overturned
Claims Administrator guideline: Decision based on MTUS Postsurgical Treatment Guidelines.
MAXIMUS guideline: Decision based on MTUS Postsurgical Treatment Guidelines Knee Page(s): 24-25.
Decision rationale: After knee arthroplasty the schedule allows 24 visits over 10 weeks, and the
first course is half of these. Twelve sessions are exactly that first course. As the surgery itself
is supported, so is the rehabilitation that follows it. The request is medically necessary.
"""


def draw_footer(page: Canvas, number: int) -> None:
    """The furniture that real letters carry at the foot of each page."""
    page.setFont("Helvetica", 9)
    page.drawString(LEFT, 40, f"IMR Final Determination  {CASE_NUMBER}  {number}")


def draw_header(page: Canvas) -> float:
    """The label block in two columns; the height at which the body goes on."""
    height = float(TOP)
    for row in HEADER:
        for x, (label, value) in zip((LEFT, LEFT + 250), row, strict=True):
            page.setFont("Helvetica-Bold", 10)
            page.drawString(x, height, label)
            page.setFont("Helvetica", 10)
            page.drawString(x + 115, height, value)
        height -= LEADING
    return height - LEADING


def make_pdf(target: Path) -> None:
    """Write the letter to `target`."""
    page = Canvas(str(target), pagesize=LETTER, invariant=1)
    page.setTitle(f"IMR Final Determination {CASE_NUMBER}")
    number = 1
    height = draw_header(page)
    for line in BODY.splitlines():
        if height < TOP - LEADING * LINES_PER_PAGE:
            draw_footer(page, number)
            page.showPage()
            number += 1
            height = TOP
        page.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 10)
        page.drawString(LEFT, height, line)
        height -= LEADING
    draw_footer(page, number)
    page.save()


if __name__ == "__main__":
    make_pdf(TARGET)
