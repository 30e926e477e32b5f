"""The command as a person meets it: what it says, what it leaves on disk, and its exit codes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier import __version__, cli

Run = Callable[..., Any]
MISQUOTED = "The ferry Halcyon struck the bridge"


def misquote(root: Path) -> None:
    """Make one quotation say what its article does not say."""
    events = root / "facts/events.yml"
    events.write_text(events.read_text().replace("The ferry Halcyon struck the pier", MISQUOTED))


def tree(folder: Path) -> dict[str, bytes]:
    return {place.relative_to(folder).as_posix(): place.read_bytes()
            for place in sorted(folder.rglob("*")) if place.is_file()}


class TestCheck:
    def test_a_clean_dossier(self, small: Path, dossier: Run) -> None:
        done = dossier("check", cwd=small)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == """\
source        sentences  used  no fact  open  words  quoted
lume-courier          4     3        1     0     41      29

1 source, 2 actors, 1 event, 1 figure, 1 question
4 quotations, all verified
no errors, no warnings
"""

    def test_a_fault_is_told_with_its_line_and_fails(self, small: Path, dossier: Run) -> None:
        misquote(small)
        done = dossier("check", "-C", small)
        assert done.returncode == 1
        assert "facts/events.yml:8:14: error[quote-not-found]" in done.stdout
        assert f"   8 |       quote: {MISQUOTED} of Port Lume on Tuesday morning." in done.stdout
        assert "\n1 error and 1 warning in 2 files\n" in done.stdout  # the sentence is now one that nobody quotes
        assert "4 quotations, 3 verified" in done.stdout

    def test_a_sentence_that_nobody_used_is_told_with_its_line(self, small: Path, dossier: Run) -> None:
        (small / "facts/questions.yml").unlink()
        done = dossier("check", "-C", small)
        assert "  open: seeds/lume-courier.txt:8\n" in done.stdout

    def test_it_writes_nothing(self, small: Path, dossier: Run) -> None:
        before = tree(small)
        dossier("check", "-C", small)
        assert tree(small) == before

    def test_it_needs_no_mkdocs(self, small: Path, dossier: Run) -> None:
        (small / "mkdocs.yml").unlink()
        assert dossier("check", "-C", small).returncode == 0

    def test_it_does_not_wait_for_mkdocs(self) -> None:
        code = "import sys, dossier.cli; sys.exit('mkdocs' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestUsage:
    def test_a_folder_without_facts(self, tmp_path: Path, dossier: Run) -> None:
        done = dossier("check", cwd=tmp_path)
        assert done.returncode == 2
        assert "there is no folder facts/ in" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize(("text", "words"), [
        (None, "there is no mkdocs.yml"),
        ("site_name: x\n", "does not name the plugin"),
        ("site_name: x\nplugins: [dossier, nonesuch]\n", '"nonesuch" plugin is not installed'),
        ("site_name: [\n", "error parsing the configuration file"),
    ], ids=["none", "without-the-plugin", "unknown-plugin", "not-yaml"])
    def test_an_mkdocs_yml_that_cannot_be_used(self, small: Path, dossier: Run, text: str | None,
                                               words: str) -> None:
        (small / "mkdocs.yml").unlink()
        if text is not None:
            (small / "mkdocs.yml").write_text(text)
        done = dossier("build", "-C", small)
        assert done.returncode == 2
        assert words in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("words", ["nonesuch", "markdown", "check --nonesuch", "-C /nonesuch check"])
    def test_a_wrong_call(self, dossier: Run, words: str) -> None:
        done = dossier(*words.split())
        assert done.returncode == 2
        assert "Error: " in done.stderr

    def test_the_version(self, dossier: Run) -> None:
        assert dossier("--version").stdout == f"dossier {__version__}\n"

    def test_help_names_every_command_in_the_order_of_the_work(self, dossier: Run) -> None:
        done = dossier("--help")
        assert done.returncode == 0
        commands = ("check", "coverage", "explain", "build", "markdown", "finish")
        places = [done.stdout.index(f"\n  {name} ") for name in commands]
        assert places == sorted(places)
        assert "Exit codes:\n" in done.stdout

    def test_options_may_stand_before_the_command(self, small: Path, dossier: Run) -> None:
        assert dossier("-C", small, "--debug", "check").returncode == 0


def test_it_runs_as_a_module(small: Path) -> None:
    command = [sys.executable, "-m", "dossier", "check"]
    done = subprocess.run(command, cwd=small, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


class TestBug:
    @pytest.fixture(autouse=True)
    def broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise KeyError("surprise")

        monkeypatch.setattr(cli, "check", fail)

    def test_it_says_so_and_ends_with_3(self, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["check", "-C", str(small)]) == 3
        told = capsys.readouterr().err
        assert "failed: KeyError: 'surprise' (test_cli.py, line" in told
        assert "a bug in dossier and no fault of your facts" in told
        assert "--debug" in told
        assert "Traceback" not in told

    def test_under_debug_it_shows_where(self, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["check", "-C", str(small), "--debug"]) == 3
        assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_disk_that_says_no_is_no_bug(small: Path, monkeypatch: pytest.MonkeyPatch,
                                       capsys: pytest.CaptureFixture[str]) -> None:
    def full(root: object) -> None:
        raise OSError(28, "No space left on device", "site")

    monkeypatch.setattr(cli.disk, "read", full)
    assert cli.main(["check", "-C", str(small)]) == 2
    assert "No space left on device" in capsys.readouterr().err


class TestBuild:
    def test_five_lines_a_site_and_its_markdown(self, small: Path, dossier: Run) -> None:
        done = dossier("build", cwd=small)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == """\
