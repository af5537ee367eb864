"""A file that a person asked for is written whole, for her alone, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from handrail_node.cli.files import must_be_writable, write_private
from handrail_protocol.errors import LocalError


def test_a_file_is_for_its_owner_alone_and_replaces_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_text("before")
    path.chmod(0o644)
    must_be_writable(path)
    write_private(path, "Süd")
    assert path.read_text(encoding="utf-8") == "Süd"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["sheet.html"]


def test_a_file_in_the_folder_we_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    must_be_writable(Path("sheet.html"))
    write_private(Path("sheet.html"), "x")
    assert (tmp_path / "sheet.html").read_text() == "x"


def test_what_can_not_be_written_is_refused_before(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="no folder"):
        must_be_writable(tmp_path / "nowhere" / "sheet.html")
    with pytest.raises(LocalError, match="no ordinary file"):
        must_be_writable(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LocalError, match="no ordinary file"):
        must_be_writable(tmp_path / "pipe")


def test_a_file_that_fails_leaves_the_one_before_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_text("before")
    with pytest.raises(UnicodeEncodeError):
        write_private(path, "\ud800")
    assert path.read_text() == "before"
    assert os.listdir(tmp_path) == ["sheet.html"]
