/* Citations: the passage behind a number, in a card beside it; and a citation of a record in the clipboard.

   The card is a preview. Everything in it stands in the page, where the number leads: so the keyboard passes the number
   only, and the links of the card are for pointers. Without this script the number is a footnote's. */
"use strict";

(() => {
  const EDGE = 8; // pixels between the card and the edge of the window
  const WAIT = 120; // milliseconds over a number before its card opens
  const LINGER = 300; // milliseconds in which the pointer can move from the number to its card

  let card = null;
  let mark = null; // the number whose card is open
  let timer = 0;
  let tapped = null; // the number under the last touch, where its card was not open yet
  let byTouch = false;

  // A number of a quotation; the pictures have marks of their own, which lead to records.
  const markAt = (target) => (target instanceof Element ? target.closest(".marks > a.mark") : null);
  const inside = (target) => target instanceof Node && (card?.contains(target) || mark?.contains(target));
  const passages = (number) => document.querySelectorAll(`mark.passage[data-passage="${number}"]`);

  const light = (on) => {
    if (!mark?.closest(".running")) return;
    for (const one of passages(mark.textContent)) one.classList.toggle("is-lit", on);
  };

  const close = () => {
    clearTimeout(timer);
    if (!card) return;
    light(false);
    mark.removeAttribute("aria-describedby");
    card.remove();
    card = mark = null;
  };

  // A copy of what the number leads to; under a closed content notice, the notice and how to go on.
  const filled = (note) => {
    const made = document.createElement("div");
    const fold = note.closest("details.graphic:not([open])");
    if (fold) {
      const words = fold.querySelector("summary").cloneNode(true);
      words.querySelector(".show")?.remove();
      made.append(words.textContent.trim(), document.createElement("br"), fold.dataset.follow);
    } else {
      made.append(...note.cloneNode(true).childNodes);
    }
    for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id");
    for (const one of made.querySelectorAll(":is(a, button, abbr, summary)")) one.tabIndex = -1;
    return made;
  };

  // Below the number, or above it where there is more room; inside the window at any width.
  const place = () => {
    const at = mark.getBoundingClientRect();
    const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const room = { below: innerHeight - at.bottom - 2 * EDGE, above: at.top - Math.max(head, 0) - 2 * EDGE };
    const above = card.offsetHeight > room.below && room.above > room.below;
    card.style.maxHeight = `${Math.max(above ? room.above : room.below, 96)}px`;
    const width = document.documentElement.clientWidth;
    const left = Math.min(at.left + at.width / 2 - card.offsetWidth / 2, width - EDGE - card.offsetWidth);
    const top = above ? at.top - EDGE - card.offsetHeight : at.bottom + EDGE;
    const origin = card.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
    card.style.left = `${Math.max(left, EDGE) - origin.left}px`;
    card.style.top = `${top - origin.top}px`;
  };

  const open = (wanted) => {
    clearTimeout(timer);
    if (wanted === mark) return;
    close();
    const note = document.getElementById(decodeURIComponent(wanted.hash.slice(1)));
    if (!note) return;
    mark = wanted;
    card = filled(note);
    card.id = "citation-card";
    card.classList.add("md-typeset", "citation-card");
    card.setAttribute("role", "note");
    card.setAttribute("aria-label", mark.getAttribute("aria-label"));
    mark.setAttribute("aria-describedby", card.id);
    (document.querySelector("main") ?? document.body).append(card);
    place();
    light(true);
  };

  const later = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const over = markAt(event.target);
    if (over && over !== mark) later(() => open(over), WAIT);
    else if (inside(event.target)) clearTimeout(timer);
  });

  addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch" || !(markAt(event.target) || inside(event.target))) return;
    if (!inside(event.relatedTarget)) later(() => mark !== document.activeElement && close(), LINGER);
  });

  addEventListener("focusin", (event) => {
    const on = markAt(event.target);
    if (on && !byTouch) open(on);
    else if (!on && !inside(event.target)) close();
  });

  addEventListener("focusout", (event) => {
    if (event.target === mark && !inside(event.relatedTarget) && !card.matches(":hover")) close();
  });

  // The first tap shows, the second follows. The touch is looked at here, because it also moves the focus.
  addEventListener("pointerdown", (event) => {
    const on = markAt(event.target);
    byTouch = event.pointerType === "touch";
    tapped = byTouch && on !== mark ? on : null;
    if (card && !on && !inside(event.target)) close();
  }, true);

  addEventListener("click", (event) => {
    const on = markAt(event.target);
    if (on && on === tapped) {
      event.preventDefault();
      open(on);
    } else if (on || event.target instanceof Element && event.target.closest(".citation-card a")) {
      close();
    }
    tapped = null;
  });

  addEventListener("keydown", (event) => {
    byTouch = false;
    if (event.key === "Escape") close();
  });
  addEventListener("resize", close);

  // --- copying -------------------------------------------------------------------------------------------

  const status = document.getElementById("citations--status");
  const page = JSON.parse(document.getElementById("citations--data")?.textContent || "null");

  const address = (id) => {
    const stated = document.querySelector("link[rel=canonical]")?.href ?? "";
    return `${stated.startsWith("http") ? stated : location.href.split(/[?#]/)[0]}#${id}`;
  };

  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  // Letters as they are, and the two gaps that are known here only.
  const join = (gapped, id) => gapped.map((part) => (typeof part === "string" ? part : [address(id), today()][part])).join("");

  const text = (id) => `${page.records[id][0]} ${join(page.where, id)}`;
  const bibtex = (id) => {
    const [, title, sources] = page.records[id];
    const note = join(page.note[0], id) + title + join(page.note[1], id);
    return sources.map((source) => page.sources[source] + note).join("\n");
  };

  // Where the browser keeps its clipboard from a page (at file://, or by a policy), an old way remains.
  const byHand = (words) => {
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "unseen";
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
    return done;
  };

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return byHand(words);
    }
  };

  let said = 0;
  const say = (words) => {
    clearTimeout(said);
    status.textContent = ""; // so that the same words are said again
    said = setTimeout(() => {
      status.textContent = words;
      said = setTimeout(() => { status.textContent = ""; }, 4000);
    }, 50);
  };

  addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button.copy") : null;
    if (!button || !page) return;
    const done = await copy((button.dataset.as === "bibtex" ? bibtex : text)(button.dataset.cite));
    say(done ? status.dataset.done : status.dataset.failed);
  });
})();
