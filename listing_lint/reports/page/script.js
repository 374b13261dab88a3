"use strict";
(() => {
  // Everything here is made with createElement and textContent: nothing from a listing is ever read as markup.
  const BATCH = 24;      // cards that are drawn at a time
  const FEW = 6;         // findings of a listing that are seen before somebody asks for more
  const PRINTED = 400;   // cards on paper
  const WORDS = ["error", "warning", "note"];
  const SIGNS = ["\u2715", "\u25b2", "\u2139"];
  const SURE = ["", "likely", "a guess"];
  const NAMELESS = {store: "no store named", market: "no marketplace named", penalty: "no penalty known"};
  const byId = (id) => document.getElementById(id);

  const theme = byId("theme");
  if (theme) startTheme();
  for (const more of document.querySelectorAll("[data-more]")) {
    more.addEventListener("click", () => {
      const rows = more.previousElementSibling.querySelectorAll("[hidden]");
      for (const row of rows) row.hidden = false;
      more.remove();
      if (rows.length) rows[0].querySelector("button").focus();
    });
  }
  const island = byId("data");
  if (!island) return;
  const data = JSON.parse(island.textContent);
  island.remove();

  // A finding is an array, as short as it comes; these are its places.
  const [LISTING, SEVERITY, RULE, CONFIDENCE, MESSAGE, LINE, COLUMN, PLACE, HELP, POLICY, PENALTY,
    EXCERPT, ACTUAL, LIMIT, RELATED, UNRELATED, PICTURE, BOX] = Array(18).keys();
  const [PATH, ID, STORE, MARKET, TITLE, MAIN] = Array(6).keys();

  const findings = data.findings;
  const listings = data.listings;
  const facets = {
    store: (one) => listings[one[LISTING]][STORE],
    market: (one) => listings[one[LISTING]][MARKET],
    rule: (one) => one[RULE],
    penalty: (one) => one[PENALTY],
  };
  const tables = {
    store: data.stores, market: data.markets, penalty: data.penalties,
    rule: data.rules.map((rule) => `${rule[0]} ${rule[1]}`),
  };
  const shared = listings.map((one) => [one[ID], one[TITLE], data.stores[one[STORE]], data.markets[one[MARKET]],
    data.paths[one[PATH]]].join("\n"));
  const haystacks = findings.map((one) => [shared[one[LISTING]], tables.rule[one[RULE]], WORDS[one[SEVERITY]],
    one[MESSAGE], one[PLACE], one[EXCERPT] ? one[EXCERPT][1] : "", one[ACTUAL]].join("\n").toLowerCase());

  const state = {words: "", severities: new Set([0, 1, 2]), chosen: {}, order: "grave"};
  const search = byId("search"), order = byId("order"), status = byId("status"), cards = byId("cards");
  const further = byId("further"), filters = byId("filters"), large = byId("large");
  let groups = [];   // [listing, findings] of what is to be seen
  let drawn = 0;
  let remembering = 0;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  function drawing(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  const plural = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

  // ---- what is to be seen

  function matching() {
    const words = state.words.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = Object.entries(state.chosen).map(([facet, value]) => [facets[facet], value]);
    return findings.filter((one, number) => state.severities.has(one[SEVERITY])
      && wanted.every(([facet, value]) => facet(one) === value)
      && words.every((word) => haystacks[number].includes(word)));
  }

  function refresh() {
    const found = matching();
    const byListing = new Map();
    for (const one of found) {
      const group = byListing.get(one[LISTING]);
      if (group) group.push(one); else byListing.set(one[LISTING], [one]);
    }
    groups = [...byListing];
    if (state.order === "grave") {
      const weight = new Map(groups.map(([listing, list]) => {
        const counts = [0, 0, 0];
        for (const one of list) counts[one[SEVERITY]] += 1;
        list.sort((one, other) => one[SEVERITY] - other[SEVERITY]);
        return [listing, counts];
      }));
      groups.sort(([a], [b]) => {
        const first = weight.get(a), second = weight.get(b);
        return second[0] - first[0] || second[1] - first[1] || second[2] - first[2] || a - b;
      });
    }
    const files = groups.filter(([number]) => !listings[number][ID]).length;
    const places = [[groups.length - files, "listing"], [files, "file"]].filter(([number]) => number)
      .map(([number, one]) => plural(number, one)).join(" and ");
    status.textContent = found.length === 0 ? "Nothing matches."
      : `${plural(found.length, "finding")} in ${places}`
        + (found.length < findings.length ? ` (of ${findings.length.toLocaleString("en")})` : "");
    drawn = 0;
    cards.replaceChildren();
    draw(BATCH);
    remember();
  }

  function draw(number) {
    const some = document.createDocumentFragment();
    const end = Math.min(groups.length, drawn + number);
    for (; drawn < end; drawn += 1) some.append(card(...groups[drawn]));
    cards.append(some);
    further.hidden = drawn >= groups.length;
    further.textContent = `Show more (${(groups.length - drawn).toLocaleString("en")} left)`;
  }

  // ---- a card

  function card(number, found) {
    const listing = listings[number];
    const name = listing[TITLE] || listing[ID] || data.paths[listing[PATH]];
    const counts = [0, 0, 0];
    for (const one of found) counts[one[SEVERITY]] += 1;
    const heading = `card-${number}`;
    const facts = [
      listing[ID] && listing[TITLE] ? listing[ID] : "",
      data.stores[listing[STORE]], data.markets[listing[MARKET]],
      listing[TITLE] || listing[ID] ? `${data.paths[listing[PATH]]}:${found[0][LINE]}` : "",
    ].filter(Boolean).map((fact) => element("li", {dir: "auto"}, fact));
    const badges = counts.map((count, severity) => count
      ? element("li", {class: `badge ${classOf(severity)}`}, plural(count, WORDS[severity])) : null);
    const list = element("ol", {class: "findings"});
    const drawnPictures = new Set([listing[MAIN]]);
    const add = (some) => list.append(...some.map((one) => row(one, drawnPictures)));
    add(found.slice(0, FEW));
    const made = element("article", {class: "card", "aria-labelledby": heading},
      listing[MAIN] >= 0 ? picture(listing[MAIN], [], "thumb") : null,
      element("div", {class: "body"},
        element("div", {class: "head"},
          element("div", {}, element("h3", {id: heading, dir: "auto"}, name), element("ul", {class: "about"}, ...facts)),
          element("ul", {class: "badges", "aria-label": "Counts"}, ...badges)),
        list));
    if (found.length > FEW) {
      const more = element("button", {type: "button", class: "more"}, `Show ${plural(found.length - FEW, "more finding")}`);
      more.addEventListener("click", () => {
        more.remove();
        add(found.slice(FEW));
        focusOn(list.children[FEW]);
      });
      made.lastChild.append(more);
    }
    return made;
  }

  const classOf = (severity) => (severity === 2 ? "info" : WORDS[severity]);

  function focusOn(node) {
    if (!node) return;
    node.tabIndex = -1;
    node.focus();
  }

  function row(one, drawnPictures) {
    const [code, name, doc] = data.rules[one[RULE]];
    const severity = one[SEVERITY];
    const lines = element("div", {class: "lines"},
      element("p", {class: "kind"},
        element("span", {class: `sign ${classOf(severity)}`},
          element("span", {"aria-hidden": "true"}, SIGNS[severity]), ` ${WORDS[severity]}`),
        " ", element("code", {}, code), name ? ` ${name}` : "",
        SURE[one[CONFIDENCE]] ? element("span", {class: "sure"}, SURE[one[CONFIDENCE]]) : null),
      element("p", {class: "message", dir: "auto"}, one[MESSAGE]));
    if (one[EXCERPT]) lines.append(quoted(one[EXCERPT], one[LINE], one[COLUMN], severity));
    if (one[ACTUAL] && one[LIMIT]) {
      lines.append(element("p", {class: "measure"}, "is ", element("b", {}, one[ACTUAL]), " \u00b7 allowed ",
        element("b", {}, one[LIMIT])));
    }
    const help = data.helps[one[HELP]], policy = data.policies[one[POLICY]], penalty = data.penalties[one[PENALTY]];
    const notes = element("dl", {class: "notes"});
    const note = (word, text, kind) => text && notes.append(element("div", {class: kind || false},
      element("dt", {}, word), element("dd", {dir: "auto"}, text)));
    note("Do", help, "do");
    note("At stake", penalty);
    note("Policy", policy);
    note("Where", one[PLACE]);
    for (const [path, line, message] of one[RELATED]) note("See also", `${path}:${line} ${message}`);
    if (one[UNRELATED]) note("See also", `${one[UNRELATED].toLocaleString("en")} more`);
    if (notes.children.length) lines.append(notes);
    if (doc) lines.append(why(code, doc));
    const boxed = one[BOX] && data.pictures[one[PICTURE]][1];
    const shows = one[PICTURE] >= 0 && (boxed || !drawnPictures.has(one[PICTURE]));
    drawnPictures.add(one[PICTURE]);
    return element("li", {class: `finding ${classOf(severity)}${shows ? " pictured" : ""}`}, lines,
      shows ? picture(one[PICTURE], one[BOX] ? [[one[BOX], severity]] : [], boxed ? "evidence" : "thumb") : null);
  }

  function quoted([before, marked, after, more], line, column, severity) {
    const text = element("code", {dir: "ltr"}, before,
      element("mark", {class: classOf(severity) + (marked ? "" : " nothing")}, marked), after);
    return element("p", {class: "excerpt"},
      element("span", {class: "place", title: `line ${line}, column ${column}`}, String(line)), text,
      more ? element("span", {class: "quiet"}, ` and ${plural(more, "more line")}`) : null);
  }

  function why(code, doc) {
    const made = element("details", {}, element("summary", {}, `About ${code}`));
    made.addEventListener("toggle", () => {
      if (made.children.length > 1) return;
      for (const part of doc.split(/\n\s*\n/)) {
        made.append(element("p", {}, part.replace(/\s*\n\s*/g, " ").replaceAll("``", "\u201d")));
      }
    });
    return made;
  }

  function picture(number, boxes, kind) {
    const [src, uri, width, height, reason] = data.pictures[number];
    if (!uri) {
      return element("div", {class: `picture missing ${kind}`}, element("b", {}, src.split("/").pop()), ` ${reason}`);
    }
    const marks = boxes.length ? `, with ${plural(boxes.length, "marked place")}` : "";
    const made = element("button", {type: "button", class: `picture ${kind}`, "aria-label": `Enlarge picture ${src}${marks}`},
      scene(uri, width, height, boxes));
    made.addEventListener("click", () => {
      large.lastElementChild.replaceChildren(scene(uri, width, height, boxes), element("p", {}, `${src} \u00b7 ${width} \u00d7 ${height}`));
      large.showModal();
    });
    return made;
  }

  function scene(uri, width, height, boxes) {
    const made = element("span", {class: "scene"}, element("img", {src: uri, alt: "", width, height, decoding: "async"}));
    if (boxes.length) {
      const over = drawing("svg", {viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true"});
      const pad = Math.max(width, height) / 150;
      for (const [[left, top, wide, high], severity] of boxes) {
        const place = {x: left - pad, y: top - pad, width: wide + 2 * pad, height: high + 2 * pad, rx: pad};
        over.append(drawing("rect", {...place, class: "halo"}), drawing("rect", {...place, class: classOf(severity)}));
      }
      made.append(over);
    }
    return made;
  }

  // ---- filters

  function fill(facet) {
    const select = byId(facet);
    const names = tables[facet];
    if (names.length < 2) {
      select.parentElement.hidden = true;
      return;
    }
    names.forEach((name, number) => {
      const label = name || NAMELESS[facet];
      select.append(element("option", {value: number}, label.length > 60 ? `${label.slice(0, 59)}\u2026` : label));
    });
    select.addEventListener("change", () => choose(facet, select.value));
  }

  function choose(facet, value) {
    if (value === "") delete state.chosen[facet]; else state.chosen[facet] = Number(value);
    show();
    refresh();
  }

  function show() {
    search.value = state.words;
    order.value = state.order;
    for (const facet of Object.keys(facets)) byId(facet).value = state.chosen[facet] ?? "";
    for (const button of filters.querySelectorAll("[data-severity]")) {
      button.setAttribute("aria-pressed", state.severities.has(Number(button.dataset.severity)));
    }
    for (const button of document.querySelectorAll("[data-facet]")) {
      button.setAttribute("aria-pressed", state.chosen[button.dataset.facet] === Number(button.dataset.value));
    }
  }

  function clear() {
    state.words = "";
    state.severities = new Set([0, 1, 2]);
    state.chosen = {};
    state.order = "grave";
  }

  // The address keeps what is filtered, so that a view can be handed on; names, because numbers change.
  // Not at every keystroke: browsers refuse an address that changes too often.
  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(write, 300);
  }

  function write() {
    const query = new URLSearchParams();
    if (state.words) query.set("search", state.words);
    if (state.severities.size < 3) query.set("severity", [...state.severities].sort().map((one) => WORDS[one]).join(" "));
    for (const [facet, value] of Object.entries(state.chosen)) query.set(facet, tables[facet][value]);
    if (state.order !== "grave") query.set("order", state.order);
    history.replaceState(null, "", `#${query}`);
  }

  function recall() {
    const query = new URLSearchParams(location.hash.slice(1));
    clear();
    state.words = query.get("search") || "";
    if (query.has("severity")) {
      const words = query.get("severity").split(" ");
      state.severities = new Set([0, 1, 2].filter((one) => words.includes(WORDS[one])));
    }
    for (const facet of Object.keys(facets)) {
      const value = query.has(facet) ? tables[facet].indexOf(query.get(facet)) : -1;
      if (value >= 0) state.chosen[facet] = value;
    }
    if (query.get("order") === "file") state.order = "file";
    show();
  }

  Object.keys(facets).forEach(fill);
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    show();
    refresh();
  });
  search.addEventListener("input", () => {
    state.words = search.value;
    refresh();
  });
  order.addEventListener("change", () => {
    state.order = order.value;
    refresh();
  });
  for (const button of filters.querySelectorAll("[data-severity]")) {
    button.addEventListener("click", () => {
      const severity = Number(button.dataset.severity);
      if (!state.severities.delete(severity)) state.severities.add(severity);
      show();
      refresh();
    });
  }
  for (const button of document.querySelectorAll("[data-facet]")) {
    button.addEventListener("click", () => {
      const {facet, value} = button.dataset;
      const pressed = state.chosen[facet] === Number(value);
      choose(facet, pressed ? "" : value);
      if (!pressed) byId("listings").scrollIntoView();
    });
  }
  further.addEventListener("click", () => {
    const place = cards.children.length;
    draw(BATCH);
    focusOn(cards.children[place]);
  });
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && !further.hidden) draw(BATCH);
  }, {rootMargin: "800px"}).observe(further);
  window.addEventListener("hashchange", () => { recall(); refresh(); });
  window.addEventListener("beforeprint", () => {
    draw(Math.max(0, PRINTED - drawn));
    if (drawn < groups.length) status.dataset.cut = `Printed: the first ${plural(drawn, "listing")} of ${groups.length.toLocaleString("en")}.`;
    else delete status.dataset.cut;
  });
  large.addEventListener("click", (event) => { if (event.target === large) large.close(); });
  recall();
  refresh();

  function startTheme() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
    const label = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
    theme.hidden = false;
    theme.addEventListener("click", () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      label();
    });
    dark.addEventListener("change", label);
    label();
  }
})();
