"use strict";
// Words of the letter as places, and the form in which a value is changed.
const places = (() => {
  const charactersIn = (text) => [...text].length;
  // What stands before a point of #text, without the marks of pages, which are no part of the letter.
  const before = (node, offset) => {
    const range = document.createRange();
    range.setStart(document.getElementById("text"), 0);
    range.setEnd(node, offset);
    const content = range.cloneContents();
    for (const page of content.querySelectorAll(".pagebreak")) page.remove();
    return charactersIn(content.textContent);
  };
  /** Where the words that are selected in the letter stand; null where none are. */
  const selected = () => {
    const selection = window.getSelection();
    const text = document.getElementById("text");
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const start = before(range.startContainer, range.startOffset);
    const end = before(range.endContainer, range.endOffset);
    return start < end ? { start, end } : null;
  };
  /** Where words stand in a text, whatever its line ends and capitals. */
  const found = (text, words) => {
    const parts = words.trim().split(/\s+/).filter(Boolean);
    if (!parts.length) return [];
    const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("\\s+"), "gi");
    const all = [];
    for (const match of text.matchAll(pattern)) {
      const start = charactersIn(text.slice(0, match.index));
      const around = (from, to) => text.slice(Math.max(from, 0), to).replace(/\s+/g, " ");
      const last = match.index + match[0].length;
      all.push({
        start,
        end: start + charactersIn(match[0]),
        context: `…${around(match.index - 30, match.index)}[${around(match.index, last)}]${around(last, last + 30)}…`,
      });
      if (all.length === 100) break;
    }
    return all;
  };
  return { selected, found };
})();

const editor = (() => {
  const { made, spaced } = letterView;
  let count = 0;
  const labelled = (name, field) => {
    const label = made("label", name);
    field.id = `field-${(count += 1)}`;
    label.htmlFor = field.id;
    label.append(field);
    return label;
  };
  const input = (form, options, value) => {
    if (form === "choice") {
      const select = made("select");
      select.append(made("option", "", { value: "" }));
      for (const one of options) select.append(made("option", spaced(one), { value: one }));
      select.value = value ?? "";
      return select;
    }
    const field = form === "text" ? made("textarea") : made("input", null, { type: "text", autocomplete: "off" });
    if (form === "date") field.placeholder = "YYYY-MM-DD";
    field.value = value ?? "";
    return field;
  };
  const asShown = (value) => (value === true ? "yes" : value === false ? "no" : value);

  /** A form for a row. `shown` is the letter; `ask` proposes a value for a place; `save` and `leave` end it. */
  const open = (row, shown, { ask, save, leave }) => {
    const form = made("form", null, { class: "editor", "aria-label": `Change ${row.label}` });
    const words = made("input", null, { type: "text", autocomplete: "off" });
    const choice = made("select");
    const note = made("p", null, { class: "note", role: "status" });
    const wrong = made("p", null, { class: "wrong", role: "alert" });
    const reason = made("input", null, { type: "text", autocomplete: "off", maxlength: "2000" });
    const evidence = shown.evidence[row.place] ?? [];
    let chosen = evidence.map(([start, end]) => [start, end]);
    let candidates = [];
    let rest = {};
    words.value = evidence.map((span) => span[3].replace(/\s+/g, " ")).join(" … ");
    const fields = new Map();
    const values = made("div");
    if (row.form === "group") {
      for (const part of row.parts) fields.set(part.name, input(part.form, part.options, null));
      for (const part of row.parts) values.append(labelled(part.label, fields.get(part.name)));
    } else {
      fields.set("", input(row.form, row.options, row.value));
      values.append(labelled("Value", fields.get("")));
    }
    const where = labelled("Place", choice);
    where.hidden = true;
    form.append(labelled("Words in the letter that show it", words), where, note, values, labelled("Reason, if there is one to give", reason), wrong);
    const buttons = made("div", null, { class: "actions" });
    buttons.append(made("button", "Save", { type: "submit" }));
    const cancel = made("button", "Cancel", { type: "button" });
    buttons.append(cancel);
    form.append(buttons);

    const fill = (value) => {
      if (row.form !== "group") fields.get("").value = asShown(value) ?? "";
      else {
        rest = value;
        for (const [name, field] of fields) field.value = asShown(value[name]) ?? "";
      }
    };
    const use = async (place) => {
      const proposal = await ask(row, place);
      if (proposal.error) {
        chosen = [];
        wrong.textContent = proposal.error;
        return;
      }
      wrong.textContent = "";
      chosen = proposal.places;
      words.value = proposal.words;
      note.textContent = proposal.note ? `Enter the value: ${proposal.note}.` : "";
      if (proposal.value !== null) fill(proposal.value);
      form.dataset.proposed = `${place.start}-${place.end}`;
    };
    const search = () => {
      candidates = places.found(shown.text ?? "", words.value);
      choice.replaceChildren(...candidates.map((one, index) => made("option", `${index + 1} of ${candidates.length}: ${one.context}`, { value: index })));
      where.hidden = candidates.length < 2;
      chosen = [];
      note.textContent = candidates.length ? "" : "The letter has no such words.";
    };
    words.addEventListener("input", search);
    words.addEventListener("change", () => { if (candidates.length) use(candidates[Number(choice.value || 0)]); });
    choice.addEventListener("change", () => use(candidates[Number(choice.value)]));
    cancel.addEventListener("click", leave);
    form.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!chosen.length && candidates.length) await use(candidates[Number(choice.value || 0)]);
      const entered = Object.fromEntries([...fields].map(([name, field]) => [name, field.value.trim() || null]));
      const value = row.form === "group" ? { ...rest, ...entered } : entered[""];
      const error = await save({ value, places: chosen, reason: reason.value });
      if (error) wrong.textContent = error;
    });
    return { form, use, words, focus: () => (fields.size && chosen.length ? [...fields.values()][0] : words).focus() };
  };
  return { open };
})();
