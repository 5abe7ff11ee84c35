"use strict";
(() => {
  const PER_PAGE = 50;
  const byId = (id) => document.getElementById(id);
  const letters = JSON.parse(byId("index").textContent);
  const words = JSON.parse(byId("words").textContent);
  const { made, spaced, group, drawText, evidenceOf, light, go } = letterView;
  const items = letters.flatMap((letter) => letter.items.map((item) => ({ letter, item })));
  const searchable = new Map();
  for (const letter of letters) {
    const said = [letter.id, letter.case, letter.specialty, letter.also, letter.codes.join(" ")];
    for (const item of letter.items) said.push(item.request, item.category);
    searchable.set(letter, said.join(" ").toLowerCase());
  }

  // The table ------------------------------------------------------------------------------------
  const COLUMNS = {
    letters: [
      ["Letter", (row) => row.letter.id],
      ["State", (row) => row.letter.state + (row.letter.reviewed ? ", reviewed" : "")],
      ["Outcome", (row) => row.letter.outcome],
      ["Year", (row) => row.letter.year],
      ["Items", (row) => row.letter.items.length],
      ["Overturned", (row) => row.letter.overturned ?? 0],
      ["Findings", (row) => row.letter.codes.length],
    ],
    items: [
      ["Letter", (row) => row.letter.id],
      ["Item", (row) => row.item.number],
      ["Request", (row) => row.item.request],
      ["Category", (row) => spaced(row.item.category)],
      ["Decision", (row) => row.item.decision || "not readable"],
      ["Utilization review", (row) => row.item.ur],
      ["Year", (row) => row.letter.year],
    ],
  };
  const FILTERS = {
    state: (letter) => [letter.state],
    outcome: (letter) => [letter.outcome],
    category: (letter) => letter.items.map((item) => item.category),
    year: (letter) => [letter.year],
    code: (letter) => letter.codes,
  };
  let sorting = { column: 0, down: false, touched: false };
  let page = 0;
  let found = [];

  const fillFilters = () => {
    for (const [name, values] of Object.entries(FILTERS)) {
      const known = new Set(letters.flatMap(values).filter((value) => value !== ""));
      const select = byId(name);
      select.append(made("option", "any", { value: "" }));
      for (const value of [...known].sort()) select.append(made("option", spaced(value), { value }));
    }
  };
  const matching = () => {
    const asked = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = Object.entries(FILTERS).map(([name, values]) => [byId(name).value, values]).filter(([value]) => value !== "");
    const fits = (letter) =>
      asked.every((word) => searchable.get(letter).includes(word)) &&
      chosen.every(([value, values]) => values(letter).includes(value));
    if (byId("shape").value === "letters") return letters.filter(fits).map((letter) => ({ letter }));
    const category = byId("category").value;
    return items.filter(({ letter, item }) => fits(letter) && (!category || item.category === category));
  };
  const compare = (one, other) =>
    typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en", { numeric: true });
  const refresh = () => {
    const shape = byId("shape").value;
    const value = COLUMNS[shape][sorting.column][1];
    found = matching();
    if (sorting.touched) {
      const keyed = found.map((row) => [value(row), row]);
      keyed.sort(([one], [other]) => (sorting.down ? -compare(one, other) : compare(one, other)));
      found = keyed.map(([, row]) => row);
    }
    page = 0;
    draw();
  };
  const draw = () => {
    const shape = byId("shape").value;
    const columns = COLUMNS[shape];
    const head = made("tr");
    columns.forEach(([name], index) => {
      const cell = made("th", null, { scope: "col" });
      const current = sorting.touched && sorting.column === index;
      cell.setAttribute("aria-sort", current ? (sorting.down ? "descending" : "ascending") : "none");
      const button = made("button", name, { type: "button" });
      button.addEventListener("click", () => {
        sorting = { column: index, down: current ? !sorting.down : false, touched: true };
        refresh();
        byId("list").tHead.rows[0].cells[index].firstChild.focus();
      });
      cell.append(button);
      head.append(cell);
    });
    byId("list").tHead.replaceChildren(head);
    const last = Math.max(Math.ceil(found.length / PER_PAGE) - 1, 0);
    page = Math.min(Math.max(page, 0), last);
    const body = found.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((row) => {
      const line = made("tr");
      columns.forEach(([, value], index) => {
        if (index) return void line.append(made("td", value(row)));
        const cell = made("th", null, { scope: "row" });
        cell.append(made("a", value(row), { href: `#letter-${row.letter.number}` }));
        line.append(cell);
      });
      return line;
    });
    byId("list").tBodies[0].replaceChildren(...body);
    const noun = shape === "letters" ? "letters" : "disputed items";
    byId("count").textContent = `${found.length.toLocaleString("en")} of ${(shape === "letters" ? letters : items).length.toLocaleString("en")} ${noun}`;
    byId("page").textContent = `Page ${page + 1} of ${last + 1}`;
    byId("before").disabled = page === 0;
    byId("after").disabled = page === last;
  };

  // One letter -----------------------------------------------------------------------------------
  const unpacked = async (number) => {
    const packed = Uint8Array.from(atob(byId(`letter-${number}`).textContent), (one) => one.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  };
  const leaf = (shown, path, value) => {
    const { spans, page: onPage } = evidenceOf(shown, path);
    const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    if (!spans.length) return made("span", text);
    const button = made("button", text, { type: "button", class: group(path), "data-path": path });
    const quoted = spans.map((span) => span[3]).filter(Boolean).join(" … ");
    button.title = [path, onPage, quoted].filter(Boolean).join("\n");
    if (!onPage) return button;
    const both = made("span");
    both.append(button, made("small", ` ${onPage}`));
    return both;
  };
  const fields = (shown, value, path) => {
    const list = made("dl");
    for (const [name, held] of Object.entries(value)) {
      const inner = path ? `${path}.${name}` : name;
      if (Array.isArray(held) && !held.length) continue;
      const line = made("div");
      line.append(made("dt", spaced(name)));
      const shownValue = made("dd");
      if (Array.isArray(held)) {
        held.forEach((entry, index) => {
          const at = `${inner}[${index}]`;
          shownValue.append(typeof entry === "object" ? fields(shown, entry, at) : leaf(shown, at, entry), " ");
        });
      } else if (typeof held === "object" && held !== null) shownValue.append(fields(shown, held, inner));
      else shownValue.append(leaf(shown, inner, held));
      line.append(shownValue);
      list.append(line);
    }
    return list;
  };
  const drawRecord = (shown) => {
    const place = byId("record");
    place.replaceChildren();
    if (!shown.record) return;
    const record = shown.record;
    if (record.findings?.length) {
      place.append(made("h4", "Findings"));
      for (const finding of record.findings) {
        const box = made("div", null, { class: `finding ${finding.severity}` });
        box.append(made("span", `${finding.severity}: `, { class: "sev" }), words[finding.code] ?? spaced(finding.code), ". ");
        if (finding.path) box.append(made("button", spaced(finding.path), { type: "button", "data-path": finding.path }));
        box.append(made("div", finding.message));
        place.append(box);
      }
    }
    const { disputed_items: disputed, findings: _, clinical_summary: _1, clinical_summary_source: _2, documents_reviewed: _3, case: header, reviewer, patient, ...rest } = record;
    place.append(fields(shown, rest, ""));
    for (const [title, value, path] of [["Case", header, "case"], ["Expert reviewer", reviewer, "reviewer"], ["Patient", patient, "patient"]]) {
      place.append(made("h4", title), fields(shown, value, path));
    }
    disputed.forEach((item, index) => place.append(made("h4", `Disputed item ${item.number}`), fields(shown, item, `disputed_items[${index}]`)));
    const long = Object.fromEntries(["clinical_summary_source", "clinical_summary", "documents_reviewed"].filter((name) => name in record).map((name) => [name, record[name]]));
    place.append(made("h4", "Summary and documents"), fields(shown, long, ""));
  };
  const open = async (number) => {
    const letter = letters.find((one) => one.number === number);
    if (!letter) return close();
    const shown = await unpacked(number);
    byId("one-title").textContent = letter.id;
    const told = [letter.state, letter.outcome, letter.reviewed && `reviewed: ${letter.reviewed}`, shown.made && `read by ${shown.made.model ?? shown.made.engine}`, shown.why];
    byId("one-state").textContent = told.filter(Boolean).join(" · ");
    byId("one-summary").textContent = shown.summary ?? "";
    drawText(byId("text"), shown);
    drawRecord(shown);
    byId("all").hidden = true;
    byId("one").hidden = false;
    const at = found.findIndex((row) => row.letter === letter);
    byId("previous").disabled = at <= 0;
    byId("next").disabled = at < 0 || at === found.length - 1;
    byId("one").dataset.at = at;
    byId("one-title").focus();
    window.scrollTo(0, 0);
  };
  const close = () => {
    const was = byId("one-title").textContent;
    byId("one").hidden = true;
    byId("all").hidden = false;
    const link = [...document.querySelectorAll("#list tbody a")].find((one) => one.textContent === was);
    if (link) link.focus();
  };
  const route = () => {
    const asked = /^#letter-(\d+)$/.exec(location.hash);
    if (asked) open(Number(asked[1]));
    else close();
  };
  const step = (by) => {
    const row = found[Number(byId("one").dataset.at) + by];
    if (row) location.hash = `#letter-${row.letter.number}`;
  };

  byId("text").addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) go(mark.paths[0], "record");
  });
  byId("record").addEventListener("click", (event) => {
    const button = event.target.closest("[data-path]");
    if (button) go(button.dataset.path, "text");
  });
  for (const side of ["text", "record"]) {
    byId(side).addEventListener("mouseover", (event) => {
      const mark = event.target.closest("mark");
      const button = event.target.closest("[data-path]");
      light(mark ? mark.paths[0] : button ? button.dataset.path : "");
    });
  }
  byId("filters").addEventListener("input", refresh);
  byId("filters").addEventListener("reset", () => setTimeout(refresh));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("shape").addEventListener("change", () => { sorting = { column: 0, down: false, touched: false }; });
  byId("before").addEventListener("click", () => { page -= 1; draw(); });
  byId("after").addEventListener("click", () => { page += 1; draw(); });
  byId("back").addEventListener("click", () => { location.hash = ""; });
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  document.addEventListener("keydown", (event) => {
    if (byId("one").hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") location.hash = "";
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
  window.addEventListener("hashchange", route);
  fillFilters();
  refresh();
  route();
  document.documentElement.dataset.ready = "yes";
})();
