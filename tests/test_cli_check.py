"""`dossier check` with paths, filters and formats; `dossier coverage`; `dossier explain`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.lint import all_rules
from tests.conftest import ARTICLE, put

Run = Callable[..., Any]


def spoil(root: Path) -> None:
    """A quotation that is not there in events.yml, an unknown field in figures.yml."""
    events, figures = root / "facts/events.yml", root / "facts/figures.yml"
    events.write_text(events.read_text().replace("struck the pier of", "struck the bridge of"))
    figures.write_text(figures.read_text().replace("  unit: people", "  unit: people\n  colour: red"))


def second_source(root: Path) -> None:
    """Another article, with a record of its own that rests on it."""
    put(root, {
        "seeds/late-news.txt": "A storm was expected on Wednesday.\n",
        "facts/sources/late.yml": "late-news:\n  file: late-news.txt\n  language: en\n  sha256: " + "0" * 64 + "\n",
        "facts/questions/late.yml": "storm:\n  question: Was there a storm?\n  evidence:\n    - source: late-news\n"
                                    "      quote: A storm was expected on Thursday.\n",
    })
    (root / "facts/sources.yml").rename(root / "facts/sources/first.yml")
    (root / "facts/questions.yml").rename(root / "facts/questions/first.yml")


def only_the_gate(root: Path) -> None:
    """Switch off every rule that can be: these tests are about what is told, not about what is found."""
    levels = "".join(f"  {rule.name}: off\n" for rule in all_rules() if not rule.fixed)
    with (root / "facts/dossier.yml").open("a") as file:
        file.write(f"rules:\n{levels}")


@pytest.fixture
def spoiled(small: Path) -> Path:
    spoil(small)
    only_the_gate(small)
    return small


def names(done: Any) -> list[str]:
    """What `--format json` tells: rule and place."""
    found = json.loads(done.stdout)["diagnostics"]
    return [f"{one['rule']} {one['path']}:{one['line']}" for one in found]


EVENT, FIGURE = "quote-not-found facts/events.yml:8", "unknown-field facts/figures.yml:4"


class TestPaths:
    @pytest.mark.parametrize(("paths", "found"), [
        (["facts/events.yml"], [EVENT]),
        (["facts/figures.yml", "facts/events.yml"], [EVENT, FIGURE]),
        (["facts"], [EVENT, FIGURE]),
        (["facts/"], [EVENT, FIGURE]),
        (["."], [EVENT, FIGURE]),
        (["seeds"], []),
        (["./facts/../facts/actors.yml"], []),
    ])
    def test_only_what_is_found_in_them_is_told(self, spoiled: Path, dossier: Run, paths: list[str],
                                                found: list[str]) -> None:
        done = dossier("check", "--format", "json", *paths, cwd=spoiled)
        assert names(done) == found
        assert done.returncode == bool(found)
        assert json.loads(done.stdout)["summary"]["not_shown"] == 2 - len(found)

    def test_they_are_seen_from_where_the_command_runs(self, spoiled: Path, dossier: Run) -> None:
        done = dossier("check", "-C", "..", "--format", "json", "events.yml", cwd=spoiled / "facts")
        assert names(done) == [EVENT]

    def test_through_a_link_to_the_dossier(self, spoiled: Path, dossier: Run) -> None:
        (spoiled.parent / "link").symlink_to(spoiled)
        path = spoiled.parent / "link/facts/events.yml"
        assert names(dossier("check", "--format", "json", path, cwd=spoiled)) == [EVENT]

    @pytest.mark.parametrize("path", ["mkdocs.yml", "docs/notes.md", ".."])
    def test_a_path_in_which_nothing_can_be_found(self, spoiled: Path, dossier: Run, path: str) -> None:
        done = dossier("check", path, cwd=spoiled)
        assert done.returncode == 2
        assert f"{path} is not below facts/ or seeds/ of this dossier" in done.stderr

    def test_a_path_that_is_not_there(self, spoiled: Path, dossier: Run) -> None:
        assert dossier("check", "facts/evnets.yml", cwd=spoiled).returncode == 2

    def test_the_summary_counts_and_the_table_stays_away(self, spoiled: Path, dossier: Run) -> None:
        done = dossier("check", "facts/events.yml", cwd=spoiled)
        assert done.stdout.endswith("\n\n1 error in 1 file, 1 not shown\n")
        assert "sentences" not in done.stdout
        assert dossier("check", "seeds", cwd=spoiled).stdout == "no errors, no warnings, 2 not shown\n"


class TestRule:
    def test_one_rule_or_more(self, spoiled: Path, dossier: Run) -> None:
        assert names(dossier("check", "--format", "json", "--rule", "quote-not-found", cwd=spoiled)) == [EVENT]
        both = dossier("check", "--format", "json", "--rule", "quote-not-found", "--rule", "unknown-field", cwd=spoiled)
        assert names(both) == [EVENT, FIGURE]

    def test_an_unknown_one(self, spoiled: Path, dossier: Run) -> None:
        done = dossier("check", "--rule", "quote-not-fond", cwd=spoiled)
        assert done.returncode == 2
        assert 'there is no rule "quote-not-fond"; did you mean "quote-not-found"?' in done.stderr


class TestSource:
    def test_the_source_and_the_records_that_rest_on_it(self, spoiled: Path, dossier: Run) -> None:
        second_source(spoiled)
        late = names(dossier("check", "--format", "json", "--source", "late-news", cwd=spoiled))
        assert "source-changed facts/sources/late.yml:4" in late
        assert "quote-not-found facts/questions/late.yml:5" in late
        assert not {EVENT, FIGURE} & set(late)
        first = names(dossier("check", "--format", "json", "--source", "lume-courier", cwd=spoiled))
        assert {EVENT, FIGURE} <= set(first), "a record that could not be read rests on its source all the same"
        assert not any("late" in one for one in first)

    def test_its_row_of_the_table_is_shown(self, spoiled: Path, dossier: Run) -> None:
        second_source(spoiled)
        done = dossier("check", "--source", "late-news", cwd=spoiled)
        assert "\nlate-news " in done.stdout
        assert "\nlume-courier " not in done.stdout

    def test_an_unknown_one(self, small: Path, dossier: Run) -> None:
        done = dossier("check", "--source", "lume-curier", cwd=small)
        assert done.returncode == 2
        assert 'there is no source "lume-curier"; did you mean "lume-courier"?' in done.stderr


def git(root: Path, *words: str) -> None:
    settings = ("user.name=t", "user.email=t@example.org", "commit.gpgsign=false")
    command = ["git", "-C", str(root), *(word for one in settings for word in ("-c", one)), *words]
    subprocess.run(command, check=True, capture_output=True)


class TestSince:
    @pytest.fixture
    def committed(self, small: Path) -> Path:
        git(small, "init", "--quiet", "--initial-branch", "main")
        git(small, "add", "--all")
        git(small, "commit", "--quiet", "--message", "one")
        return small

    def since(self, dossier: Run, root: Path) -> list[str]:
        return names(dossier("check", "--format", "json", "--since", "main", cwd=root))

    def test_lines_that_were_changed(self, committed: Path, dossier: Run) -> None:
        events = committed / "facts/events.yml"
        spoil(committed)
        git(committed, "commit", "--all", "--quiet", "--message", "spoiled on main")
        assert self.since(dossier, committed) == []
        events.write_text(events.read_text().replace("  category: other", "  category: others"))
        assert self.since(dossier, committed) == ["unknown-word facts/events.yml:5"]

    def test_a_line_taken_out_of_a_record(self, committed: Path, dossier: Run) -> None:
        """The fault is told at the record's id, which is a line that nobody touched."""
        events = committed / "facts/events.yml"
        events.write_text(events.read_text().replace("  category: other\n", ""))
        assert self.since(dossier, committed) == ["missing-field facts/events.yml:1"]

    def test_a_file_taken_away(self, committed: Path, dossier: Run) -> None:
        (committed / "facts/dossier.yml").unlink()
        assert self.since(dossier, committed) == ["missing-file facts/dossier.yml:1"]

    def test_a_file_that_git_does_not_know(self, committed: Path, dossier: Run) -> None:
        put(committed, {"facts/evnets.yml": "x:\n"})
        assert self.since(dossier, committed) == ["unknown-file facts/evnets.yml:1"]

    def test_what_git_cannot_tell_is_wrong_use(self, committed: Path, dossier: Run, tmp_path: Path,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
        done = dossier("check", "--since", "mian", cwd=committed)
        assert (done.returncode, done.stderr) == (2, 'Error: git knows no revision "mian"\n')
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
        (committed / ".git").rename(committed / "not.git")
        done = dossier("check", "--since", "main", cwd=committed)
        assert done.returncode == 2
        assert "there is no git repository here" in done.stderr


class TestFormats:
    def test_github_tells_the_summary_beside_the_commands(self, spoiled: Path, dossier: Run) -> None:
        done = dossier("check", "-C", spoiled.name, "--format", "github", cwd=spoiled.parent)
        lines = done.stdout.splitlines()
        assert [line.split(",")[0] for line in lines] == [
            "::error file=small/facts/events.yml", "::error file=small/facts/figures.yml"]
        assert done.stderr == "2 errors in 2 files\n"
        assert done.returncode == 1

    def test_github_prints_nothing_where_nothing_is_found(self, small: Path, dossier: Run) -> None:
        assert dossier("check", "--format", "github", cwd=small).stdout == ""

    def test_sarif(self, spoiled: Path, dossier: Run) -> None:
        done = dossier("check", "--format", "sarif", cwd=spoiled)
        assert done.returncode == 1
        assert [one["ruleId"] for one in json.loads(done.stdout)["runs"][0]["results"]] == [
            "quote-not-found", "unknown-field"]

    def test_an_unknown_one(self, small: Path, dossier: Run) -> None:
        assert dossier("check", "--format", "xml", cwd=small).returncode == 2

    def test_what_is_allowed_is_counted(self, small: Path, dossier: Run) -> None:
        sources = small / "facts/sources.yml"
        sources.write_text(sources.read_text().replace(
            "  file: lume-courier.txt", "  # dossier: allow lost-characters a test\n  file: lume-courier.txt"
        ).replace("  language: en", "  language: en\n  lost_characters: 0"))
        (small / "seeds/lume-courier.txt").write_text(ARTICLE.replace("The captain", "The cap??tain"))
        assert ", 1 allowed\n" in dossier("check", cwd=small).stdout


def test_damage_and_ambiguous_dates_are_told_below_the_table(small: Path, dossier: Run) -> None:
    article = "By Ana Mora\n04/03/2031\n\nThe ferry struck the pi??er on Tuesday, the harbour authority said.\n"
    (small / "seeds/lume-courier.txt").write_text(article)
    told = dossier("check", cwd=small).stdout
    assert ("  lume-courier: 1 damaged spot, line 4; printed date 04/03/2031 read as 4 March 2031 (day/month/year)\n"
            in told)


class TestCoverage:
    def test_every_sentence_with_its_state(self, small: Path, dossier: Run) -> None:
        (small / "facts/questions.yml").unlink()
        done = dossier("coverage", cwd=small)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == """\
lume-courier  seeds/lume-courier.txt
  header    lines 1 to 3
  body      lines 4 to 8
  footer    none
  dateline  Port Lume, 4 March 2031, line 4
  byline    Ana Mora, line 2

used       4  Port Lume, 4 March 2031 - The ferry Halcyon struck the pier of Port Lume on
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              Tuesday morning.
              ~~~~~~~~~~~~~~~~
used       6  Two passengers were injured, the harbour authority said.
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
no fact    6  The captain was not available for comment.
              (says nothing about the event)
OPEN       8  It was not known why the engine had failed.

4 sentences: 2 used, 1 no fact, 1 open; 41 words, 20 quoted
"""

    def test_as_json(self, small: Path, dossier: Run) -> None:
        source, = json.loads(dossier("coverage", "--json", cwd=small).stdout)["sources"]
        assert source["totals"] == {"sentences": 4, "used": 3, "no_fact": 1, "open": 0, "words": 41, "quoted": 29}
        assert source["lines"] == {"header": {"first": 1, "last": 3}, "body": {"first": 4, "last": 8}, "footer": None}
        first, second, third, _ = source["sentences"]
        assert first["quoted"] == [{"line": 4, "column": 27, "end_line": 4, "end_column": 93}]
        assert second["used_by"] == ["actors/harbour-authority", "figures/passengers-injured"]
        assert (third["state"], third["reasons"]) == ("no_fact", ["says nothing about the event"])

    def test_some_sources(self, small: Path, dossier: Run) -> None:
        second_source(small)
        done = dossier("coverage", "late-news", cwd=small)
        assert done.stdout.startswith("late-news  seeds/late-news.txt\n")
        assert "lume-courier" not in done.stdout

    def test_an_unknown_source(self, small: Path, dossier: Run) -> None:
        done = dossier("coverage", "nonesuch", cwd=small)
        assert done.returncode == 2
        assert 'there is no source "nonesuch"' in done.stderr

    def test_an_article_that_cannot_be_read(self, small: Path, dossier: Run) -> None:
        (small / "seeds/lume-courier.txt").unlink()
        done = dossier("coverage", "lume-courier", cwd=small)
        assert 'the article of "lume-courier" cannot be read' in done.stderr


class TestExplain:
    def test_a_rule(self, dossier: Run) -> None:
        done = dossier("explain", "lost-characters")
        assert done.returncode == 0
        assert done.stdout.startswith("lost-characters: warning\n\nThe capture of an article lost characters")
        assert "\nBad\n\n  facts/sources.yml:\n\n    torn:\n      file: torn.txt" in done.stdout
        assert "```" not in done.stdout

    def test_a_fault_of_form(self, dossier: Run) -> None:
        assert dossier("explain", "duplicate-key").stdout.startswith(
            "duplicate-key: error, which cannot be changed or allowed\n\nA field is written twice")

    def test_a_name_that_is_both(self, dossier: Run) -> None:
        told = dossier("explain", "file-outside").stdout
        assert "The file that a source names lies outside the dossier." in told
        assert "\nBelow facts/\n\nA symbolic link below facts/ leads out of the dossier.\n" in told

    def test_all_of_them(self, dossier: Run) -> None:
        told = dossier("explain").stdout
        assert "\nquote-not-found  " in told
        assert "\nyaml-syntax  " in told

    def test_an_unknown_name(self, dossier: Run) -> None:
        done = dossier("explain", "quote-not-fond")
        assert done.returncode == 2
        assert 'did you mean "quote-not-found"?' in done.stderr


def test_nothing_is_imported_that_a_check_does_not_need(small: Path) -> None:
    """What makes the command slow to start: the engine, the templates, the languages, the suggestions."""
    code = ("import sys; from dossier import cli; cli.main(['check', '-C', sys.argv[1]]);"
            "sys.exit(', '.join({'mkdocs', 'jinja2', 'dossier.render', 'dossier.finish'} & set(sys.modules)) or 0)")
    done = subprocess.run([sys.executable, "-c", code, small], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
