/* Closed boxes open when their content is wanted, and boxes that scroll can be scrolled by keyboard. */
"use strict";

(() => {
  const open = (target) => {
    for (let box = target?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  };

  // The address names something inside a closed box (a link, a search result, a shared address).
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* a stray % in the address: taken as it stands */ }
    const target = id ? document.getElementById(id) : null;
    if (!target?.closest("details:not([open])")) return;
    open(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // A search result whose words were found only in the quotations: the boxes that hold marked words open.
  const marked = () => document.querySelectorAll(".md-content details:not([open]) mark").forEach(open);
  if (new URLSearchParams(location.search).has("h")) {
    const content = document.querySelector(".md-content");
    const watch = new MutationObserver(marked);
    if (content) watch.observe(content, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), 3000);
    marked();
  }

  // A page of which only a record matches stands above that record in the results: its link goes to the record.
  const results = document.querySelector(".md-search-result__list");
  const aim = () => {
    for (const item of results.children) {
      const [page, record] = item.querySelectorAll(".md-search-result__link");
      if (record && !page.querySelector("mark")) page.href = record.href;
    }
  };
  if (results) new MutationObserver(aim).observe(results, { childList: true });

  // On paper every box is open; afterwards each is as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".md-content details:not([open])")];
    for (const box of opened) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of opened) box.open = false;
    opened = [];
  });

  // The browser brings what has the focus into view, but not a drawing that scrolls sideways.
  addEventListener("focusin", (event) => {
    const mark = event.target instanceof Element && event.target.closest(".scroll svg a");
    if (mark) (mark.querySelector(".hit") ?? mark).scrollIntoView({ block: "nearest", inline: "center" });
  });

  // A stop for the Tab key only where there is something to scroll, with a name for who hears it.
  const boxes = ".md-typeset__scrollwrap, .md-typeset pre > code, .md-typeset .scroll";
  const stops = () => {
    for (const box of document.querySelectorAll(boxes)) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      const says = scrolls ? { tabindex: "0", role: "group", "aria-label": document.body.dataset.scrolls ?? "" } : {};
      for (const name of ["tabindex", "role", "aria-label"]) {
        if (says[name]) box.setAttribute(name, says[name]);
        else box.removeAttribute(name);
      }
    }
  };
  addEventListener("resize", stops);
  addEventListener("load", stops);
  stops();
})();
