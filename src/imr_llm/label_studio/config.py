"""The labelling config of a project: one label per field, and what is said of a labelled place."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from imr_llm.label_studio.fields import Field, fields

TEXT = "text"
FIELD = "field"
VALUE = "value"
ITEM = "item"
ENTRY = "entry"
READABLE = "readable"
UNREADABLE = "unreadable"
REASON = "reason"
_COLOURS = {
    "disputed_items": "#c98500", "case": "#3d7edb", "reviewer": "#7a5cc4", "patient": "#2f9e6e",
    "clinical_summary": "#b0579a", "clinical_summary_source": "#b0579a", "documents_reviewed": "#6b7480",
}  # fmt: skip
"""By section; as in the report, colours stand for parts of the record."""


def config() -> str:
    """The config as XML, the same for every run of this version."""
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Header", value="$title")
    sides = ElementTree.SubElement(view, "View", style="display: flex; gap: 1rem; align-items: flex-start")
    letter = ElementTree.SubElement(sides, "View", style="flex: 3 1 0; white-space: pre-wrap")
    ElementTree.SubElement(letter, "Text", name=TEXT, value=f"${TEXT}", granularity="word")
    side = ElementTree.SubElement(
        sides, "View", style="flex: 2 1 0; position: sticky; top: 0; max-height: 90vh; overflow: auto"
    )
    _said_of_a_place(side)
    ElementTree.SubElement(side, "Filter", toName=FIELD, name="filter", minlength="0", placeholder="field")
    labels = ElementTree.SubElement(side, "Labels", name=FIELD, toName=TEXT)
    for one in fields():
        colour = _COLOURS[one.label.partition(".")[0]]
        ElementTree.SubElement(labels, "Label", value=one.label, background=colour)
    ElementTree.indent(view)
    return f"{ElementTree.tostring(view, encoding='unicode')}\n"


def _said_of_a_place(side: ElementTree.Element) -> None:
    typed = [one for one in fields() if one.choices is None]
    _control(_titled(side, "Value, where the words do not say it by themselves", typed), "TextArea", VALUE)
    chosen: dict[str, list[Field]] = {}
    for one in fields():
        if one.choices is not None:
            chosen.setdefault(one.choices, []).append(one)
    for name, those in chosen.items():
        choices = _control(_titled(side, "Value", those), "Choices", name)
        for option in those[0].shape.options:
            ElementTree.SubElement(choices, "Choice", value=option)
    of_items = [one for one in fields() if one.of_item]
    _control(_titled(side, "Which disputed item, from 1", of_items), "Number", ITEM)
    in_lists = [one for one in fields() if one.in_list]
    _control(
        _titled(side, "Which entry of its list, from 1; empty: a further one", in_lists), "Number", ENTRY
    )
    about = _titled(side, "If it cannot be read", fields())
    ElementTree.SubElement(_control(about, "Choices", READABLE), "Choice", value=UNREADABLE)
    _control(_titled(side, "Reason, if there is one to give", fields()), "TextArea", REASON)


_ATTRIBUTES = {
    "TextArea": {"rows": "1", "maxSubmissions": "1", "editable": "true"},
    "Choices": {"choice": "single", "showInline": "true"},
    "Number": {"min": "1", "step": "1"},
}


def _control(place: ElementTree.Element, tag: str, name: str) -> ElementTree.Element:
    """A control of the labelled place that is selected."""
    of_a_place = {"name": name, "toName": TEXT, "perRegion": "true"}
    return ElementTree.SubElement(place, tag, of_a_place | _ATTRIBUTES[tag])


def _titled(side: ElementTree.Element, title: str, those: Iterable[Field]) -> ElementTree.Element:
    """Where something stands that is asked of places with these labels."""
    labels = [one.label for one in those]
    shown = {"visibleWhen": "region-selected"}
    if len(labels) < len(fields()):
        shown |= {"whenTagName": FIELD, "whenLabelValue": ",".join(labels)}
    view = ElementTree.SubElement(side, "View", shown)
    ElementTree.SubElement(view, "Header", value=title, size="5")
    return view