records     1 source, 2 actors, 1 event, 1 figure, 1 question
quotations  4 quotations, all verified
pages       15 pages, as Markdown in build/docs
findings    no errors, no warnings
look at     site/index.html
"""
        assert (small / "build/docs/timeline.md").read_text().startswith("---\ntitle: ")
        assert (small / "build/docs/notes.md").exists()
        assert (small / "site/notes.html").exists()
        assert sorted(place.name for place in small.iterdir()) == [
            "build", "docs", "facts", "mkdocs.yml", "seeds", "site"]

    def test_the_same_files_make_the_same_bytes(self, small: Path, dossier: Run) -> None:
        dossier("build", cwd=small)
        first = tree(small / "site")
        shutil.rmtree(small / "site")
        dossier("build", cwd=small)
        assert tree(small / "site") == first

    def test_an_error_leaves_the_last_good_site(self, small: Path, dossier: Run) -> None:
        dossier("build", "-C", small)
        before = tree(small / "site"), tree(small / "build")
        misquote(small)
        done = dossier("build", "-C", small)
        assert done.returncode == 1
        assert "error[quote-not-found]" in done.stderr
        assert "nothing was built" in done.stderr
        assert (tree(small / "site"), tree(small / "build")) == before

    @pytest.mark.parametrize(("link", "words"), [
        ("[x](timelin.md)", "timelin.md"),
        ("[x](timeline.md#nonesuch)", "nonesuch"),
        ("[x](nonesuch/)", "nonesuch/"),
    ], ids=["page", "anchor", "folder"])
    def test_a_link_from_a_hand_written_page_that_leads_nowhere(self, small: Path, dossier: Run, link: str,
                                                                words: str) -> None:
        dossier("build", "-C", small)
        before = tree(small / "site")
        (small / "docs/notes.md").write_text(f"# Notes\n\n{link}\n")
        done = dossier("build", "-C", small)
        assert done.returncode == 1
        assert "'notes.md'" in done.stderr
        assert words in done.stderr
        assert "1 fault in the pages: the site was not built" in done.stderr
        assert tree(small / "site") == before

    def test_a_link_to_a_hand_written_page_that_lacks_the_anchor(self, small: Path, dossier: Run) -> None:
        """The timeline written by hand has no place for the event, to which other pages link."""
        (small / "docs/timeline.md").write_text("# By hand\n")
        (small / "docs/notes.md").unlink()
        done = dossier("build", "-C", small)
        assert done.returncode == 1
        assert "timeline.md#ferry-strikes-pier" in done.stderr

    def test_a_page_written_by_hand_wins(self, small: Path, dossier: Run) -> None:
        (small / "docs/how-to-read.md").write_text("# In our own words\n")
        assert dossier("build", "-C", small).returncode == 0
        assert "In our own words" in (small / "site/how-to-read.html").read_text()
        assert (small / "build/docs/how-to-read.md").read_text() == "# In our own words\n"

    def test_a_dossier_without_docs(self, small: Path, dossier: Run) -> None:
        shutil.rmtree(small / "docs")
        assert dossier("build", "-C", small).returncode == 0
        assert (small / "site/index.html").exists()

    @pytest.mark.parametrize("site", ["facts", "seeds/site", ".", "build"])
    def test_a_site_never_replaces_anything_else(self, small: Path, dossier: Run, site: str) -> None:
        (small / "mkdocs.yml").write_text(f"site_name: x\nsite_dir: {site}\nplugins: [search, dossier]\n")
        before = tree(small / "facts"), tree(small / "seeds")
        assert dossier("build", "-C", small).returncode == 2
        assert (tree(small / "facts"), tree(small / "seeds")) == before

    def test_a_style_written_into_a_page_is_told(self, small: Path, dossier: Run) -> None:
        (small / "docs/notes.md").write_text('# Notes\n\n<p style="color: red">x</p>\n')
        done = dossier("build", "-C", small)
        assert done.returncode == 1
        assert "notes.html" in done.stderr
        assert not (small / "site").exists()


class TestMarkdown:
    def test_the_whole_tree(self, small: Path, tmp_path: Path, dossier: Run) -> None:
        (small / "docs/picture.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
        assert dossier("markdown", tmp_path / "out", "-C", small).returncode == 0
        written = tree(tmp_path / "out")
        assert {"mkdocs.yml", "docs/index.md", "docs/timeline.md", "docs/notes.md", "docs/picture.svg",
                "docs/assets/dossier/css/dossier.css", "docs/sources/lume-courier.md"} <= set(written)
        settings = yaml.safe_load(written["mkdocs.yml"])
        assert settings["site_name"] == "Ferry accident"
        assert settings["plugins"] == ["search", "offline"]
        assert settings["nav"][-1] == "notes.md"
        assert str(small).encode() not in written["mkdocs.yml"]

    def test_the_second_time_nothing_changes(self, small: Path, tmp_path: Path, dossier: Run) -> None:
        dossier("markdown", tmp_path / "out", "-C", small)
        assert "0 files changed" in dossier("markdown", tmp_path / "out", "-C", small).stdout

    def test_what_is_gone_from_the_dossier_goes_from_the_tree(self, small: Path, tmp_path: Path,
                                                              dossier: Run) -> None:
        dossier("markdown", tmp_path / "out", "-C", small)
        (small / "docs/notes.md").unlink()
        (tmp_path / "out/theirs.txt").write_text("theirs")
        dossier("markdown", tmp_path / "out", "-C", small)
        assert not (tmp_path / "out/docs/notes.md").exists()
        assert (tmp_path / "out/theirs.txt").exists()

    def test_the_dossier_itself_is_never_overwritten(self, small: Path, dossier: Run) -> None:
        before = tree(small)
        done = dossier("markdown", ".", cwd=small)
        assert done.returncode == 2
        assert "files that dossier did not write: mkdocs.yml" in done.stderr
        assert tree(small) == before

    def test_settings_of_the_user_are_kept(self, small: Path, tmp_path: Path, dossier: Run) -> None:
        (small / "over").mkdir()
        (small / "mkdocs.yml").write_text("""\
