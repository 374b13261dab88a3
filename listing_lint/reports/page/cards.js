"use strict";
// A listing's card, made with createElement and textContent: nothing from a listing is ever read as markup.

// A finding and a listing come as arrays, as short as can be; these are the places in them.
const places = (names) => Object.fromEntries(names.split(" ").map((name, number) => [name, number]));
const FINDING = places("LISTING SEVERITY RULE CONFIDENCE MESSAGE LINE COLUMN PLACE HELP POLICY PENALTY EXCERPT ACTUAL LIMIT "
  + "RELATED UNRELATED PICTURE BOX TWIN");
const LISTED = places("PATH ID STORE MARKET TITLE MAIN");
const WORDS = ["error", "warning", "note"];

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

const classOf = (severity) => (severity === 2 ? "info" : WORDS[severity]);

function focusOn(node) {
  if (!node) return;
  node.tabIndex = -1;
  node.focus();
}

// Gives the function that draws a listing by its number with the findings that are to be seen of it.
function cardsOf(data, large) {
  const FEW = 6;  // findings of a listing that are seen before somebody asks for more
  const SIGNS = ["\u2715", "\u25b2", "\u2139"];
  const SURE = ["", "likely", "a guess"];
  const {LISTING, LINE, COLUMN, SEVERITY, RULE, CONFIDENCE, MESSAGE, PLACE, HELP, POLICY, PENALTY, EXCERPT, ACTUAL, LIMIT, RELATED,
    UNRELATED, PICTURE, BOX, TWIN} = FINDING;
  const {PATH, ID, STORE, MARKET, TITLE, MAIN} = LISTED;
  const listings = data.listings;

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
    const add = (some) => list.append(...alike(some).map((block) => row(block, drawnPictures)));
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
        const place = list.children.length;
        more.remove();
        add(found.slice(FEW));
        focusOn(list.children[place]);
      });
      made.lastChild.append(more);
    }
    return made;
  }

  // Findings of one rule that ask for the same are told together, and the advice once.
  function alike(some) {
    const blocks = new Map();
    for (const one of some) {
      const key = [SEVERITY, RULE, CONFIDENCE, HELP, POLICY, PENALTY].map((place) => one[place]).join();
      if (blocks.has(key)) blocks.get(key).push(one); else blocks.set(key, [one]);
    }
    return [...blocks.values()];
  }

  function row(block, drawnPictures) {
    const one = block[0];
    const [code, name, doc] = data.rules[one[RULE]];
    const severity = one[SEVERITY];
    const lines = element("li", {class: `finding ${classOf(severity)}`},
      element("p", {class: "kind"},
        element("span", {class: `sign ${classOf(severity)}`},
          element("span", {"aria-hidden": "true"}, SIGNS[severity]), ` ${WORDS[severity]}`),
        " ", element("code", {}, code), name ? ` ${name}` : "",
        block.length > 1 ? element("span", {class: "sure"}, `${block.length} times`) : null,
        SURE[one[CONFIDENCE]] ? element("span", {class: "sure"}, SURE[one[CONFIDENCE]]) : null),
      ...block.map((each) => evidence(each, drawnPictures)));
    const notes = element("dl", {class: "notes"});
    note(notes, "Do", data.helps[one[HELP]], "do");
    note(notes, "At stake", data.penalties[one[PENALTY]]);
    note(notes, "Policy", data.policies[one[POLICY]]);
    if (notes.children.length) lines.append(notes);
    if (doc) lines.append(why(code, doc));
    return lines;
  }

  function note(notes, word, text, kind) {
    if (!text) return;
    notes.append(element("div", {class: kind || false}, element("dt", {}, word), element("dd", {dir: "auto"}, text)));
  }

  // What is wrong and where: the sentence, the place in the text, the place in the picture.
  function evidence(one, drawnPictures) {
    const lines = element("div", {class: "lines"}, element("p", {class: "message", dir: "auto"}, one[MESSAGE]));
    if (one[EXCERPT]) lines.append(quoted(one));
    if (one[ACTUAL] && one[LIMIT]) {
      lines.append(element("p", {class: "measure"}, "is ", element("b", {}, one[ACTUAL]), " \u00b7 allowed ",
        element("b", {}, one[LIMIT])));
    }
    if (one[TWIN] >= 0) lines.append(pair(listings[one[LISTING]], data.twins[one[TWIN]]));
    const notes = element("dl", {class: "notes"});
    if (!one[EXCERPT]) note(notes, "Where", [one[PLACE], `line ${one[LINE]}`].filter(Boolean).join(", "));
    for (const [path, line, message] of one[RELATED]) note(notes, "See also", `${path}:${line} ${message}`);
    if (one[UNRELATED]) note(notes, "See also", `${one[UNRELATED].toLocaleString("en")} more`);
    if (notes.children.length) lines.append(notes);
    const number = one[PICTURE];
    const there = number >= 0 && data.pictures[number][1];
    const shows = number >= 0 && (one[BOX] || (there && !drawnPictures.has(number)));
    drawnPictures.add(number);
    return element("div", {class: shows ? "evidence pictured" : "evidence"}, lines,
      shows ? picture(number, one[BOX] ? [[one[BOX], one[SEVERITY]]] : [], one[BOX] && there ? "large" : "thumb") : null);
  }

  // A listing and its twin side by side; the words that only one of the titles has are marked.
  function pair(listing, [path, id, store, line, title, main]) {
    const sides = [
      ["this listing", listing[ID], data.stores[listing[STORE]], listing[TITLE], listing[MAIN], title],
      ["the other listing", id, store || `${path}:${line}`, title, main, listing[TITLE]],
    ];
    return element("div", {class: "pair"}, ...sides.map(([what, name, where, text, number, other]) => element("div", {},
      number >= 0 ? picture(number, [], "thumb") : null,
      element("div", {}, element("p", {class: "quiet"}, what),
        element("p", {class: "title", dir: "auto"}, ...(text ? differing(text, other) : [name])),
        element("p", {class: "quiet", dir: "auto"}, [text ? name : "", where].filter(Boolean).join(" \u00b7 "))))));
  }

  function differing(text, other) {
    if (!other) return [text];
    const known = new Set(other.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    return text.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((part) =>
      (/[\p{L}\p{N}]/u.test(part) && !known.has(part.toLowerCase()) ? element("mark", {class: "differs"}, part) : part));
  }

  function quoted(one) {
    const [before, marked, after, more] = one[EXCERPT];
    const severity = one[SEVERITY], line = one[LINE];
    const text = element("code", {dir: "ltr"}, before,
      element("mark", {class: classOf(severity) + (marked ? "" : " nothing")}, marked), after);
    return element("p", {class: "excerpt"},
      element("span", {class: "place", title: `line ${line}, column ${one[COLUMN]}`}, String(line)), text,
      more ? element("span", {class: "quiet"}, ` and ${plural(more, "more line")}`) : null,
      one[PLACE] ? element("span", {class: "where", dir: "auto"}, one[PLACE]) : null);
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

  return card;
}
