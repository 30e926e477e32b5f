/* Runs in the head. A page whose address names a choice shows its content once that choice is applied, which is when
   the deferred scripts are through: nothing is painted first and taken away again. */
"use strict";

(() => {
  // The theme's own word is `h`, what was searched for; it moves nothing.
  if ([...new URLSearchParams(location.search).keys()].every((name) => name === "h")) return;
  const root = document.documentElement;
  root.classList.add("is-arriving");
  addEventListener("DOMContentLoaded", () => root.classList.remove("is-arriving"), { once: true });
})();
