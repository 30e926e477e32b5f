"""The filters in a real browser, served and from disk: what is chosen is shown, counted, and kept in the address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from dossier import disk
from dossier.facets import Filed, filed
from dossier.parse import parse
from tests.test_browser import DOSSIERS, Watched, address, browser, site

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")
expect = sync_api.expect

__all__ = ["address", "browser", "site"]  # fixtures of the site, used here by name

PAGES = {"events": "timeline.html", "figures": "figures.html", "reactions": "reactions.html", "claims": "claims.html"}
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 200);
})"""


@pytest.fixture(params=["served", "from disk"])
def start(request: pytest.FixtureRequest, site: Path, address: str) -> str:
    """Where the site begins: at a server, or at its folder."""
    return address if request.param == "served" else site.as_uri()


@pytest.fixture
def page(browser: sync_api.Browser, start: str) -> Iterator[sync_api.Page]:
    """A page that must not complain."""
    watched = Watched(browser, start)
    yield watched.page
    assert watched.faults == []
    watched.page.context.close()


def name_of(site: Path) -> str:
    return next(name for name in DOSSIERS if name in site.parent.name)


@cache
def records(name: str, kind: str) -> tuple[Filed, ...]:
    """The records of a kind, read from the facts and not from the page."""
    return filed(parse(disk.read(DOSSIERS[name]))[0], kind)


def fitting(found: tuple[Filed, ...], fits: Callable[[dict], bool]) -> set[str]:
    return {one.id for one in found if any(fits(account) for account in one.accounts)}


def visible(page: sync_api.Page) -> set[str]:
    """The ids of the records that are shown."""
    return set(page.evaluate("""[...document.querySelectorAll("[data-filed=record]")]
        .filter((one) => one.checkVisibility()).map((one) => one.querySelector("[id]").id)"""))


