"use strict";
// A letter with its evidence highlighted beside its record: what the report and the review app both show. The
// text stands in #text; on the other side elements in #record with `data-path` stand for the values.
const letterView = (() => {
  const made = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== undefined && text !== null) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const spaced = (name) => String(name).replaceAll("_", " ");
  const group = (path) => {
    if (path.startsWith("disputed_items")) {
      if (/\.(decision|medically_necessary|rationale|key_reasons)/.test(path)) return "decision";
      return path.includes("_basis") ? "guideline" : "request";
    }
    if (path.startsWith("clinical")) return "clinical";
    return path.split(/[.[]/)[0].replace("documents_reviewed", "documents");
  };
  // JavaScript counts UTF-16 units, offsets count characters: they differ behind a character beyond U+FFFF.
  const unitsOf = (text) => {
    if (!/[\ud800-\udbff]/.test(text)) return (position) => position;
    const units = [0];
    for (const character of text) units.push(units.at(-1) + character.length);
    return (position) => units[Math.min(position, units.length - 1)];
  };
  const width = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const drawText = (place, shown) => {
    place.replaceChildren();
    if (shown.text === null) {
      place.append(made("p", "The sources of the run do not have this letter any more. What its record quotes stands on the right."));
      return;
    }
    const unit = unitsOf(shown.text);
    const edges = new Set([0, [...shown.text].length, ...shown.pages]);
    const spans = [];
    for (const [path, many] of Object.entries(shown.evidence)) {
      for (const [start, end] of many) {
        spans.push({ path, start, end, size: width(many) });
        edges.add(start).add(end);
      }
    }
    spans.sort((one, other) => one.start - other.start);
    const sorted = [...edges].sort((one, other) => one - other);
    const pages = new Map(shown.pages.map((start, index) => [start, index + 1]));
    const pieces = document.createDocumentFragment();
    let active = [];
    let next = 0;
    sorted.forEach((start, index) => {
      if (pages.has(start)) pieces.append(made("span", `Page ${pages.get(start)}`, { class: "pagebreak" }));
      const end = sorted[index + 1];
      if (end === undefined) return;
      while (next < spans.length && spans[next].start <= start) active.push(spans[next++]);
      active = active.filter((span) => span.end > start);
      const text = shown.text.slice(unit(start), unit(end));
      if (!active.length) return void pieces.append(text);
      // Of several values that the same words show, the one with the fewest words gives the colour.
      const narrow = [...active].sort((one, other) => one.size - other.size);
      const mark = made("mark", text, { class: group(narrow[0].path), "data-start": start, "data-end": end });
      mark.title = narrow.map((span) => span.path).join("\n");
      mark.paths = narrow.map((span) => span.path);
      pieces.append(mark);
    });
    place.append(pieces);
  };
  const evidenceOf = (shown, path) => {
    const spans = shown.evidence[path] ?? [];
    const pages = [...new Set(spans.map((span) => span[2]).filter(Boolean))];
    return { spans, page: pages.length ? `page ${pages.join(", ")}` : "" };
  };
  const related = (one, other) => one === other || other.startsWith(`${one}.`) || other.startsWith(`${one}[`);
  const light = (path) => {
    for (const element of document.querySelectorAll("#one .on")) element.classList.remove("on");
    if (!path) return;
    for (const mark of document.querySelectorAll("#text mark")) if (mark.paths.some((other) => related(path, other))) mark.classList.add("on");
    for (const button of document.querySelectorAll("#record [data-path]")) if (button.dataset.path === path) button.classList.add("on");
  };
  const go = (path, where) => {
    light(path);
    const target = document.querySelector(where === "text" ? "#text mark.on" : "#record button.on");
    if (!target) return;
    target.setAttribute("tabindex", "-1");
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  };
  return { made, spaced, group, unitsOf, drawText, evidenceOf, related, light, go };
})();
