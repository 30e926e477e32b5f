/* The filter of a page: chooses among its records by what they are filed under, and keeps the choice in the address.

   The form and its words are in the page, and so is what each record is filed under: `data-filed` marks a record, or
   one account in it, and `data-f-<facet>` lists the values. Within a facet any of the chosen values fits, and every
   facet must fit. A record with accounts fits if one of its accounts fits all facets. */
"use strict";

(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const content = form.parentElement;
  const box = form.querySelector("details");
  const handle = box.querySelector("summary");
  const words = form.dataset;
  const fill = (phrase, gaps) => phrase.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);
  const numbers = new Intl.NumberFormat(form.lang);
  const number = (n) => numbers.format(n);
  const plural = new Intl.PluralRules(form.lang);
  const counted = (forms, n, gaps = {}) => fill(forms[plural.select(n)] ?? forms.other, { n: number(n), ...gaps });
  const shownForms = JSON.parse(words.shown);
  const chosenForms = JSON.parse(words.chosen);

  // --- what can be chosen -----------------------------------------------------------------------------------------

  const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  /* A check box of a facet, with its count. A value that would leave nothing cannot be chosen, only taken off. */
  const choice = (input) => {
    const row = input.closest("li");
    const count = row.querySelector(".filters-count");
    const label = row.querySelector(".filters-label").textContent;
    return {
      input, row, label, value: input.value,
      count(n) {
        tell(count, number(n));
        input.disabled = !n && !input.checked && input !== document.activeElement;
        row.classList.toggle("is-empty", !n);
      },
    };
  };

  const facetOf = (fieldset) => {
    const name = fieldset.dataset.facet;
    const label = fieldset.querySelector("legend").textContent;
    const choices = [...fieldset.querySelectorAll("input[type=checkbox]")].map(choice);
    const chosen = () => choices.filter((one) => one.input.checked);
    const facet = {
      name, label, names: [name],
      get on() { return chosen().length > 0; },
      parameters: () => [[name, chosen().map((one) => one.value)]],
      take(wanted) { for (const one of choices) one.input.checked = wanted(name).includes(one.value); },
      chips: () => chosen().map((one) => ({ label, value: one.label, off: () => { one.input.checked = false; } })),
      fits: (traits) => !facet.values.size || (traits[name] ?? []).some((value) => facet.values.has(value)),
      refresh() { facet.values = new Set(chosen().map((one) => one.value)); },
      count(records) {
        const counts = new Map();
        for (const accounts of records) {
          for (const value of new Set(accounts.flatMap((traits) => traits[name] ?? []))) {
            counts.set(value, (counts.get(value) ?? 0) + 1);
          }
        }
        for (const one of choices) one.count(counts.get(one.value) ?? 0);
      },
    };
    return fieldset.classList.contains("is-days") ? daysOf(fieldset, facet, choices[0]) : facet;
  };

  /* Days are chosen from one to another; what names no day has a box of its own. */
  const daysOf = (fieldset, facet, undated) => {
    const ends = [...fieldset.querySelectorAll("select")];
    const [from, to] = ends;
    const labels = new Map([...from.options].map((option) => [option.value, option.textContent]));
    const reaches = ([start, end], first, last) => !(first && last && first > last)
      && (start === ".." || !last || start <= last) && (end === ".." || !first || end >= first);
    const within = (traits, first, last) => traits.day
      ? !!(first || last) && reaches(traits.day, first, last)
      : !!undated?.input.checked;
    const selected = () => ends.filter((select) => select.value);
    return {
      ...facet, names: ["from", "to", facet.name],
      get on() { return selected().length > 0 || facet.on; },
      parameters: () => [["from", [from.value].filter(Boolean)], ["to", [to.value].filter(Boolean)],
        ...facet.parameters()],
      take(wanted) {
        facet.take(wanted);
        let days = ends.map((select) => wanted(select.name).find((day) => day && labels.has(day)) ?? "");
        if (days[0] && days[1] && days[0] > days[1]) days = days.reverse();
        ends.forEach((select, at) => { select.value = days[at]; });
      },
      chips: () => [...selected().map((select) => ({
        label: select.previousElementSibling.textContent,
        value: labels.get(select.value),
        off: () => { select.value = ""; },
      })), ...facet.chips()],
      fits(traits) { return !this.on || within(traits, from.value, to.value); },
      count(records) {
        for (const select of ends) {
          for (const option of select.options) {
            if (!option.value) continue;
            const days = select === from ? [option.value, to.value] : [from.value, option.value];
            const n = records.filter((accounts) => accounts.some((traits) => within(traits, ...days))).length;
            tell(option, fill(words.option, { label: labels.get(option.value), n: number(n) }));
            option.disabled = !n && !option.selected;
          }
        }
        undated?.count(records.filter((accounts) => accounts.some((traits) => !traits.day)).length);
      },
    };
  };

  const facets = [...form.querySelectorAll("fieldset")].map(facetOf);
  const own = new Set(facets.flatMap((facet) => facet.names));

  // --- what is chosen from ----------------------------------------------------------------------------------------

  /* The values of a record by facet; those of an account stand beside what holds for its whole record. A day is the
     first and the last of its span. */
  const traitsOf = (element, whole = {}) => {
    const traits = { ...whole };
    for (const { name } of facets) {
      const values = element.getAttribute(`data-f-${name}`)?.split(name === "day" ? "/" : " ");
      if (values) traits[name] = [...(whole[name] ?? []), ...values];
    }
    return traits;
  };

  const records = [...content.querySelectorAll("[data-filed=record]")].map((element) => {
    const traits = traitsOf(element);
    const parts = [...element.querySelectorAll("[data-filed=part]")];
    return { element, parts, accounts: parts.length ? parts.map((part) => traitsOf(part, traits)) : [traits] };
  });

  /* Headings that stand over records, each with those up to the next one. */
  const groups = [];
  for (const element of content.children) {
    if (element.matches("h2")) groups.push({ heading: element, members: [] });
    else groups.at(-1)?.members.push(...records.filter((one) => element.contains(one.element)));
  }

  /* What leads to a record from elsewhere on the page goes with it: lines of lists, entries of the contents. */
  const named = (hash) => {
    let id = hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* a stray % in the address: taken as it stands */ }
    return id ? document.getElementById(id) : null;
  };
  const leading = (selector, owner) => [...document.querySelectorAll(selector)]
    .map((link) => ({ element: owner(link), target: named(link.hash || link.getAttribute("href") || "") }))
    .filter((one) => one.element && one.target && content.contains(one.target));
  const contents = leading(".md-nav--secondary a[href^='#']", (link) => link.closest("li"));
  const lines = [...content.querySelectorAll("[data-of]")]
    .map((element) => ({ element, target: document.getElementById(element.dataset.of) }));
  const marks = leading("figure.picture svg a[href^='#']", (link) => link);
  const terms = [...content.querySelectorAll("dt:has(+ [data-of])")];

  // --- showing ----------------------------------------------------------------------------------------------------

  const output = form.querySelector("output");
  const everything = output.textContent;
  const all = form.querySelector(".filters-all");
  const chips = form.querySelector(".filters-chips");
  const badge = form.querySelector(".filters-on");
  const gone = (element) => element.closest("[hidden]") !== null;

  /* Hides what does not fit, and counts what each further choice would give. Returns how many records are shown. */
  const choose = () => {
    for (const facet of facets) facet.refresh();
    const passing = facets.map(() => []);
    let shown = 0;
    for (const { element, parts, accounts } of records) {
      const misses = accounts.map((traits) => facets.map((facet) => !facet.fits(traits)));
      const missed = misses.map((each) => each.filter(Boolean).length);
      facets.forEach((facet, at) => {
        const found = accounts.filter((traits, i) => missed[i] === Number(misses[i][at]));
        if (found.length) passing[at].push(found);
      });
      element.hidden = !missed.includes(0);
      shown += element.hidden ? 0 : 1;
      const told = missed.includes(0) && missed.some(Boolean);
      parts.forEach((part, i) => part.classList.toggle("is-found", told && !missed[i]));
    }
    facets.forEach((facet, at) => facet.count(passing[at]));
    return shown;
  };

  const follow = () => {
    for (const { heading, members } of groups) {
      heading.hidden = members.length > 0 && members.every((one) => one.element.hidden);
    }
    for (const { element, target } of lines) element.hidden = gone(target);
    for (const term of terms) {
      let line = term.nextElementSibling;
      while (line?.matches("dd[hidden]")) line = line.nextElementSibling;
      term.hidden = !line?.matches("dd");
    }
    for (const list of new Set(terms.map((term) => term.parentElement))) {
      list.hidden = [...list.children].every((one) => one.hidden);
      const heading = list.previousElementSibling;
      if (heading?.matches("h2")) heading.hidden = list.hidden;
    }
    for (const { element, target } of contents) element.hidden = gone(target);
    for (const { element, target } of marks) {
      element.classList.toggle("is-out", gone(target));
      if (gone(target)) element.setAttribute("tabindex", "-1");
      else element.removeAttribute("tabindex");
    }
  };

  const chip = ({ label, value, off }, at) => {
    const button = document.createElement("button");
    const text = fill(words.chip, { facet: label, value });
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", fill(words.remove, { choice: text }));
    button.addEventListener("click", () => {
      off();
      change();
      (chips.querySelectorAll("button")[at] ?? chips.querySelector("li:last-child button") ?? handle).focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  };

  const show = (note = "") => {
    const focused = document.activeElement;
    const shown = choose();
    follow();
    const taken = facets.flatMap((facet) => facet.chips());
    chips.replaceChildren(...taken.map(chip));
    chips.hidden = all.hidden = !taken.length;
    badge.hidden = !taken.length;
    tell(badge, taken.length ? counted(chosenForms, taken.length) : "");
    form.classList.toggle("is-on", taken.length > 0);
    const count = taken.length ? counted(shownForms, records.length, { shown: number(shown) }) : everything;
    tell(output, [count, shown ? "" : words.nothing, note].filter(Boolean).join(" · "));
    // The focus is never left on something that is no longer there.
    if (focused && (!focused.isConnected || gone(focused))) handle.focus({ preventScroll: true });
  };

  // --- the address ------------------------------------------------------------------------------------------------

  const read = () => {
    const asked = new URLSearchParams(location.search);
    const wanted = (name) => asked.getAll(name).flatMap((values) => values.split(","));
    for (const facet of facets) facet.take(wanted);
  };

  /* What others put into the address (the words of a search, an anchor) stays, but no anchor that is hidden now. */
  const write = (how) => {
    const address = new URL(location.href);
    const kept = new URLSearchParams([...address.searchParams].filter(([name]) => !own.has(name))).toString();
    const stated = facets.flatMap((facet) => facet.parameters()).filter(([, values]) => values.length)
      .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`);
    address.search = [kept, ...stated].filter(Boolean).join("&");
    const target = named(address.hash);
    if (target && content.contains(target) && gone(target)) address.hash = "";
    if (address.href === location.href) return;
    // A browser may refuse (too many changes within seconds); what is shown is right all the same.
    try { history[how](history.state, "", address); } catch { /* the address stays behind */ }
  };

  const change = (how = "pushState", note = "") => {
    show(note);
    write(how);
  };

  /* The address leads to something hidden: what hides it is taken off. */
  const reveal = () => {
    const target = named(location.hash);
    if (!target || !content.contains(target) || !gone(target)) return;
    const wanted = groups.find(({ heading }) => heading === target)?.members[0]
      ?? records.find(({ element }) => element.contains(target));
    const hiding = facets.filter((facet) => facet.on && !wanted?.accounts.some((traits) => facet.fits(traits)));
    const cleared = hiding.length ? hiding : facets.filter((facet) => facet.on);
    const names = cleared.flatMap((facet) => facet.chips()).map(({ label, value }) =>
      fill(words.chip, { facet: label, value }));
    for (const facet of cleared) facet.take(() => []);
    const list = new Intl.ListFormat(form.lang, { type: "conjunction" }).format(names);
    change("replaceState", fill(words.revealed, { choices: list }));
    target.scrollIntoView();
  };

  const arrive = () => {
    read();
    show();
    reveal();
  };

  // --- hands ------------------------------------------------------------------------------------------------------

  /* The arrow keys run through the days of a closed list: one way back, not one for each day on the way. */
  let last = { target: null, at: 0 };
  form.addEventListener("change", ({ target, timeStamp }) => {
    if (!own.has(target.name)) return;
    const running = target.matches("select") && target === last.target && timeStamp - last.at < 1000;
    last = { target, at: timeStamp };
    change(running ? "replaceState" : "pushState");
  });

  all.addEventListener("click", () => {
    for (const facet of facets) facet.take(() => []);
    handle.focus({ preventScroll: true });
    change();
  });

  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  form.addEventListener("input", ({ target }) => {
    if (target.type !== "search") return;
    const rows = [...target.closest("fieldset").querySelectorAll("li")];
    for (const row of rows) {
      row.hidden = !bare(row.textContent).includes(bare(target.value.trim())) && !row.querySelector(":checked");
    }
    target.parentElement.querySelector(".filters-none").hidden = rows.some((row) => !row.hidden);
  });

  form.addEventListener("keydown", (event) => {
    const clears = event.target.type === "search" && event.target.value;
    if (event.key !== "Escape" || !box.open || clears) return;
    box.open = false;
    handle.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  addEventListener("popstate", arrive);
  addEventListener("hashchange", reveal);
  arrive();
  // Where the address names an entry, the browser went there before others were hidden above it.
  if (form.classList.contains("is-on")) named(location.hash)?.scrollIntoView();
  form.classList.add("is-ready");
})();
