"""The page "What was checked, and what was not", and what only the editors may see."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from html import unescape

import markdown
import pytest
import yaml

from dossier import disk
from dossier.catalogues.en import ENGLISH
from dossier.coverage import coverage
from dossier.dossier import Dossier
from dossier.lint import Rule, Tally, all_rules, lint
from dossier.pages.checked import GROUPS
from dossier.parse import parse
from dossier.render import collect, navigation, render, texts
from dossier.site import Settings, make
from dossier.words import Words
from tests.cases import base_files
from tests.conftest import SMALL_DOSSIER
from tests.unit.test_pages_site import DOSSIERS, EXTENSIONS

TORN = "facts/sources/torn.yml"
REASON = "known <b>damage</b> {{ 7*7 }} *x*"


@dataclass(frozen=True)
class Made:
    dossier: Dossier
    tallies: tuple[Tally, ...]
    pages: dict[str, str]
    navigation: tuple[tuple[str, str], ...]


@cache
def outcome(name, maintainers=False):
    """The pages of a dossier, whatever its rules say of it."""
    dossier, _ = parse(disk.read(DOSSIERS[name]))
    tallies = lint(dossier).tallies
    found = collect(dossier, tallies=tallies, maintainers=maintainers)
    return Made(dossier, tallies, texts(found, Words(dossier.about.language)), navigation(found))


def html(text):
    return markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS)


def words(text):
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def rows(page):
    """The cells of each row that has an id, as words."""
    found = re.findall(r'<tr [^>]*?id="([^"]+)"[^>]*>(.*?)</tr>', html(page), re.S)
    return {id: [words(cell) for cell in re.findall(r"<td.*?>(.*?)</td>", row, re.S)] for id, row in found}


def torn(comment="", rules=""):
    """A dossier with a damaged article of which its record does not speak."""
    files = base_files()
    files[TORN] = (
        b"torn:\n  file: torn.txt" + comment.encode() + b"\n  sha256: " + _sum(files["seeds/torn.txt"]) +
        b"\n  language: en\n"
    )
    files["facts/dossier.yml"] += rules.encode()
    return files


def _sum(content):
    return hashlib.sha256(content).hexdigest().encode()


def checked(files):
    dossier, faults = parse(files)
    assert not list(faults)
    return render(dossier, tallies=lint(dossier).tallies)["checked.md"]


each = pytest.mark.parametrize("name", DOSSIERS)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_every_rule_is_told_in_words_for_readers_and_in_a_group(rule):
    key = f"rule.{rule.name}"
    assert key in ENGLISH, f'add "{key}" to dossier/catalogues/en.py: what is so where it passes'
    assert rule.name in " ".join(GROUPS.values()).split(), f"add {rule.name} to GROUPS of dossier/pages/checked.py"


def test_the_words_for_readers_are_sentences():
    for key, phrase in ENGLISH.items():
        if key.startswith("rule."):
            assert re.fullmatch(r"[A-Z].+[^.]\.", phrase), key
            assert sum(key[5:] in names.split() for names in GROUPS.values()) == 1, key


@each
def test_every_rule_has_a_row_with_its_counts(name):
    made = outcome(name)
    found = rows(made.pages["checked.md"])
    assert set(found) == {f"rule--{tally.rule.name}" for tally in made.tallies}
    for tally in made.tallies:
        cells = found[f"rule--{tally.rule.name}"]
        if tally.level != "off":
            assert cells[1:3] == [f"{tally.looked_at:,}", f"{tally.passed:,}"]
        assert (f"{tally.found} warning" in cells[3]) == bool(tally.found)


@each
def test_the_use_of_every_source_is_counted(name):
    made = outcome(name)
    text = words(html(made.pages["checked.md"]).split('id="sources"')[1])
    for one in coverage(made.dossier):
        assert f"{one.count('used')} of {len(one.states)}" in text
        assert f"{one.quoted:,} of {one.words:,}" in text


@each
def test_the_page_is_reached_from_the_pages_that_speak_of_it_and_is_no_tab(name):
    made = outcome(name)
    for path in ("index.md", "how-to-read.md", "sources/index.md"):
        assert "checked.md" in made.pages[path], path
    assert "checked.md" not in [path for _, path in made.navigation]
    assert "no program checked" in made.pages["checked.md"].split("#not-checked", 1)[0]


def test_a_warning_that_remains_is_counted():
    page = checked(torn())
    assert rows(page)["rule--lost-characters"][3] == "1 warning"
    assert re.search(r"\d warnings?</span>", page), "and in the sum at the head"


def test_an_allowance_is_shown_with_its_reason_its_record_and_its_line():
    page = checked(torn(f"  # dossier: allow lost-characters {REASON}"))
    assert rows(page)["rule--lost-characters"][3] == "1 allowed"
    told = html(page).split('id="allowed"')[1].split("<h2")[0]
    assert REASON in unescape(told) and "<b>" not in told and "<em>" not in told
    assert 'href="sources/torn.md"' in told
    assert f"{TORN}, line 2" in told
    assert ENGLISH["rule.lost-characters"] in told


def test_a_rule_that_is_switched_off_is_told_at_the_head():
    page = checked(torn(rules="rules: {lost-characters: off}\n"))
    assert "1 check switched off" in page
    head = html(page).split('id="checks"')[0]
    assert ENGLISH["rule.lost-characters"] in head and ENGLISH["checked.switched-off"] in head
    assert rows(page)["rule--lost-characters"][1:] == ["–", "–", "–", "switched off"]


def test_a_rule_that_nobody_has_put_into_words_is_told_by_its_fault():
    dossier, _ = parse(base_files())
    level = all_rules()[0].level
    new = Rule("never-heard-of", level, False, "A boat has <i>wings</i>.\n\nMore.", lambda _: (), lambda _: ())
    page = render(dossier, tallies=[Tally(new, level.value, 3, 0, ())])["checked.md"]
    assert rows(page)["rule--never-heard-of"][:3] == [
        "This must not be: A boat has &lt;i&gt;wings&lt;/i&gt;.", "3", "3"]
    assert ENGLISH["checked.group.more"] in page


def test_a_copy_without_checks_says_so():
    dossier, _ = parse(base_files())
    page = render(dossier)["checked.md"]
    assert ENGLISH["checked.not-run"] in page
    assert rows(page) == {}


# -- what only the editors may see --------------------------------------------------------------------------------


def unquoted(dossier, source):
    """The sentences of an article that no record uses, long enough to be nobody else's words."""
    article = dossier.article(source)
    (covered,) = [one for one in coverage(dossier) if one.source == source]
    found = (article.text[one.start : one.end] for one, state in covered.states if state != "used")
    return [" ".join(text.split()) for text in found if len(text) > 25]


