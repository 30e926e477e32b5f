/* Keys and buttons: the menu and the search can be reached, used and left by keyboard. */
"use strict";

(() => {
  const box = (id) => document.getElementById(id);
  const typing = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

  const set = (toggle, open) => {
    if (!toggle || toggle.checked === open) return;
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const openSearch = () => {
    const field = document.querySelector("[data-md-component=search-query]");
    if (field) {
      set(box("__search"), true);
      field.focus();
    } else {
      document.querySelector(".md-search__button")?.click();
    }
  };

  // The theme answers single letters anywhere on the page (WCAG 2.1.4 forbids that), so they stop here.
  addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      event.stopImmediatePropagation();
      openSearch();
    } else if (!command && !event.altKey && event.key.length === 1 && event.key !== " " && !typing(event.target)) {
      event.stopImmediatePropagation();
    }
  }, true);

  // The theme's controls are labels of hidden check boxes; labels take no focus. Buttons stand in for them.
  const button = (id) => {
    const label = document.querySelector(`label.md-header__button[for="${id}"]`);
    const toggle = box(id);
    if (!label || !toggle) return null;
    const made = document.createElement("button");
    made.type = "button";
    made.className = `md-header__button md-icon for-${id.slice(2)}`;
    made.setAttribute("aria-label", toggle.getAttribute("aria-label") ?? "");
    made.append(...[...label.querySelectorAll("svg")].map((icon) => icon.cloneNode(true)));
    const tell = () => made.setAttribute("aria-expanded", String(toggle.checked));
    toggle.addEventListener("change", tell);
    tell();
    label.after(made);
    label.hidden = true;
    return made;
  };

  const menu = button("__drawer");
  const search = button("__search");
  const firstInMenu = () => [...document.querySelectorAll(".md-sidebar--primary :is(a[href], [tabindex='0'])")]
    .find((item) => item.offsetParent);

  menu?.addEventListener("click", () => {
    const drawer = box("__drawer");
    set(drawer, !drawer.checked);
    // The drawer can take the focus only once it is visible.
    if (drawer.checked) setTimeout(() => firstInMenu()?.focus(), 60);
  });
  search?.addEventListener("click", openSearch);

  // While the search is open nothing behind it can be reached: it is a dialog, and says so.
  box("__search")?.addEventListener("change", (event) => {
    const behind = document.querySelector(".md-container");
    if (behind) behind.inert = event.target.checked;
  });

  // The check boxes themselves leave the order of the keyboard; the buttons have their place.
  for (const id of ["__drawer", "__search"]) {
    const toggle = box(id);
    if (toggle) toggle.tabIndex = -1;
  }

  addEventListener("keydown", (event) => {
    const drawer = box("__drawer");
    if (event.key === "Escape" && drawer?.checked) {
      set(drawer, false);
      menu?.focus();
    }
  });

  // A menu left by Tab closes, so that the focus never walks behind it.
  document.querySelector(".md-sidebar--primary")?.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) set(box("__drawer"), false);
  });
})();
