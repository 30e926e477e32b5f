"""Every page of a site, looked at once in a browser: what it asked for, kept, weighed, and what was wrong with it.

A page is opened once, because opening is what takes the time. The tests then each read their part of the report.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.sites import SHARED, Host, Site, get_browser, serve

AXE = ROOT / "tests/node/node_modules/axe-core/axe.min.js"
"""The checker of accessibility; left out of a visit where it is not installed."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe looks for: WCAG 2.0 to 2.2 at the levels A and AA, and its best practice."""
MODES = {(width, scheme): f"{width} px, {scheme}" for width in (1280, 375) for scheme in ("light", "dark")}
"""Widths and colours in which axe looks at a page."""

LISTEN = """
window.policyViolations = [];
document.addEventListener("securitypolicyviolation", (event) => policyViolations.push(
  `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
window.storesOpened = [];
for (const [store, name] of [[window.indexedDB, "open"], [window.caches, "open"],
                             [navigator.serviceWorker, "register"]]) {
  const open = store?.[name].bind(store);
  if (open) store[name] = (...all) => { storesOpened.push(`${store} ${all[0]}`); return open(...all); };
}
"""
KEPT = """[
  ...(document.cookie ? ["cookie " + document.cookie] : []),
  ...Object.keys(localStorage).map((key) => "localStorage " + key),
  ...Object.keys(sessionStorage).map((key) => "sessionStorage " + key),
  ...storesOpened,
]"""
"""What a page keeps. Stores are seen when they are opened: to ask for them afterwards can take a browser minutes."""
RUN_AXE = """async ([tags, rules]) => {
  const options = rules ? {runOnly: {type: "rule", values: rules}} : {runOnly: tags};
  const found = await axe.run(document, {...options, resultTypes: ["violations"]});
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ").slice(0, 300)}`));
}"""
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""What can differ between light and dark: nothing else on a page depends on the colours."""


@dataclass
class Visit:
    """What one page did."""

    path: str
    faults: list[str] = field(default_factory=list)
    """Errors and warnings on the console, and scripts that broke."""
    requests: list[str] = field(default_factory=list)
    """Every address that was asked, ours too."""
    violations: list[str] = field(default_factory=list)
    """What the policy stopped."""
    kept: list[str] = field(default_factory=list)
    """Cookies, and what is in any storage."""
    sent: int = 0
    """Bytes over the wire until the page was at rest, text compressed as hosts do, without the heads of the answers."""
    raw: int = 0
    """The same bytes before compression."""
    headings: int = 0
    """How many headings of the first level it has."""
    wide: dict[int, int] = field(default_factory=dict)
    """How many pixels it is wide on screens of these widths."""
    axe: dict[str, list[str]] = field(default_factory=dict)
    """What axe found, by mode: rule, selector, summary."""


class CountingHost(Host):
    """A host that writes down what it sends, to a browser that may keep nothing."""

    caching = "no-store"
    log: list[tuple[str, int, int]]

    def sending(self, place: Path, raw: int, packed: int) -> None:
        """Notes a file and its two sizes."""
        self.log.append((place.name, raw, packed))


def visits(site: Site) -> list[Visit]:
    """The report on every page of a site; made once in a run."""
    return SHARED.once(("visits", site.name), lambda: _crawl(site))


def axe_script() -> str:
    """The program of axe, or nothing where it is not installed."""
    return AXE.read_text("utf-8") if AXE.is_file() else ""


def run_axe(page: Any, rules: list[str] | None = None) -> list[str]:
    """What axe finds on a page as it stands; the page needs `axe_script()` as an init script."""
    return page.evaluate(RUN_AXE, [TAGS, rules])


def _crawl(site: Site) -> list[Visit]:
    log: list[tuple[str, int, int]] = []
    host = type("Counting", (CountingHost,), {"log": log})
    address = serve(site.folder, SHARED.stack, host)
    context = get_browser().new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    if site.name != "large":
        context.add_init_script(axe_script())
    try:
        return [_visit(context, address, path, log) for path in site.pages]
    finally:
        context.close()


def _visit(context: Any, address: str, path: str, log: list[tuple[str, int, int]]) -> Visit:
    visit, page = Visit(path), context.new_page()
    page.on("console", lambda said: said.type in ("error", "warning") and visit.faults.append(said.text))
    page.on("pageerror", lambda error: visit.faults.append(str(error)))
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("requestfailed", lambda request: visit.faults.append(f"failed: {request.url} ({request.failure})"))
    log.clear()
    response = page.goto(f"{address}/{path}", wait_until="load")
    if response.status != 200:
        visit.faults.append(f"status {response.status}")
    _rest(page, log)
    visit.raw, visit.sent = sum(one[1] for one in log), sum(one[2] for one in log)
    visit.headings = page.locator("h1").count()
    if page.evaluate("'axe' in window"):
        visit.axe = {name: _axe_in(page, *mode) for mode, name in MODES.items()}
    for width in (1280, 640, 320):
        page.set_viewport_size({"width": width, "height": 900})
        visit.wide[width] = page.evaluate("document.documentElement.scrollWidth")
    visit.violations = page.evaluate("policyViolations")
    visit.kept = page.evaluate(KEPT) + [f"cookie {one['name']}" for one in context.cookies()]
    page.close()
    return visit


def _rest(page: Any, log: list[tuple[str, int, int]]) -> None:
    """Waits until everything has come."""
    page.evaluate("document.fonts.ready.then(() => null)")
    before = -1
    while before != len(log):
        before = len(log)
        page.wait_for_timeout(60)


def _axe_in(page: Any, width: int, scheme: str) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    return run_axe(page, COLOUR_RULES if scheme == "dark" else None)
