"use strict";
(() => {
  const { made, spaced, group, drawText, evidenceOf, related, light } = letterView;
  const byId = (id) => document.getElementById(id);
  const said = (name) => document.querySelector(`meta[name=${name}]`).content;
  const address = `/letters/${said("letter")}`;
  let shown = null;
  let current = null;
  let editing = null;
  let chosen = null;
  let busy = false;

  const say = (words) => { byId("say").textContent = words; };
  const rowOf = (path) => shown.rows.find((row) => row.path === path);
  const boxOf = (path) => [...byId("record").querySelectorAll("[data-row]")].find((one) => one.dataset.row === path);

  // Asking and sending ---------------------------------------------------------------------------
  const post = async (what, body) => {
    const headers = { "content-type": "application/json", "x-csrf-token": said("csrf") };
    try {
      const answer = await fetch(`${address}/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
      const isJson = answer.headers.get("content-type")?.startsWith("application/json");
      const content = isJson ? await answer.json() : { error: (await answer.text()).trim() };
      return { status: answer.status, content };
    } catch {
      return { status: 0, content: { error: "imr-llm review does not answer: is it still running?" } };
    }
  };
  const told = () => {
    const review = shown.needs_review ? "needs review" : "needs no review";
    return `Outcome ${shown.outcome ?? "unclear"}, ${review}, ${shown.findings.length === 1 ? "1 finding" : `${shown.findings.length} findings`}.`;
  };
  const stale = (why) => {
    const link = made("a", "Load the letter again", { href: "" });
    byId("stale").replaceChildren(made("p", `Not kept: ${why}.`), link);
    link.focus();
  };
  /** Sends a change; shows what follows from it. The error to show at the field, or null. */
  const change = async (what, body, words) => {
    if (busy) return "the last change is still on its way";
    busy = true;
    const { status, content } = await post(what, body);
    busy = false;
    if (status !== 200) {
      say(`Not kept: ${content.error}.`);
      if (status === 409) stale(content.error);
      return content.error;
    }
    shown = content;
    leave();
    draw();
    say(`${words}. ${told()}`);
    return null;
  };
  const decide = async (verdict, words) => {
    const row = rowOf(current);
    if (!row || row.adds) return say("There is no value to decide about: change it to add one.");
    const error = await change("corrections", { seen: shown.seen, path: row.path, verdict }, `${words}: ${row.label}`);
    if (error && rowOf(current)) boxOf(current)?.append(made("p", error, { class: "wrong", role: "alert" }));
  };

  // The record -----------------------------------------------------------------------------------
  const VERDICTS = { accepted: "accepted", changed: "changed", removed: "rejected", unreadable: "unreadable" };
  const hasNothing = (row) => row.form !== "group" ? row.value === null && !row.was : row.place === null && !row.was;
  // The group that a value is part of, for those who hear one value and not what stands above it.
  const ofWhat = (row) => {
    const whole = shown.rows.find((one) => one.depth === row.depth - 1 && one.path === row.path.replace(/(?:\.[a-z_]+(?:\[\d+\])?)$/, ""));
    return whole ? `${whole.label}, ` : "";
  };
  const drawRow = (row) => {
    const nothing = hasNothing(row);
    const isHead = row.form === "group" && !nothing && row.place !== null;
    const box = made("div", null, { class: `row d${Math.min(row.depth, 3)}${nothing ? " nothing" : ""}${isHead ? " group" : ""}`, "data-row": row.path });
    const text = isHead ? row.label : nothing ? (row.adds ? "add" : "not stated") : row.value === null ? "no value" : row.form === "choice" ? spaced(row.value) : String(row.value);
    const button = made("button", text, { type: "button", class: `value ${isHead || nothing ? "" : group(row.path)}` });
    if (row.place) button.dataset.path = row.place;
    if (text.length > 250) button.classList.add("long");
    if (!isHead) {
      box.append(made("span", row.label, { class: "label" }));
      button.setAttribute("aria-label", `${ofWhat(row)}${row.label}: ${text}`);
    }
    box.append(button);
    const { page } = evidenceOf(shown, row.place);
    if (page) box.append(made("small", ` ${page}`));
    if (row.was) box.append(made("s", row.was));
    if (row.verdict) box.append(made("span", `${VERDICTS[row.verdict]} by ${row.reviewer}`, { class: "state" }));
    button.addEventListener("click", () => choose(row.path));
    return box;
  };
  const actions = (row) => {
    const bar = made("div", null, { class: "actions", role: "group", "aria-label": `Decide about ${row.label}` });
    const act = (name, key, does) => {
      const button = made("button", name, { type: "button", title: `key ${key}` });
      button.addEventListener("click", does);
      bar.append(button);
    };
    const section = !/[.[]/.test(row.path) && row.form === "group";
    if (!row.adds && !hasNothing(row)) {
      act(row.place === null ? "Restore" : "Accept", "a", () => decide("accepted", "Accepted"));
      if (row.place !== null && !section) act("Reject", "r", () => decide("removed", "Rejected"));
    }
    if (!row.adds && !section) act("Unreadable", "u", () => decide("unreadable", "Marked unreadable"));
    if (canChange(row)) act(row.adds || hasNothing(row) ? "Add" : "Change", "e", edit);
    return bar;
  };
  // A group that is there is changed value by value.
  const canChange = (row) => shown.text !== null && (row.form !== "group" || row.place === null) && (row.adds || row.place !== null || !/\]$/.test(row.path));
  const choose = (path, { focus = false } = {}) => {
    const row = rowOf(path);
    if (!row) return;
    if (current !== path) leave();
    current = path;
    for (const one of byId("record").querySelectorAll(".row.current")) {
      one.classList.remove("current");
      for (const part of one.querySelectorAll(".actions, p.wrong")) part.remove();
      one.querySelector("button.value").removeAttribute("aria-current");
    }
    const box = boxOf(path);
    box.classList.add("current");
    box.querySelector("button.value").setAttribute("aria-current", "true");
    box.querySelector("button.value").after(actions(row));
    if (focus) box.querySelector("button.value").focus();
    box.scrollIntoView({ block: "nearest" });
    light(row.place);
    byId("text").querySelector("mark.on")?.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const visible = shown.rows.filter((row) => byId("empty").checked || !hasNothing(row));
    const at = visible.findIndex((row) => row.path === current);
    const next = visible[Math.min(Math.max(at + by, 0), visible.length - 1)];
    remember(null);
    if (next) choose(next.path, { focus: true });
  };

  // Changing a value -----------------------------------------------------------------------------
  const addItem = () => {
    const row = shown.rows.find((one) => one.adds && one.depth === 0 && one.path.startsWith("disputed_items["));
    if (shown.text === null) return say("The letter is gone: nothing can be added from its words.");
    choose(row.path, { focus: true });
    edit();
  };
  const ask = async (row, place) => {
    const { content } = await post("proposals", { path: row.path, start: place.start, end: place.end });
    return content;
  };
  const edit = () => {
    const row = rowOf(current);
    if (!row) return say("Choose a value first.");
    if (shown.text === null) return say("The letter is gone: what is there can be accepted or rejected.");
    if (!canChange(row)) return say("Change one of the values in it.");
    leave();
    const save = ({ value, places: spans, reason }) =>
      change("corrections", { seen: shown.seen, path: row.path, verdict: "changed", value, places: spans, reason }, `Changed: ${row.label}`);
    editing = editor.open(row, shown, { ask, save, leave: () => { leave(); choose(row.path, { focus: true }); } });
    boxOf(row.path).append(editing.form);
    const place = chosen;
    editing.focus();
    if (place) editing.use(place).then(() => editing?.focus());
  };
  const leave = () => {
    editing?.form.remove();
    editing = null;
  };
  const remember = (place) => {
    chosen = place;
    const words = place ? [...shown.text].slice(place.start, place.end).join("").replace(/\s+/g, " ") : "";
    byId("selected").textContent = place ? `Selected: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”` : "";
  };

  // The page -------------------------------------------------------------------------------------
  const drawFindings = () => {
    byId("findings").replaceChildren(...shown.findings.map((finding) => {
      const box = made("div", null, { class: `finding ${finding.severity}` });
      box.append(made("span", `${finding.severity}: `, { class: "sev" }), finding.told, ". ");
      const row = shown.rows.find((one) => one.place === finding.path) ?? shown.rows.find((one) => one.place && related(one.place, finding.path) );
      if (row) {
        const button = made("button", spaced(finding.path), { type: "button" });
        button.addEventListener("click", () => choose(row.path, { focus: true }));
        box.append(button);
      }
      box.append(made("div", finding.message));
      return box;
    }));
  };
  const drawHistory = () => {
    byId("history").replaceChildren(...shown.history.map((one) => {
      const line = made("li", null, { class: one.undone_at ? "undone" : "", value: one.number });
      const what = one.path ? `${VERDICTS[one.verdict]} ${spaced(one.path)}` : "finished the letter";
      const value = one.verdict === "changed" ? ` to ${typeof one.value === "object" ? JSON.stringify(one.value) : one.value}` : "";
      const undone = one.undone_at ? ` (taken back ${one.undone_at}${one.undone_by ? ` by ${one.undone_by}` : ""})` : "";
      line.append(`${one.made_at} ${one.reviewer}${one.imported ? ", in Label Studio" : ""}: ${what}${value}${one.reason ? `, because ${one.reason}` : ""}${undone} `);
      if (!one.undone_at) {
        const button = made("button", "Undo", { type: "button", "aria-label": `Undo ${what}` });
        button.addEventListener("click", () => takeBack(one));
        line.append(button);
      }
      return line;
    }));
  };
  const takeBack = (one) => change("undone", { correction: one.number }, "Taken back");
  const undoMine = () => {
    const mine = shown.history.find((one) => !one.undone_at && one.reviewer === shown.reviewer);
    return mine ? takeBack(mine) : say("You have no decision about this letter to take back.");
  };
  const finish = () => change("corrections", { seen: shown.seen, path: "", verdict: "accepted" }, "The letter is finished");
  const draw = () => {
    byId("one-title").textContent = shown.id;
    const state = shown.reviewed ? `review ${shown.reviewed}, last by ${shown.reviewed_by}` : "not reviewed";
    byId("one-state").textContent = `${state} · outcome ${shown.outcome ?? "unclear"} · ${shown.needs_review ? "needs review" : "needs no review"} · read by ${shown.made_by}`;
    byId("one-summary").textContent = shown.summary ?? "The run writes no summaries.";
    drawFindings();
    const hadFocus = byId("record").contains(document.activeElement) || document.activeElement === document.body;
    const tops = [byId("text").scrollTop, byId("record").scrollTop];
    drawText(byId("text"), shown);
    byId("text").contentEditable = shown.text === null ? "false" : "true";
    for (const page of byId("text").querySelectorAll(".pagebreak")) page.contentEditable = "false";
    byId("record").replaceChildren(...shown.rows.map(drawRow));
    drawHistory();
    remember(null);
    [byId("text").scrollTop, byId("record").scrollTop] = tops;
    // A value can be gone with the whole that it was part of, while somebody has gone on to it.
    while (current && !rowOf(current)) current = current.replace(/(?:\.?[a-z_]+|\[\d+\])$/, "");
    if (current) choose(current, { focus: hadFocus });
  };

  // The letter shows a caret, so that words can be selected with the keyboard, but nothing in it is edited.
  for (const kind of ["beforeinput", "paste", "drop", "cut"]) byId("text").addEventListener(kind, (event) => event.preventDefault());
  document.addEventListener("selectionchange", () => {
    if (!byId("text").contains(document.getSelection().anchorNode)) return;
    remember(places.selected());
  });
  for (const kind of ["mouseup", "keyup"]) {
    byId("text").addEventListener(kind, () => { const place = places.selected(); if (place && editing) editing.use(place); });
  }
  byId("text").addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark || editing || places.selected()) return;
    const row = shown.rows.find((one) => one.place === mark.paths[0]);
    if (row) choose(row.path);
  });
  for (const side of ["text", "record"]) {
    byId(side).addEventListener("mouseover", (event) => {
      const mark = event.target.closest("mark");
      const button = event.target.closest("[data-path]");
      light(mark ? mark.paths[0] : button ? button.dataset.path : rowOf(current)?.place);
    });
  }
  const toLetter = () => {
    const mark = byId("text").querySelector("mark.on") ?? byId("text");
    byId("text").focus();
    document.getSelection().collapse(mark, 0);
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide("accepted", "Accepted"),
    r: () => decide("removed", "Rejected"),
    u: () => decide("unreadable", "Marked unreadable"),
    e: edit,
    i: addItem,
    t: toLetter,
    z: undoMine,
    f: finish,
    n: () => (byId("next") ? byId("next").click() : say("No other letter waits.")),
    "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (!byId("single").checked || event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
    if (event.target.closest("input, textarea, select") || !shown || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  byId("finish").addEventListener("click", finish);
  byId("undo").addEventListener("click", undoMine);
  byId("add-item").addEventListener("click", addItem);
  byId("help").addEventListener("click", KEYS["?"]);
  byId("empty").addEventListener("change", () => byId("record").classList.toggle("without", !byId("empty").checked));
  byId("single").checked = localStorage.getItem("single-keys") !== "no";
  byId("single").addEventListener("change", () => localStorage.setItem("single-keys", byId("single").checked ? "yes" : "no"));

  (async () => {
    const answer = await fetch(`${address}/data`);
    shown = await answer.json();
    draw();
    document.documentElement.dataset.ready = "yes";
  })();
})();
