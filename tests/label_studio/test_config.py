"""The labelling config has a label for every value, and a control for whatever a task says."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from imr_llm.domain.record import CaseRecord
from imr_llm.label_studio.config import config
from imr_llm.label_studio.fields import field_of, fields, label_of, path_of
from tests.cli.command import imr_llm

TYPES = {"Labels": "labels", "Choices": "choices", "TextArea": "textarea", "Number": "number"}


def test_every_single_value_of_a_record_has_a_label() -> None:
    """No more and no fewer than the record's schema has leaves that people can correct."""
    schema = CaseRecord.model_json_schema()
    found: set[str] = set()

    def walk(node: dict[str, object], path: str) -> None:
        if isinstance(node.get("anyOf"), list):
            (node,) = [one for one in node["anyOf"] if one.get("type") != "null"]  # type: ignore[attr-defined]
        if isinstance(node.get("$ref"), str):
            node = schema["$defs"][str(node["$ref"]).rpartition("/")[2]]
        if "properties" in node:
            for name, part in node["properties"].items():  # type: ignore[attr-defined]
                walk(part, f"{path}.{name}" if path else name)
        elif node.get("type") == "array":
            walk(node["items"], path)  # type: ignore[arg-type]
        else:
            found.add(path)

    for name in ("case", "reviewer", "patient", "clinical_summary", "clinical_summary_source",
                 "documents_reviewed", "disputed_items"):  # fmt: skip
        walk(schema["properties"][name], name)
    assert {one.label for one in fields()} == found
    labels = [one.attrib["value"] for one in ElementTree.fromstring(config()).iter("Label")]
    assert sorted(labels) == sorted(found)


def test_labels_and_positions_tell_the_path() -> None:
    """Both ways, for entries in items, in lists, and in both."""
    for path in (
        "patient.age", "patient.medications[2]", "patient.diagnoses[0].code",
        "disputed_items[3].quantity.unit", "disputed_items[1].reviewer_basis.citations[4].pages",
        "disputed_items[0].key_reasons[1]",
    ):  # fmt: skip
        label, position = label_of(path)
        assert path_of(field_of(label), position) == path


def test_controls_are_of_the_text_and_have_names_of_their_own() -> None:
    """What Label Studio asks of a config; which control is shown for which label goes by labels there are."""
    view = ElementTree.fromstring(config())
    named = [one for one in view.iter() if "name" in one.attrib]
    names = [one.attrib["name"] for one in named]
    assert len(names) == len(set(names))
    (text,) = view.iter("Text")
    assert text.attrib["value"] == "$text"
    controls = [one for one in view.iter() if one.tag in TYPES]
    assert {one.attrib["toName"] for one in controls} == {"text"}
    assert all(one.attrib.get("perRegion") == "true" for one in controls if one.tag != "Labels")
    labels = {one.attrib["value"] for one in view.iter("Label")}
    for one in view.iter("View"):
        assert set(filter(None, one.attrib.get("whenLabelValue", "").split(","))) <= labels


def test_the_command_writes_it(tmp_path: Path) -> None:
    """To a file or to standard output."""
    shown = imr_llm("label-studio", "config", home=tmp_path)
    assert (shown.code, shown.out) == (0, config())
    written = imr_llm("label-studio", "config", "-o", tmp_path / "labels.xml", home=tmp_path)
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "labels.xml").read_text(encoding="utf-8") == config()