@each
def test_a_sentence_that_is_not_quoted_is_on_no_page(name):
    made = outcome(name)
    seen = {path: " ".join(re.sub(r"<[^>]+>", "", html(text)).split()) for path, text in made.pages.items()}
    quoted = " ".join(" ".join(one.evidence.quote.split()) for one in made.dossier.citations)
    for source in made.dossier.sources.values():
        if source.rights == "full":
            continue
        for sentence in unquoted(made.dossier, source.id):
            if sentence not in quoted:
                assert not [path for path, text in seen.items() if sentence in text], sentence
        assert ENGLISH["source-page.coverage"] not in made.pages[f"sources/{source.id}.md"]


@each
def test_the_editors_see_every_sentence_and_why_it_is_unused(name):
    made = outcome(name, True)
    for source in made.dossier.sources.values():
        page = made.pages[f"sources/{source.id}.md"]
        mine = html(page).split('id="editors--coverage"')[1]
        assert ENGLISH["source-page.coverage-notice"] in mine
        assert mine.index('id="editors--open"') < mine.index('id="editors--excused"') < mine.index('id="editors--used"')
        (covered,) = [one for one in coverage(made.dossier) if one.source == source.id]
        assert mine.count("seeds/") == len(covered.states)
        text = " ".join(re.sub(r"<[^>]+>", "", mine).split())
        assert all(sentence.replace("&", "&amp;") in text for sentence in unquoted(made.dossier, source.id))
        if source.rights != "full":
            assert yaml.safe_load(page.split("---\n")[1])["search"] == {"exclude": True}
    for one in made.dossier.excused:
        assert one.evidence.reason in words(html(made.pages[f"sources/{one.source}.md"]))


