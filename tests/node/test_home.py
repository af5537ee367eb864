"""A home is made, closed and locked; what can't be one is refused with a sentence."""

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.home import SOCKET_PATH_BYTES_MAX, Home, folder_named_by, socket_of
from handrail_node.settings import Settings
from handrail_protocol.errors import LocalError


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder too deep for a socket; the system's place for sockets is a short one of the test's own."""
    with tempfile.TemporaryDirectory(dir="/tmp") as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield tmp_path / ("d" * 60) / ("e" * 60)


# -- which folder --------------------------------------------------------------------------------------


def test_handrail_home_names_the_folder_else_the_system_does(tmp_path: Path) -> None:
    assert folder_named_by({"HANDRAIL_HOME": str(tmp_path)}) == tmp_path
    for environment in ({}, {"HANDRAIL_HOME": ""}):
        assert folder_named_by(environment).name == "handrail"
        assert folder_named_by(environment).is_absolute()


def test_a_missing_folder_is_made_and_an_empty_one_becomes_private(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(mode=0o755)
    for name in ("missing", "empty", "a/b"):
        home = Home.open(tmp_path / name)
        assert mode(home.folder) == 0o700
        assert Home.open(tmp_path / name).mended == ()


def test_a_home_is_taken_again_and_closed_if_it_was_opened(tmp_path: Path) -> None:
    Home.open(tmp_path / "home").keep_settings(Settings())
    (tmp_path / "home" / "keystore").mkdir()
    (tmp_path / "home").chmod(0o755)
    assert "was open to other users" in Home.open(tmp_path / "home").mended[0]
    assert mode(tmp_path / "home") == 0o700


def test_a_link_to_a_home_is_that_home(tmp_path: Path) -> None:
    home = Home.open(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert Home.open(tmp_path / "link").folder == home.folder


@pytest.mark.parametrize("other", [["notes.txt"], ["lost+found/"], [".cache/"], ["log/", "photos/"]])
def test_a_folder_with_a_few_files_will_do(tmp_path: Path, other: list[str]) -> None:
    for name in other:
        (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).write_bytes(b"")
    assert mode(Home.open(tmp_path).folder) == 0o700


def test_a_folder_that_is_used_for_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    tmp_path.chmod(0o755)
    with pytest.raises(LocalError, match="is used for something else: name an empty folder"):
        Home.open(tmp_path)
    assert mode(tmp_path) == 0o755


@pytest.mark.parametrize("place", ["/", "/tmp"])
def test_folders_of_the_system_are_left_alone(place: str) -> None:
    before = mode(Path(place))
    with pytest.raises(LocalError):
        Home.open(Path(place))
    assert mode(Path(place)) == before


def test_a_file_or_a_loop_is_no_home(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("file", "file/under", "loop"):
        with pytest.raises(LocalError):
            Home.open(tmp_path / name)


# -- settings ------------------------------------------------------------------------------------------


def test_settings_are_kept_and_read(tmp_path: Path) -> None:
    home = Home.open(tmp_path)
    assert home.settings() == Settings()
    home.keep_settings(Settings(language="de", listen="[::]:0", hub=True))
    assert home.settings() == Settings(language="de", listen="[::]:0", hub=True)
    assert mode(home.config) == 0o600


@pytest.mark.parametrize(
    "data", [b"listen = ", b"hub = 1", b"lisen = 'x'", b"\xff", b"#" * 65_537, b"[table]\n"]
)
def test_damaged_settings_are_a_sentence_with_the_files_name(tmp_path: Path, data: bytes) -> None:
    home = Home.open(tmp_path)
    home.config.write_bytes(data)
    with pytest.raises(LocalError, match=str(home.config)):
        home.settings()


def test_settings_behind_a_link_are_not_followed(tmp_path: Path) -> None:
    home = Home.open(tmp_path)
    home.config.symlink_to(tmp_path / "nowhere")
    with pytest.raises(LocalError, match="symbolic link"):
        home.settings()


# -- the lock --------------------------------------------------------------------------------------------


def test_a_second_node_on_a_home_is_refused_with_the_first_ones_number(tmp_path: Path) -> None:
    first, second = Home.open(tmp_path), Home.open(tmp_path)
    with first.locked(), pytest.raises(LocalError) as caught, second.locked():
        pass
    assert f"A node runs on {tmp_path} already (process {os.getpid()})" in str(caught.value)
    assert "handrail status" in str(caught.value)
    with second.locked():
        pass


def test_the_lock_ends_with_the_process_however_that_ends(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from handrail_node.home import Home\n"
        "with Home.open(Path(sys.argv[1])).locked(): print('held', flush=True); sys.stdin.read()\n"
    )
    node = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with node:
        assert node.stdout is not None
        assert node.stdout.readline() == b"held\n"
        with pytest.raises(LocalError, match=f"process {node.pid}"), Home.open(tmp_path).locked():
            pass
        node.send_signal(signal.SIGKILL)
    with Home.open(tmp_path).locked():
        pass


def test_the_lock_ends_with_an_error_too(tmp_path: Path) -> None:
    home = Home.open(tmp_path)
    with pytest.raises(ZeroDivisionError), home.locked():
        raise ZeroDivisionError
    with home.locked():
        pass


def test_a_lock_that_is_a_link_or_a_folder_is_refused(tmp_path: Path) -> None:
    home = Home.open(tmp_path)
    (tmp_path / "node.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LocalError, match="can't be opened"), home.locked():
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_whatever_stands_in_the_lock_is_no_number_of_a_process(tmp_path: Path) -> None:
    home = Home.open(tmp_path)
    with home.locked():
        (tmp_path / "node.lock").write_bytes(b"\xffgarbage" * 100)
        with pytest.raises(LocalError, match="already\\. Ask it"), Home.open(tmp_path).locked():
            pass


# -- the socket --------------------------------------------------------------------------------------------


def test_the_socket_lies_in_the_home_where_its_path_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    short = Path("/tmp", f"hr-{os.getpid()}")
    home = Home.open(short)
    (short / "control.path").write_text("/somewhere/old\n")
    try:
        assert home.place_socket() == short / "control.sock" == socket_of(short)
        assert not (short / "control.path").exists()
    finally:
        short.rmdir()


def test_a_home_too_deep_for_a_socket_gets_a_private_place_for_it(deep: Path) -> None:
    home = Home.open(deep)
    place = home.place_socket()
    assert len(os.fsencode(place)) <= SOCKET_PATH_BYTES_MAX
    assert socket_of(deep) == place
    assert mode(place.parent) == 0o700
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
    assert home.place_socket() == place, "the next run takes the same place"


def test_the_boundary_is_a_hundred_bytes_not_letters(tmp_path: Path, deep: Path) -> None:
    base = Path("/tmp", f"hr-{os.getpid()}")
    for letter in ("x", "ü"):
        fill = SOCKET_PATH_BYTES_MAX - len(os.fsencode(base / "control.sock")) - 1
        inside = base / (letter * (fill // len(letter.encode())))
        outside = base / (letter * (fill // len(letter.encode()) + 1))
        try:
            assert Home.open(inside).place_socket().parent == inside
            assert Home.open(outside).place_socket().parent != outside
        finally:
            for path in (inside, outside):
                for each in path.iterdir():
                    each.unlink()
                path.rmdir()
            base.rmdir()


def test_a_place_that_is_not_ours_alone_any_more_is_not_used_again(deep: Path) -> None:
    home = Home.open(deep)
    first = home.place_socket()
    first.parent.chmod(0o777)
    second = home.place_socket()
    second.parent.rmdir()
    second.parent.symlink_to(deep)
    third = home.place_socket()
    (deep / "control.path").write_text("/etc/passwd\n")
    fourth = home.place_socket()
    assert len({first, second, third, fourth}) == 4
    assert all(mode(each.parent) == 0o700 for each in (third, fourth))


def test_where_no_folder_is_short_enough_a_sentence_says_so(
    deep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home.open(deep)
    monkeypatch.setattr("handrail_node.home.SOCKET_PATH_BYTES_MAX", 10)
    with pytest.raises(LocalError, match="No folder is short enough"):
        home.place_socket()


def test_callers_find_the_socket_by_any_way_to_the_home(tmp_path: Path, deep: Path) -> None:
    place = Home.open(deep).place_socket()
    (tmp_path / "short").symlink_to(deep)
    assert socket_of(tmp_path / "short") == place
