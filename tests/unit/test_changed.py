"""Which lines a branch changed: git's diffs as text, and a real repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from dossier.changed import WHOLE, Unknown, lines_of, since


def numbers(lines: tuple[range, ...]) -> list[int]:
    return [number for part in lines for number in part]


class TestDiffs:
    def test_added_and_changed_lines(self) -> None:
        found = lines_of("""\
diff --git a/facts/events.yml b/facts/events.yml
index 1..2 100644
--- a/facts/events.yml
+++ b/facts/events.yml
@@ -3 +3 @@ fire:
-  date: 2031-03-03
+  date: 2031-03-04
@@ -8,0 +9,2 @@ fire:
+    - source: herald
+      quote: two
""")
        assert {path: numbers(lines) for path, lines in found.items()} == {"facts/events.yml": [3, 9, 10]}

    def test_where_a_line_was_taken_out_its_neighbours_count(self) -> None:
        found = lines_of("--- a/facts/a.yml\n+++ b/facts/a.yml\n@@ -5,2 +4,0 @@\n-a\n-b\n")
        assert numbers(found["facts/a.yml"]) == [4, 5]

    def test_lines_that_look_like_headers_are_content(self) -> None:
        found = lines_of("--- a/facts/a.yml\n+++ b/facts/a.yml\n@@ -5,2 +4,0 @@\n--- a/x\n-++ b/y\n"
                         "@@ -9 +7,3 @@\n-@@ -1 +1 @@\n+++ b/z\n+@@ -1 +1 @@\n+c\n"
                         "\\ No newline at end of file\n"
                         "--- a/facts/b.yml\n+++ b/facts/b.yml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n")
        assert {path: numbers(lines) for path, lines in found.items()} == {
            "facts/a.yml": [4, 5, 7, 8, 9], "facts/b.yml": [1]}

    def test_a_new_file_and_one_that_is_gone(self) -> None:
        found = lines_of("--- /dev/null\n+++ b/facts/new.yml\n@@ -0,0 +1,2 @@\n+a\n+b\n"
                         "--- a/facts/gone.yml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
        assert numbers(found["facts/new.yml"]) == [1, 2]
        assert found["facts/gone.yml"] == WHOLE

    def test_names_with_spaces_and_in_other_scripts(self) -> None:
        hunk = "@@ -1 +1 @@\n-a\n+b\n"
        found = lines_of(f'--- a/facts/a b.yml\t\n+++ b/facts/a b.yml\t\n{hunk}'
                         f'--- "a/seeds/\\321\\217 \\"x\\".txt"\n+++ "b/seeds/\\321\\217 \\"x\\".txt"\n{hunk}')
        assert set(found) == {"facts/a b.yml", 'seeds/я "x".txt'}


def git(root: Path, *words: str) -> str:
    settings = ("user.name=t", "user.email=t@example.org", "commit.gpgsign=false")
    command = ["git", "-C", str(root), *(word for one in settings for word in ("-c", one)), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A branch `work` that left `main` before `main` went on, in a repository that holds more than the dossier."""
    root = tmp_path / "repository/dossier"
    (root / "facts").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "facts/events.yml").write_text("".join(f"line {number}\n" for number in range(1, 10)))
    git(tmp_path / "repository", "init", "--quiet", "--initial-branch", "main")
    commit(root, "one")
    git(root, "checkout", "--quiet", "-b", "work")
    git(root, "checkout", "--quiet", "main")
    (root / "facts/events.yml").write_text("main\n" + (root / "facts/events.yml").read_text())
    commit(root, "main goes on")
    git(root, "checkout", "--quiet", "work")
    return root


def change(root: Path, number: int, text: str) -> None:
    lines = (root / "facts/events.yml").read_text().splitlines()
    lines[number - 1] = text
    (root / "facts/events.yml").write_text("\n".join(lines) + "\n")


class TestRepository:
    def test_what_the_branch_changed_and_not_what_main_did(self, repository: Path) -> None:
        change(repository, 4, "changed")
        commit(repository, "two")
        assert {path: numbers(lines) for path, lines in since(repository, "main").items()} == {"facts/events.yml": [4]}

    def test_what_is_not_committed_counts(self, repository: Path) -> None:
        change(repository, 4, "changed")
        commit(repository, "two")
        change(repository, 2, "not yet committed")
        assert numbers(since(repository, "main")["facts/events.yml"]) == [2, 4]

    def test_files_that_git_does_not_know_count_whole(self, repository: Path) -> None:
        (repository / "facts/я neu.yml").write_text("x\n")
        (repository / "other.yml").write_text("x\n")
        (repository / ".gitignore").write_text("*.bak\n")
        (repository / "facts/x.bak").write_text("x\n")
        assert since(repository, "main") == {"facts/я neu.yml": WHOLE}

    def test_a_renamed_file_is_not_new(self, repository: Path) -> None:
        (repository / "facts/events.yml").rename(repository / "facts/others.yml")
        git(repository, "add", "--all")
        assert since(repository, "main") == {}

    def test_settings_of_a_persons_git_do_not_matter(self, repository: Path) -> None:
        for setting, value in {"diff.noprefix": "true", "diff.mnemonicPrefix": "true", "color.ui": "always",
                               "diff.external": "false", "core.quotePath": "false", "diff.context": "9",
                               "diff.interHunkContext": "9", "diff.relative": "false"}.items():
            git(repository, "config", setting, value)
        (repository / "seeds/я.txt").write_text("a\0b\n")
        git(repository, "add", "--all")
        change(repository, 4, "changed")
        change(repository, 6, "changed")
        found = {path: numbers(lines) for path, lines in since(repository, "main").items()}
        assert found == {"facts/events.yml": [4, 6], "seeds/я.txt": [1]}

    @pytest.mark.parametrize("revision", ["nonesuch", "--output=x", "", "main..work", "main:facts"])
    def test_a_revision_that_is_none(self, repository: Path, revision: str) -> None:
        with pytest.raises(Unknown, match="git knows no revision"):
            since(repository, revision)
        assert not (repository / "x").exists()

    def test_a_branch_that_shares_nothing(self, repository: Path) -> None:
        git(repository, "checkout", "--quiet", "--orphan", "island")
        commit(repository, "alone")
        with pytest.raises(Unknown, match="finds no commit that this branch shares"):
            since(repository, "main")

    def test_outside_git(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
        with pytest.raises(Unknown, match="no git repository here"):
            since(tmp_path, "main")

    def test_without_git(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(Unknown, match="git is not installed"):
            since(tmp_path, "main")