def test_the_editors_see_nothing_more_unless_it_is_asked_for():
    assert not Settings().maintainers
    files = base_files()
    assert make(files).pages == make(files, Settings(maintainers=False)).pages
    assert make(files).pages != make(files, Settings(maintainers=True)).pages
    plain, mine = (outcome("ilvan-dam", state) for state in (False, True))
    changed = [path for path in plain.pages if plain.pages[path] != mine.pages[path]]
    assert changed and all(path.startswith("sources/") for path in changed)


# -- small things that once were wrong ----------------------------------------------------------------------------


@each
def test_the_front_page_leaves_its_title_to_the_site(name):
    made = outcome(name)
    assert "title" not in yaml.safe_load(made.pages["index.md"].split("---\n")[1])
    assert "title" in yaml.safe_load(made.pages["timeline.md"].split("---\n")[1])


@each
def test_every_line_of_a_list_on_an_actors_page_is_an_item_of_its_own(name):
    for path, text in outcome(name).pages.items():
        if path.startswith("actors/") and path != "actors/index.md":
            lists = re.findall(r"<ul>(.*?)</ul>", html(text), re.S)
            assert sum(one.count("<li>") for one in lists) == text.count("\n- "), path
        assert not re.search(r"\S- <a", html(text)), path


@each
def test_a_remark_of_the_editors_is_named_as_theirs(name):
    for text in outcome(name).pages.values():
        assert text.count('<div class="note"') == text.count('<span class="note-label">Editors’ note:</span>')


# -- what stands beside a value -----------------------------------------------------------------------------------


def echoing(status):
    """One who says 60 and takes it back; three days later another says 60."""
    files = dict(SMALL_DOSSIER)
    later = "Port Lume, 9 March 2031 - The union said that 60 people were injured."
    files["seeds/later.txt"] = later
    files["facts/sources/later.yml"] = (
        f"later:\n  file: later.txt\n  sha256: {hashlib.sha256(later.encode()).hexdigest()}\n  language: en\n"
        "  published: 2031-03-09\n  label: Later\n  body: {from: 1, to: 1}\n")
    files["facts/figures.yml"] = f"""\
injured:
  title: Passengers injured
  unit: people
  statements:
    - id: first
      value: 60
      said_by: harbour-authority
      status: {status}
      change: {{date: 2031-03-06, by: harbour-authority, reason: a slip}}
      evidence: &a
        - {{source: lume-courier, quote: "Two passengers were injured, the harbour authority said."}}
    - value: 60
      date_from: publication
      as_of: 2031-03-09
      evidence:
        - {{source: later, quote: "The union said that 60 people were injured."}}
""".replace(" &a", "")
    dossier, faults = parse({path: content.encode() for path, content in files.items()})
    assert list(map(str, faults)) == []
    return render(dossier)["figures.md"]


def test_a_value_that_was_withdrawn_before_is_flagged_where_it_is_repeated():
    cells = rows(echoing("withdrawn"))["injured---2"]
    assert cells[3] == "repeats a value that was withdrawn on 6 March 2031: 60 people (Harbour authority)"
    assert "(#injured--first)" in echoing("withdrawn").split("was withdrawn on")[1].split("</td>")[0]
    assert rows(echoing("corrected"))["injured---2"][3] == "stands"


def test_the_reason_for_a_date_stands_beside_it():
    assert rows(echoing("withdrawn"))["injured---2"][2].endswith("Why this date: the day of publication")
