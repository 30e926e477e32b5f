/* The switch to another language keeps the place on the page and what was chosen on it. */
"use strict";

(() => {
  const links = [...document.querySelectorAll(".languages a[data-same]")]
    .map((link) => [link, link.getAttribute("href")]);
  const aim = () => {
    for (const [link, page] of links) link.setAttribute("href", page + location.search + location.hash);
  };
  // Filters change the address without an event: it is read again whenever the link may be about to be used.
  for (const kind of ["pointerdown", "focusin", "click", "contextmenu"]) addEventListener(kind, aim, true);
  addEventListener("hashchange", aim);
  aim();
})();
