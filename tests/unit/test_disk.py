"""The reader never leaves the dossier and never hangs; the writer touches only what it wrote itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dossier import disk
from dossier.unread import Unread


def put(root: Path, **files: str) -> Path:
    for path, content in files.items():
        place = root / path.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8")
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    (folder / "facts" / "events").mkdir(parents=True)
    (folder / "seeds").mkdir()
    return folder


class TestRead:
    def test_yaml_below_facts_and_everything_below_seeds_in_order(self, root: Path) -> None:
        (root / "seeds/b.txt").write_bytes(b"\xff raw")
        (root / "seeds/a.html").write_text("<p>")
        (root / "facts/events/one.yaml").write_text("x: 1")
        (root / "facts/actors.yml").write_text("y: 1")
        (root / "facts/readme.txt").write_text("not a fact")
        (root / "other.yml").write_text("not below facts")
        found = disk.read(root)
        assert list(found) == ["facts/actors.yml", "facts/events/one.yaml", "seeds/a.html", "seeds/b.txt"]
        assert found["seeds/b.txt"] == b"\xff raw"

    def test_a_dossier_without_folders_is_empty(self, tmp_path: Path) -> None:
        assert disk.read(tmp_path) == {}

    def test_hidden_files_are_no_facts(self, root: Path) -> None:
        (root / "facts/.#actors.yml").symlink_to("editor@host.1234")
        (root / "seeds/.DS_Store").write_bytes(b"")
        assert disk.read(root) == {}

    def test_a_link_out_of_the_dossier_is_not_followed(self, root: Path) -> None:
        secret = root.parent / "secret.txt"
        secret.write_text("secret")
        (root / "seeds/leak.txt").symlink_to("../../secret.txt")
        (root / "facts/leak.yml").symlink_to(secret)
        assert disk.read(root) == {
            "facts/leak.yml": Unread("outside", str(secret)),
            "seeds/leak.txt": Unread("outside", "../../secret.txt"),
        }

    def test_a_folder_that_is_a_link_out_is_not_entered(self, root: Path) -> None:
        elsewhere = root.parent / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "actors.yml").write_text("x: 1")
        (root / "facts/more").symlink_to(elsewhere)
        assert disk.read(root) == {"facts/more": Unread("outside", str(elsewhere))}

    def test_a_link_inside_the_dossier_is_followed_and_a_circle_ends(self, root: Path) -> None:
        (root / "seeds/a.txt").write_text("a")
        (root / "seeds/same.txt").symlink_to("a.txt")
        (root / "seeds/round").symlink_to(".")
        assert list(disk.read(root)) == ["seeds/a.txt", "seeds/same.txt"]

    def test_a_broken_link_is_told(self, root: Path) -> None:
        (root / "seeds/gone.txt").symlink_to("nowhere.txt")
        assert disk.read(root) == {"seeds/gone.txt": Unread("unreadable", "nowhere.txt")}

    def test_a_link_to_itself_is_told(self, root: Path) -> None:
        (root / "seeds/me.txt").symlink_to("me.txt")
        assert disk.read(root) == {"seeds/me.txt": Unread("unreadable", "me.txt")}

    def test_five_mebibytes_are_read_and_one_byte_more_is_not(self, root: Path) -> None:
        (root / "seeds/full.txt").write_bytes(b"x" * disk.LARGEST)
        (root / "seeds/more.txt").write_bytes(b"x" * (disk.LARGEST + 1))
        found = disk.read(root)
        assert len(found["seeds/full.txt"]) == 5 * 1024 * 1024
        assert found["seeds/more.txt"] == Unread("too-large", "5242881")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_a_pipe_does_not_hang_the_build(self, root: Path) -> None:
        os.mkfifo(root / "facts/pipe.yml")
        assert disk.read(root) == {"facts/pipe.yml": Unread("unreadable", "not a regular file")}

    @pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
    def test_a_name_that_is_not_utf8_can_be_printed(self, root: Path) -> None:
        with open(os.fsencode(root) + b"/seeds/\xff.txt", "wb"):
            pass
        assert list(disk.read(root)) == ["seeds/\\xff.txt"]


class TestWrite:
    def test_only_what_changed_is_written(self, tmp_path: Path) -> None:
        assert disk.write(tmp_path, {"a.md": "one", "b/c.md": "two"}) == 2
        before = (tmp_path / "a.md").stat().st_mtime_ns
        assert disk.write(tmp_path, {"a.md": "one", "b/c.md": b"new"}) == 1
        assert (tmp_path / "a.md").stat().st_mtime_ns == before
        assert (tmp_path / "b/c.md").read_bytes() == b"new"

    def test_it_removes_what_it_wrote_and_nothing_else(self, tmp_path: Path) -> None:
        put(tmp_path, mine="by hand", b__mine="by hand")
        disk.write(tmp_path, {"a.md": "1", "b/c.md": "2", "d/e/f.md": "3"})
        disk.write(tmp_path, {"a.md": "1"})
        left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
        assert left == [".dossier-manifest", "a.md", "b/mine", "mine"]
        assert not (tmp_path / "d").exists()

    def test_a_file_of_somebody_else_is_never_replaced(self, tmp_path: Path) -> None:
        put(tmp_path, **{"mkdocs.yml": "theirs"})
        with pytest.raises(disk.Occupied, match="mkdocs.yml") as caught:
            disk.write(tmp_path, {"mkdocs.yml": "ours", "docs/a.md": "a"})
        assert caught.value.paths == ["mkdocs.yml"]
        assert (tmp_path / "mkdocs.yml").read_text() == "theirs"
        assert not (tmp_path / "docs").exists()

    def test_nothing_is_written_through_a_link_that_leads_out(self, tmp_path: Path) -> None:
        outside, folder = tmp_path / "outside", tmp_path / "folder"
        outside.mkdir()
        folder.mkdir()
        (folder / "docs").symlink_to(outside)
        with pytest.raises(disk.Occupied):
            disk.write(folder, {"docs/a.md": "a"})
        assert list(outside.iterdir()) == []

    def test_a_manifest_that_was_tampered_with_removes_nothing_outside(self, tmp_path: Path) -> None:
        folder = tmp_path / "folder"
        put(tmp_path, precious="keep", folder__a="1")
        (folder / disk.MANIFEST).write_text("../precious\n/etc/hosts\na\n")
        disk.write(folder, {})
        assert (tmp_path / "precious").read_text() == "keep"
        assert not (folder / "a").exists()

    @pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "", ".", "a//b", disk.MANIFEST])
    def test_a_path_that_leaves_the_folder_is_a_bug(self, tmp_path: Path, path: str) -> None:
        with pytest.raises(ValueError, match="not a path"):
            disk.write(tmp_path, {path: "x"})

    def test_no_draft_is_left(self, tmp_path: Path) -> None:
        disk.write(tmp_path, {"a.md": "1"})
        assert sorted(p.name for p in tmp_path.iterdir()) == [".dossier-manifest", "a.md"]


class TestReplaceFolder:
    def test_the_new_takes_the_place_of_the_old(self, tmp_path: Path) -> None:
        put(tmp_path, site__old="1")
        new = disk.draft_folder(tmp_path / "site")
        put(new, new="2")
        disk.replace_folder(new, tmp_path / "site")
        assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]
        assert [p.name for p in (tmp_path / "site").iterdir()] == ["new"]

    def test_the_first_time_there_is_no_old(self, tmp_path: Path) -> None:
        new = disk.draft_folder(tmp_path / "out/site")
        disk.replace_folder(new, tmp_path / "out/site")
        assert (tmp_path / "out/site").is_dir()

    def test_if_it_fails_the_old_stands(self, tmp_path: Path) -> None:
        put(tmp_path, site__old="1")
        with pytest.raises(OSError):
            disk.replace_folder(tmp_path / "missing", tmp_path / "site")
        assert (tmp_path / "site/old").read_text() == "1"
        assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        put(tmp_path, real__old="1")
        (tmp_path / "site").symlink_to("real")
        new = put(disk.draft_folder(tmp_path / "site"), new="2")
        disk.replace_folder(new, tmp_path / "site")
        assert (tmp_path / "site").is_symlink()
        assert (tmp_path / "real/new").read_text() == "2"
