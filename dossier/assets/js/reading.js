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
    const target = id && document.getElementById(id);
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

  // A stop for the Tab key only where there is something to scroll.
  const boxes = ".md-typeset__scrollwrap, .md-typeset pre > code, .scroll";
  const stops = () => {
    for (const box of document.querySelectorAll(boxes)) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      if (scrolls) {
        box.tabIndex = 0;
        if (!box.hasAttribute("role")) box.setAttribute("role", "region");
        if (!box.hasAttribute("aria-label")) box.setAttribute("aria-label", "scrolls sideways");
      } else {
        box.removeAttribute("tabindex");
        if (box.getAttribute("aria-label") === "scrolls sideways") {
          box.removeAttribute("role");
          box.removeAttribute("aria-label");
        }
      }
    }
  };
  addEventListener("resize", stops);
  addEventListener("load", stops);
  stops();
})();
