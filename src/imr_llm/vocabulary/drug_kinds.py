"""Which drugs are of which kind, in the words that letters name both by."""

from __future__ import annotations

DRUGS_OF_KIND = {
    "hypnotic": ("ambien", "zolpidem", "lunesta", "eszopiclone", "sonata", "belsomra", "silenor", "restoril"),
    "opioid": (
        *("norco", "hydrocodone", "vicodin", "lortab", "percocet", "roxicodone", "oxycodone", "oxycontin"),
        *("oxymorphone", "opana", "morphine", "ms contin", "kadian", "avinza", "nucynta", "tapentadol"),
        *("fentanyl", "duragesic", "dilaudid", "hydromorphone", "exalgo", "methadone", "tramadol", "ultram"),
        *("ultracet", "codeine", "butrans", "belbuca", "buprenorphine", "hysingla", "zohydro", "xtampza"),
    ),
    "nsaid": (
        *("ibuprofen", "motrin", "advil", "duexis", "naproxen", "naprosyn", "anaprox", "aleve", "vimovo"),
        *("celebrex", "celecoxib", "meloxicam", "mobic", "relafen", "nabumetone", "etodolac", "lodine"),
        *("diclofenac", "voltaren", "arthrotec", "zipsor", "zorvolex", "indomethacin", "indocin", "daypro"),
        *("feldene", "ketorolac", "toradol", "orudis"),
    ),
    "ppi": ("omeprazole", "prilosec", "protonix", "pantoprazole", "nexium", "esomeprazole", "prevacid"),
    "antidepressant": (
        *("cymbalta", "duloxetine", "elavil", "amitriptyline", "zoloft", "sertraline", "lexapro", "effexor"),
        *("venlafaxine", "trazodone", "wellbutrin", "bupropion", "prozac", "pamelor", "nortriptyline"),
    ),
    "anticonvulsant": ("neurontin", "gabapentin", "lyrica", "pregabalin", "topamax", "topiramate", "gralise"),
    "benzodiazepine": ("xanax", "alprazolam", "klonopin", "clonazepam", "valium", "diazepam", "ativan"),
    "topical": (
        *("cream", "gel", "ointment", "lotion", "topical", "patch", "patches", "compound", "compounded"),
        *("terocin", "menthoderm", "lidoderm", "flector", "voltaren", "dendracin", "lidopro", "medrox"),
        "pennsaid",
    ),
    "food": ("theramine", "sentra", "gabadone", "trepadone", "deplin", "limbrel"),
    "antiemetic": ("zofran", "ondansetron", "phenergan", "promethazine"),
}
"""For each kind, in lower case, names of its drugs as letters print them; of a topical also its form."""