site_name: Ours
repo_url: https://github.com/example/ferry
copyright: Nobody
theme: {name: material, custom_dir: over, features: [navigation.top]}
extra_css: [own.css]
markdown_extensions: [def_list, {toc: {permalink: true}}]
plugins: {search: {lang: de}, dossier: {}}
nav: [Home: index.md, notes.md]
""")
        (small / "docs/own.css").write_text("p { color: inherit }")
        assert dossier("markdown", tmp_path / "out", "-C", small).returncode == 0
        settings = yaml.safe_load((tmp_path / "out/mkdocs.yml").read_text())
        assert settings["copyright"] == "Nobody"
        assert settings["nav"] == [{"Home": "index.md"}, "notes.md"]
        assert settings["theme"]["features"] == ["navigation.top"]
        assert settings["theme"]["font"] is False
        assert settings["extra_css"][-1] == "own.css"
        assert "def_list" in settings["markdown_extensions"]
        assert settings["plugins"] == [{"search": {"lang": "de"}}, "offline"]
        assert "repo_url" not in settings
        assert (tmp_path / "out" / settings["theme"]["custom_dir"]).resolve() == (small / "over").resolve()


class TestRemarks:
    def test_what_mkdocs_remarks_on_mkdocs_yml_does_not_fail(self, small: Path, dossier: Run) -> None:
        with (small / "mkdocs.yml").open("a") as file:
            file.write("sight_name: x\n")
        done = dossier("build", "-C", small)
        assert done.returncode == 0
        assert "mkdocs.yml: " in done.stderr
        assert "sight_name" in done.stderr


class TestFinish:
    def test_it_finishes_and_the_second_time_changes_nothing(self, tmp_path: Path, dossier: Run) -> None:
        page = tmp_path / "index.html"
        page.write_text('<!doctype html><html><head><meta charset="utf-8"></head><body>x</body></html>')
        assert "1 file changed" in dossier("finish", tmp_path).stdout
        assert "Content-Security-Policy" in page.read_text()
        assert "0 files changed" in dossier("finish", tmp_path).stdout

    def test_what_the_policy_forbids_is_told(self, tmp_path: Path, dossier: Run) -> None:
        page = tmp_path / "index.html"
        page.write_text('<html><head><meta charset="utf-8"></head><body onload="x()"></body></html>')
        before = page.read_bytes()
        done = dossier("finish", tmp_path)
        assert done.returncode == 1
        assert "index.html:1: inline handler onload" in done.stderr
        assert page.read_bytes() == before