def query(page: sync_api.Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


def told(page: sync_api.Page) -> str:
    return page.locator(".filters output").inner_text()


def panel(page: sync_api.Page) -> None:
    if not page.locator(".filters-panel").is_visible():
        page.locator(".filters summary").click()


def choose(page: sync_api.Page, facet: str, value: str) -> None:
    panel(page)
    page.locator(f".filters input[name={facet}][value='{value}']").click()


def counts(page: sync_api.Page, facet: str) -> dict[str, int]:
    """By value, what the form says it would give."""
    return page.evaluate("""(facet) => {
      const boxes = [...document.querySelectorAll(`.filters input[name=${facet}]`)];
      const count = (box) => Number(box.closest("li").querySelector(".filters-count").textContent);
      return Object.fromEntries(boxes.map((box) => [box.value, count(box)]));
    }""", facet)


def two_values(found: tuple[Filed, ...], facet: str) -> tuple[str, str]:
    """A value that few records have, and one more: neither gives all or nothing."""
    values = sorted({value for one in found for value in one.values(facet)},
                    key=lambda value: (sum(value in one.values(facet) for one in found), value))
    return values[0], values[1]


@pytest.mark.parametrize("kind", PAGES)
def test_a_choice_shows_what_the_facts_say(site: Path, start: str, page: sync_api.Page, kind: str) -> None:
    found = records(name_of(site), kind)
    page.goto(f"{start}/{PAGES[kind]}")
    assert visible(page) == {one.id for one in found}
    one, other = two_values(found, "actor")
    choose(page, "actor", one)
    assert visible(page) == fitting(found, lambda has: one in has.get("actor", ()))
    choose(page, "actor", other)
    wanted = fitting(found, lambda has: {one, other} & {*has.get("actor", ())})
    assert visible(page) == wanted
    noun = kind if len(found) > 1 else kind[:-1]
    assert told(page) == f"{len(wanted)} of {len(found)} {noun}"
    assert query(page)["actor"].split(",") == [
        value for value in counts(page, "actor") if value in (one, other)]
    page.get_by_role("button", name="Show all").click()
    assert visible(page) == {one.id for one in found}
    assert told(page) == f"{len(found)} {noun}"
    assert query(page) == {}


@pytest.mark.parametrize("kind", PAGES)
def test_every_count_is_what_choosing_it_gives(site: Path, start: str, page: sync_api.Page, kind: str) -> None:
    found = records(name_of(site), kind)
    page.goto(f"{start}/{PAGES[kind]}")
    facets = page.evaluate("[...document.querySelectorAll('.filters fieldset')].map((one) => one.dataset.facet)")
    first, second = [facet for facet in facets if facet != "day"][:2] if len(facets) > 2 else facets[:2]
    chosen = min(value for one in found for has in one.accounts if second in has for value in has.get(first, ()))
    choose(page, first, chosen)
    for facet in facets:
        if facet == "day":
            continue
        for value, count in counts(page, facet).items():
            assert count == len(fitting(found, lambda has, facet=facet, value=value: value in has.get(facet, ())
                                        and (facet == first or chosen in has.get(first, ())))), (facet, value)
    for value, count in counts(page, second).items():
        box = page.locator(f".filters input[name={second}][value='{value}']")
        assert box.is_disabled() == (count == 0)
    value = next(value for value, count in counts(page, second).items() if count)
    wanted = counts(page, second)[value]
    choose(page, second, value)
    assert len(visible(page)) == wanted


def test_days_go_from_one_to_another_and_what_lasts_is_on_each(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    page.goto(f"{start}/timeline.html")
    panel(page)
    days = page.evaluate("[...document.querySelector('[name=from]').options].map((one) => one.value).filter(Boolean)")
    ends = {end for one in found for span in one.values("day") for end in span.split("/")} - {".."}
    assert days == sorted(ends)
    first, last = days[1], days[-2]

    def within(has: dict) -> bool:
        start, _, end = has.get("day", ("~/",))[0].partition("/")
        return start != "~" and (start == ".." or start <= last) and (end == ".." or end >= first)

    page.locator("[name=from]").select_option(first)
    option = page.locator(f"[name=to] option[value='{last}']").text_content() or ""
    page.locator("[name=to]").select_option(last)
    wanted = fitting(found, within)
    assert visible(page) == wanted
    assert option.endswith(f"({len(wanted)})")
    assert query(page) == {"from": first, "to": last}
    undated = fitting(found, lambda has: "day" not in has)
    assert undated, "both dossiers have events without a day"
    choose(page, "day", "not-given")
    assert visible(page) == wanted | undated
    assert query(page) == {"from": first, "to": last, "day": "not-given"}
    page.goto(f"{start}/timeline.html?from={last}&to={first}")
    assert visible(page) == wanted, "two days in the wrong order are still two days"


def test_a_place_includes_the_places_within_it(site: Path, start: str, page: sync_api.Page) -> None:
    outer, inner = {"repository": ("kazakhstan", "almaty"), "ilvan-dam": ("zalmora", "ketra")}[name_of(site)]
    page.goto(f"{start}/timeline.html?place={outer}")
    whole = visible(page)
    page.goto(f"{start}/timeline.html?place={inner}")
    part = visible(page)
    assert part and part < whole


def test_back_forward_and_reload_keep_the_choice(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    page.goto(f"{start}/timeline.html")
    category, other = two_values(found, "category")
    steps = [visible(page)]
    for value in (category, other):
        choose(page, "category", value)
        steps.append(visible(page))
    assert len({frozenset(step) for step in steps}) == 3
    page.reload()
    assert visible(page) == steps[2]
    page.go_back()
    assert visible(page) == steps[1] and query(page) == {"category": category}
    assert page.locator(".filters input:checked").count() == 1
    page.go_back()
    assert visible(page) == steps[0] and query(page) == {}
    page.go_forward()
    page.go_forward()
    assert visible(page) == steps[2]
    page.goto(f"{start}/claims.html")
    page.go_back()
    assert visible(page) == steps[2]


def test_what_others_put_into_the_address_stays(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    shown = found[-1]
    value = next(iter(shown.values("category")))
    page.goto(f"{start}/timeline.html?h=the&category=no-such-thing&from=yesterday&x=%zz#{shown.id}")
    assert visible(page) == {one.id for one in found}
    choose(page, "category", value)
    assert urlsplit(page.url).query == f"h=the&x=%25zz&category={value}"
    assert urlsplit(page.url).fragment == shown.id
    hiding = next(other for other in two_values(found, "category") if other != value)
    page.locator(f".filters input[name=category][value={value}]").click()
    choose(page, "category", hiding)
    assert urlsplit(page.url).fragment == "", "an address must not lead to what it hides"


def test_a_link_to_something_hidden_takes_off_what_hides_it(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    category = two_values(found, "category")[0]
    hidden = next(one for one in found if category not in one.values("category")
                  and one.values("place") and one.values("day"))
    place = next(iter(hidden.values("place")))
    page.goto(f"{start}/timeline.html?category={category}&place={place}#{hidden.id}")
    label = page.locator(f".filters input[value={category}]").locator("..").locator(".filters-label").text_content()
    assert hidden.id in visible(page)
    assert query(page) == {"place": place}, "what does not hide it stays"
    assert told(page) == (f"{len(visible(page))} of {len(found)} events · The entry that you asked for was hidden. "
                          f"Taken off: Category: {label}.")
    page.wait_for_function("(id) => { const top = document.getElementById(id).getBoundingClientRect().top;"
                           " return top > -1 && top < innerHeight; }", arg=hidden.id)

    page.goto(f"{start}/timeline.html?category={category}")
    assert hidden.id not in visible(page)
    page.evaluate("(id) => { location.hash = id; }", hidden.id)
    page.wait_for_function("(id) => document.getElementById(id).checkVisibility()", arg=hidden.id)
    assert query(page) == {} and urlsplit(page.url).fragment == hidden.id
    page.go_back()
    page.wait_for_function("(id) => !document.getElementById(id).checkVisibility()", arg=hidden.id)
    assert query(page) == {"category": category}


def test_headings_and_contents_go_with_their_records(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "reactions")
    actor = two_values(found, "actor")[0]
    page.set_viewport_size({"width": 1300, "height": 900})
    page.goto(f"{start}/reactions.html?actor={actor}")
    wanted = fitting(found, lambda has: actor in has.get("actor", ()))
    stances = {value for one in found if one.id in wanted for value in one.values("stance")}
    headings = set(page.evaluate("""[...document.querySelectorAll(".md-content h2[id]")]
        .filter((one) => one.checkVisibility()).map((one) => one.id)"""))
    assert headings == {f"stance--{stance}" for stance in stances} | {"by--actor"}
    links = set(page.evaluate("""[...document.querySelectorAll(".md-sidebar--secondary .md-nav--secondary a")]
        .filter((one) => one.checkVisibility()).map((one) => one.getAttribute("href").slice(1))"""))
    assert links == headings | wanted
    lines = page.evaluate("""[...document.querySelectorAll("[data-of]")].filter((one) => one.checkVisibility())
        .map((one) => one.dataset.of)""")
    assert set(lines) == wanted
    assert page.evaluate("""[...document.querySelectorAll("dt")].every((term) =>
        !term.checkVisibility() || term.nextElementSibling.matches("dd"))""")


def test_where_nothing_fits_it_is_said_and_no_heading_is_left(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "reactions")
    pairs = {(actor, stance) for one in found for actor in one.values("actor") for stance in one.values("stance")}
    actor, stance = min({(actor, stance) for actor, _ in pairs for _, stance in pairs} - pairs)
    page.goto(f"{start}/reactions.html?stance={stance}&actor={actor}")
    assert visible(page) == set()
    assert told(page) == f"0 of {len(found)} reactions · Nothing fits all of this. Take one choice off."
    assert not page.locator(".md-content h2:visible, .md-sidebar--secondary li:visible").count()
    assert page.locator(".filters-chips button").count() == 2


def test_marks_of_hidden_records_leave_the_order_of_tabs(site: Path, start: str, page: sync_api.Page) -> None:
    """In every drawing of the picture: there is one for narrow screens and one for wide ones."""
    found = {one.id: one for one in records(name_of(site), "events")}
    category = two_values(list(found.values()), "category")[0]
    page.goto(f"{start}/timeline.html?category={category}")
    state = """[...document.querySelectorAll(".picture svg a[href^='#']")].map((one) =>
        [one.getAttribute("href").slice(1), one.classList.contains("is-out"), one.getAttribute("tabindex")])"""
    marks = [mark for mark in page.evaluate(state) if mark[0] in found]
    fits = {id: category in one.values("category") for id, one in found.items()}
    assert marks == [[id, not fits[id], None if fits[id] else "-1"] for id, _, _ in marks]
    assert len(marks) == 2 * len(found) and len(set(fits.values())) == 2
    page.get_by_role("button", name="Show all").click()
    assert all(not out and stop is None for _, out, stop in page.evaluate(state))


def test_a_figure_stays_whole_and_marks_the_accounts_that_fit(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "figures")
    if name_of(site) == "repository":
        found = tuple(one for one in found if len(one.parts) > 1)
    mixed, actor = next((one, actor) for one in found for actor in sorted(one.values("actor"))
                        if 0 < sum(actor in part.get("actor", ()) for part in one.parts) < len(one.parts))
    page.goto(f"{start}/figures.html?actor={actor}")
    rows = page.locator(f"[data-filed=record]:has(> #{mixed.id}) [data-filed=part]")
    assert rows.count() == len(mixed.parts)
    marked = rows.evaluate_all("(rows) => rows.map((row) => [row.checkVisibility(), row.matches('.is-found')])")
    assert sorted(marked) == sorted([True, actor in part.get("actor", ())] for part in mixed.parts)


def test_chips_take_a_choice_off_and_the_focus_is_never_lost(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    category, other = two_values(found, "category")
    page.goto(f"{start}/timeline.html?category={category},{other}")
    chips = page.locator(".filters-chips button")
    assert chips.count() == 2
    assert (chips.first.get_attribute("aria-label") or "").startswith("Take off Category: ")
    assert page.locator(".filters-on").inner_text() == "2 chosen"
    chips.first.press("Enter")
    expect(chips.first).to_be_focused()
    assert chips.count() == 1
    chips.first.press("Enter")
    expect(page.locator(".filters summary")).to_be_focused()
    assert chips.count() == 0 and query(page) == {}

    inside = next(one.id for one in found if category not in one.values("category"))
    page.goto(f"{start}/timeline.html?category={category}")
    page.get_by_role("button", name="Show all").press("Enter")
    expect(page.locator(".filters summary")).to_be_focused()
    page.locator(f"[data-filed=record]:has(#{inside}) a").first.focus()
    page.go_back()
    expect(page.locator(".filters summary")).to_be_focused()


def test_the_keyboard_does_it_all(site: Path, start: str, page: sync_api.Page) -> None:
    page.goto(f"{start}/timeline.html")
    handle = page.locator(".filters summary")
    handle.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".filters-panel")).to_be_visible()
    page.keyboard.press("Tab")
    first = page.locator(".filters input[type=checkbox]").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    assert query(page) == {"category": first.get_attribute("value")}
    field = page.locator("[data-facet=actor] input[type=search]")
    field.focus()
    page.keyboard.insert_text("zzzz")
    assert page.locator("[data-facet=actor] .filters-none").is_visible()
    page.keyboard.press("Escape")
    assert field.input_value() == "" and page.locator(".filters-panel").is_visible()
    assert not page.locator("[data-facet=actor] .filters-none").is_visible()
    page.keyboard.press("Escape")
    expect(handle).to_be_focused()
    assert not page.locator(".filters-panel").is_visible()


def test_a_long_list_is_searched_without_accents(site: Path, start: str, page: sync_api.Page) -> None:
    page.goto(f"{start}/timeline.html")
    panel(page)
    rows = page.locator("[data-facet=actor] li")
    name = rows.nth(1).locator(".filters-label").inner_text()
    page.locator("[data-facet=actor] input[type=search]").fill(f" {name.upper()[:-1]}\u0301{name.upper()[-1]} ")
    assert name in [row.inner_text() for row in page.locator("[data-facet=actor] li:visible .filters-label").all()]
    assert page.locator("[data-facet=actor] li:visible").count() < rows.count()


def test_paper_shows_what_is_shown_and_why(site: Path, start: str, page: sync_api.Page) -> None:
    found = records(name_of(site), "events")
    category = two_values(found, "category")[0]
    page.goto(f"{start}/timeline.html?category={category}")
    wanted = visible(page)
    page.emulate_media(media="print")
    assert visible(page) == wanted
    assert page.locator(".filters").inner_text().split("\n")[0].startswith(f"{len(wanted)} of {len(found)} events")
    assert page.locator(".filters-chips").inner_text().startswith("Category: ")
    assert not page.locator(".filters summary").is_visible()
    page.goto(f"{start}/timeline.html")
    assert not page.locator(".filters").is_visible()


@pytest.mark.parametrize("path", PAGES.values())
def test_without_scripts_there_is_no_filter_and_everything_is_shown(
        site: Path, browser: sync_api.Browser, path: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{(site / path).as_uri()}?actor=nobody&status=withdrawn")
    assert page.locator("form.filters").count() == 1
    assert not page.locator("form.filters").is_visible()
    shown = page.locator("[data-filed=record]")
    assert shown.count() > 1
    assert all(one.is_visible() for one in shown.all())
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_shifts_at_start_and_nothing_scrolls_sideways(
        site: Path, start: str, browser: sync_api.Browser, width: int) -> None:
    for kind in ("events", "figures"):
        path = PAGES[kind]
        actor = two_values(records(name_of(site), kind), "actor")[0]
        for asked in ("", f"?actor={actor}"):
            page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
            page.route("**/*.woff2", lambda route: route.abort())  # a font that arrives late shifts lines of its own
            page.goto(f"{start}/{path}{asked}")
            assert page.evaluate(SHIFT) < 0.02, (path, asked)
            panel(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, asked)
            small = page.evaluate("""[...document.querySelectorAll(".filters :is(summary, button, label, select)")]
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
                .map((one) => one.outerHTML)""")
            assert small == []
            page.context.close()


def test_the_arrow_keys_in_a_list_of_days_make_one_way_back(site: Path, start: str, page: sync_api.Page) -> None:
    page.goto(f"{start}/timeline.html")
    panel(page)
    page.evaluate("""() => {
      const select = document.querySelector("[name=from]");
      for (const option of [...select.options].slice(1, 4)) {
        select.value = option.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }""")
    third = page.evaluate("document.querySelector('[name=from]').options[3].value")
    assert query(page) == {"from": third}
    page.go_back()
    assert query(page) == {}


def test_the_scripts_have_their_words_from_the_page(site: Path) -> None:
    script = (site / "assets/dossier/js/dossier.js").read_text("utf-8")
    assert "facets" in script and "citations--data" in script
    strings = re.findall(r'"([^"\n]*)"', re.sub(r"/\*.*?\*/|//[^\n]*", "", script, flags=re.DOTALL))
    assert [one for one in strings if re.match(r"[A-Z][a-z]+ ", one)] == []
    assert "innerHTML" not in script
