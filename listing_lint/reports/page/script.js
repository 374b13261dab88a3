"use strict";
(() => {
  // What is to be seen of the findings: search, filters, order, how many cards. They are drawn by cards.js.
  const BATCH = 24;      // cards that are drawn at a time
  const PRINTED = 400;   // cards on paper
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
  const {LISTING, SEVERITY, RULE, MESSAGE, PLACE, EXCERPT, ACTUAL, PENALTY} = FINDING;
  const {PATH, ID, STORE, MARKET, TITLE} = LISTED;

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
  const card = cardsOf(data, large);
  let groups = [];   // [listing, findings] of what is to be seen
  let drawn = 0;
  let remembering = 0;

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
