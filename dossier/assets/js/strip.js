/* The name of the mark under the pointer, or in the focus of the keyboard, beside it. Screen readers have it anyway. */
"use strict";

(() => {
  const attach = (figure) => {
    const hint = figure.querySelector(".hint");
    if (!hint) return;

    const hide = () => { hint.textContent = ""; };

    const show = (mark) => {
      hint.textContent = mark.getAttribute("aria-label");
      const frame = figure.getBoundingClientRect();
      const box = mark.querySelector(".hit").getBoundingClientRect();
      const left = (box.left + box.right - hint.offsetWidth) / 2 - frame.left;
      const above = box.top - hint.offsetHeight;
      hint.style.left = `${Math.max(0, Math.min(left, frame.width - hint.offsetWidth))}px`;
      hint.style.top = `${(above > 0 ? above : box.bottom) - frame.top}px`;
    };

    const markOf = (event) => event.target.closest?.(".chart--strip a");

    // Moves only: a page that scrolls beneath a pointer at rest must not take the name from the keyboard's mark.
    figure.addEventListener("pointermove", (event) => {
      const mark = event.pointerType !== "touch" && markOf(event);
      if (mark) show(mark);
      else if (event.target !== hint) hide();  // the pointer may rest on the name, to read it enlarged
    });
    figure.addEventListener("pointerleave", hide);
    figure.addEventListener("focusin", (event) => {
      const mark = markOf(event);
      if (mark?.matches(":focus-visible")) show(mark);
    });
    figure.addEventListener("focusout", hide);
    addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  };

  for (const drawing of document.querySelectorAll(".strip-wide")) attach(drawing.closest("figure"));
})();
