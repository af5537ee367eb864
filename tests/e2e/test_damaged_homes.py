"""Keys that are gone or spoilt, and a damaged store: told, left as they are, and whole again."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.nodes import Node, nodes, until
from tests.support.small_town import Town, ask, is_linked, told_by

# -- keys ----------------------------------------------------------------------------------------------


def test_a_missing_keystore_is_told_and_comes_back_whole(member: Node) -> None:
    (member.home / "keystore").rename(member.home.with_name("away"))
    member.up()
    sentence = told_by(member)
    assert str(member.home / "keystore") in sentence
    assert sentence.endswith("handrail setup --restore")
    member.stop()
    shutil.rmtree(member.home / "keystore")
    member.home.with_name("away").rename(member.home / "keystore")
    member.up()
    assert [group["name"] for group in member.run("group", "list")] == ["Library Süd"]


def keys_of(node: Node) -> Path:
    [file] = (node.home / "keystore").glob("*.person")
    return file


def test_a_damaged_person_is_told_and_left_as_it_is(member: Node) -> None:
    file = keys_of(member)
    damaged = bytearray(file.read_bytes())
    damaged[100] ^= 1
    file.write_bytes(damaged)
    member.up()
    assert told_by(member) == (
        f"{file} is damaged. Move it away, then bring the person back with her recovery sheet: handrail "
        "setup --restore"
    )
    member.stop()
    assert "is damaged" in member.fails("setup", "--name", "Eva")
    assert file.read_bytes() == damaged


def test_keys_that_others_could_read_are_closed(member: Node) -> None:
    file = keys_of(member)
    (member.home / "keystore").chmod(0o755)
    file.chmod(0o644)
    member.up()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert member.run("status")["ok"]


def test_the_store_of_another_home_is_told(member: Node, tmp_path: Path) -> None:
    with nodes(tmp_path / "there") as house:
        (tmp_path / "there").mkdir()
        other = house.node("other")
        other.setup("Paul")
        shutil.copy(member.home / "store.db", other.home / "store.db")
        other.up()
        assert "in which nobody who lives here is" in told_by(other)
        assert other.run("requests") == []


# -- a damaged store -----------------------------------------------------------------------------------


def garbage_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(random.Random(1).randbytes(100))


def page_flipped(path: Path) -> None:
    middle = path.stat().st_size // 8_192 * 4_096
    with path.open("r+b") as file:
        file.seek(middle)
        page = file.read(4_096)
        file.seek(middle)
        file.write(bytes(byte ^ 0xFF for byte in page))


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


@pytest.mark.parametrize("damage", [garbage_header, page_flipped, truncated, emptied])
def test_a_damaged_store_is_left_alone_until_it_is_rebuilt(
    town: Town, member: Node, damage: Callable[[Path], None]
) -> None:
    known_before = ask(town.nina, "see photos of Leo")
    store = member.home / "store.db"
    damage(store)
    spoilt = store.read_bytes()
    for verb in (("up", "--listen", "127.0.0.1:0", "--no-lan"), ("doctor",)):
        done = member.command(*verb)
        assert done.returncode == 1
        [sentence] = [line for line in done.stderr.splitlines() if "store.db" in line]
        assert "is damaged and was left as it is" in sentence
        assert "`handrail doctor --rebuild`" in sentence
        assert store.read_bytes() == spoilt
        assert not store.with_name("store.db-wal").exists()
    rows = {row["code"]: row for row in member.run("doctor", "--rebuild")}
    assert "Saved" in rows["rebuild"]["sentence"]
    [aside] = member.home.glob("store.db.damaged-*")
    assert aside.read_bytes() == spoilt
    member.up()
    member.run("peers", "add", town.library.address)  # of an emptied store nothing is left but the keys
    until(lambda: is_linked(member) and len(member.run("members")) > 1, "the group is back", member)
    until(lambda: known_before in str(member.run("requests")), "and what was said in it", member)


def test_a_bit_that_turned_over_in_a_body_is_fetched_again(town: Town, member: Node) -> None:
    goal = "see photos of Leo in the garden"
    request = town.nina.run("ask", "--topic", "photos", "--goal", goal)["request"]
    member.up()
    until(lambda: goal in str(member.run("requests")), "the request came", member)
    member.stop()
    store = member.home / "store.db"
    data = store.read_bytes()
    assert data.count(goal.encode()) == 1
    store.write_bytes(data.replace(goal.encode(), b"S" + goal.encode()[1:]))
    member.up()
    until(lambda: "were damaged on disk" in member.log(), "the damage is found", member)
    until(lambda: goal in str(member.run("requests")), "it came again", member)
    assert member.run("status")["ok"]
    assert request in str(member.run("requests"))
