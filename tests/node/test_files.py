"""Private files: nothing of somebody else's is read, nothing half-written is ever seen."""

import os
import stat
from pathlib import Path

import pytest

from handrail_node.files import make_private_folder, read_private, remove_unfinished, write_private
from handrail_protocol.errors import LocalError


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_a_file_is_written_whole_and_closed_to_others(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    for data in (b"first", b"", b"x" * 100_000):
        write_private(path, data)
        assert read_private(path, 100_000) == (data, None)
        assert mode(path) == 0o600
    assert os.listdir(tmp_path) == ["kept"]


def test_it_is_closed_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "kept", b"secret")
        make_private_folder(tmp_path / "folder")
    finally:
        os.umask(before)
    assert (mode(tmp_path / "kept"), mode(tmp_path / "folder")) == (0o600, 0o700)


def test_a_write_that_a_power_cut_ended_leaves_the_old_file_and_is_cleaned_up(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    write_private(path, b"old")
    (tmp_path / "kept.unfinished").write_bytes(b"ne")
    assert read_private(path, 10) == (b"old", None)
    write_private(path, b"new")
    assert os.listdir(tmp_path) == ["kept"]
    (tmp_path / "kept.unfinished").write_bytes(b"ne")
    remove_unfinished(tmp_path)
    assert os.listdir(tmp_path) == ["kept"]


def test_an_unfinished_file_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"untouched")
    (tmp_path / "kept.unfinished").symlink_to(other)
    write_private(tmp_path / "kept", b"secret")
    assert other.read_bytes() == b"untouched"
    assert not (tmp_path / "kept").is_symlink()


@pytest.mark.parametrize("failing", ["fsync", "write"])
def test_where_no_room_is_left_the_old_file_stands_and_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "kept"
    write_private(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(os, "open", full)
    with pytest.raises(LocalError, match=r"There is no room left for .*kept: free some space"):
        write_private(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["kept"]


def test_a_file_open_to_others_is_closed_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"secret")
    path.chmod(0o644)
    data, mended = read_private(path, 10)
    assert data == b"secret"
    assert mended is not None
    assert "was open to other users" in mended
    assert mode(path) == 0o600
    assert read_private(path, 10) == (b"secret", None)


def test_what_is_not_a_plain_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, sentence in (
        ("link", "symbolic link"),
        ("folder", "not a plain file"),
        ("pipe", "not a plain file"),
        ("missing", "is not there"),
    ):
        with pytest.raises(LocalError, match=sentence):
            read_private(tmp_path / name, 10)


def test_a_file_longer_than_it_may_be_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    write_private(path, b"x" * 11)
    with pytest.raises(LocalError, match="longer than 10 bytes"):
        read_private(path, 10)
    assert read_private(path, 11) == (b"x" * 11, None)


def test_what_belongs_to_somebody_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    write_private(path, b"x")
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    with pytest.raises(LocalError, match="belongs to another user"):
        read_private(path, 10)
    with pytest.raises(LocalError, match="belongs to another user"):
        make_private_folder(tmp_path)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b"
    assert make_private_folder(path) is None
    assert mode(path) == 0o700
    assert make_private_folder(path) is None


def test_a_folder_open_to_others_is_closed_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir(mode=0o755)
    path.chmod(0o755)
    assert "was open to other users" in (make_private_folder(path) or "")
    assert mode(path) == 0o700


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for path in ("file", "link", "file/under"):
        with pytest.raises(LocalError):
            make_private_folder(tmp_path / path)
