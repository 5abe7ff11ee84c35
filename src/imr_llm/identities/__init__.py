"""Who a letter is about: names, numbers and addresses in it, and what a model is shown in their place."""

from imr_llm.identities.disguise import Disguise, Place
from imr_llm.identities.find import disguise_for, disguise_for_record
from imr_llm.identities.kinds import Kind

__all__ = ["Disguise", "Kind", "Place", "disguise_for", "disguise_for_record"]
