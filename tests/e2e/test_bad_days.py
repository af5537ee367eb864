"""Bad days at real nodes: each is one sentence that says what to do next, and nothing is lost by it."""

import os
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from handrail_node.control.client import call
from handrail_node.home import socket_of
from handrail_protocol.errors import LocalError
from tests.support.bad_disk import bad_disk
from tests.support.nodes import Node, Nodes, nodes, until, until_each
from tests.support.wrong_clocks import DAY, YEAR, WrongClock


@dataclass
class Town:
    """A library with a group, and the home of a member."""

    house: Nodes
    library: Node
    nina: Node

    def invite(self, *further: str) -> str:
        return str(self.library.run("invite", *further)["link"])


def counted(node: Node) -> int:
    return int(node.run("status")["records"])


def is_linked(node: Node) -> bool:
    return any(link["state"] == "live" for link in node.run("status")["links"])


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with nodes(tmp_path_factory.mktemp("town")) as house:
        library, nina = house.node("library", hub=True), house.node("nina")
        for node, name in ((library, "Ms Weber"), (nina, "Nina")):
            node.setup(name)
            node.up()
        library.run("group", "create", "Library Süd", "--area", "Süd", "--zone", "Europe/Berlin")
        found = Town(house, library, nina)
        assert nina.run("join", found.invite())["state"] == "member"
        yield found


@pytest.fixture
def newcomer(town: Town, tmp_path: Path) -> Iterator[Node]:
    """Somebody whose node runs and who is in no group."""
    with nodes(tmp_path) as house:
        made = house.node("newcomer")
        made.setup("Omar")
        made.up()
        yield made


# -- invitations ---------------------------------------------------------------------------------------


def refused_within(node: Node, seconds: float, *words: str) -> str:
    start = time.monotonic()
    sentence = node.fails(*words)
    assert time.monotonic() - start < seconds
    return sentence


def test_a_code_of_nobody_is_refused(town: Town, newcomer: Node) -> None:
    elsewhere = town.invite().partition("?")[0].removeprefix("handrail:")
    other = Node(newcomer.home.with_name("other"), hub=True)
    other.setup("Ms Nord")
    try:
        other.up()
        sentence = refused_within(newcomer, 20, "join", elsewhere, "--at", other.address)
    finally:
        other.end()
    assert sentence == (
        "Nobody there knows that invitation, or it has run out. Check the code, or ask for a new one."
    )
    assert newcomer.run("group", "list") == []


@pytest.mark.parametrize("spoil", [lambda code: code[:-1] + "0", lambda code: code[:-4], lambda code: "x"])
def test_a_mistyped_code_is_refused_at_once(town: Town, newcomer: Node, spoil: Callable[[str], str]) -> None:
    code, _, places = town.invite().partition("?")
    sentence = refused_within(newcomer, 5, "join", f"{spoil(code)}?{places}")
    assert "heck" in sentence


def test_a_used_code_is_refused_and_says_so(town: Town, newcomer: Node) -> None:
    link = town.invite()
    second = town.house.all.get("second") or town.house.node("second")
    second.setup("Lena")
    second.up()
    try:
        assert second.run("join", link)["state"] == "member"
    finally:
        second.end()
    sentence = refused_within(newcomer, 20, "join", link)
    assert sentence == "That invitation was used already. Ask for a new one."
    assert newcomer.run("join", town.invite())["state"] == "member"


# -- a home that something else has --------------------------------------------------------------------


def test_a_second_node_on_one_home_names_the_first(town: Town) -> None:
    assert town.nina.process is not None
    sentence = town.nina.fails("up", "--listen", "127.0.0.1:0", "--no-lan")
    assert sentence == (
        f"A node runs on {town.nina.home} already (process {town.nina.process.pid}). Ask it with handrail "
        "status, or stop it before you start another one there."
    )
    assert "Nina lives here" not in town.nina.fails("setup", "--name", "Eva")
    assert town.nina.run("status")["ok"]


def test_a_port_in_use_is_said_and_another_one_works(town: Town, tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        node = house.node("late")
        node.setup("Omar")
        sentence = node.fails("up", "--listen", town.library.address, "--no-lan")
        assert sentence.startswith(f"Port {town.library.port} is already in use")
        assert "--listen HOST:PORT" in sentence
        node.up()
        assert node.stop() == 0


def test_a_rebuild_while_the_node_runs_is_refused(town: Town) -> None:
    before = (town.nina.home / "store.db").read_bytes()
    assert "Stop it first" in town.nina.fails("doctor", "--rebuild")
    assert (town.nina.home / "store.db").read_bytes()[:100] == before[:100]
    assert not list(town.nina.home.glob("store.db.damaged*"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("listen = 5\n", "The setting listen is a text in quotation marks."),
        ('listen = "x\n', "can't be read as TOML"),
        ("colour = true\n", "No setting is called 'colour'. Settings: name, language, listen, lan, hub."),
    ],
)
def test_an_error_in_the_settings_is_named(tmp_path: Path, text: str, words: str) -> None:
    with nodes(tmp_path) as house:
        node = house.node("home")
        node.setup("Omar")
        kept = (node.home / "config.toml").read_text()
        (node.home / "config.toml").write_text(text)
        for verb in (("up", "--no-lan"), ("doctor",)):
            done = node.command(*verb)
            assert done.returncode == 1
            said = done.stderr + done.stdout
            assert words in said
            assert str(node.home / "config.toml") in said
        (node.home / "config.toml").write_text(kept)
        node.up()


# -- keys ----------------------------------------------------------------------------------------------


def told_by(node: Node) -> str:
    """The first thing that is wrong, by status and doctor alike."""
    status = node.run("status")
    assert not status["ok"]
    done = node.command("doctor")
    assert done.returncode == 1
    assert f"Look: {status['sentence']}" in done.stdout
    return str(status["sentence"])


@pytest.fixture
def member(town: Town, tmp_path: Path) -> Iterator[Node]:
    """A member of the group whose node is at rest."""
    with nodes(tmp_path) as house:
        made = house.node("member")
        made.setup("Eva")
        made.up()
        assert made.run("join", town.invite())["state"] == "member"
        until(lambda: len(made.run("members")) > 1, "the members are known", made)
        made.stop()
        yield made


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


def test_a_damaged_person_is_told_and_left_as_it_is(member: Node) -> None:
    [file] = (member.home / "keystore").iterdir()
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
    [file] = (member.home / "keystore").iterdir()
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
    store = member.home / "store.db"
    damage(store)
    spoilt = store.read_bytes()
    for verb in (("up", "--listen", "127.0.0.1:0", "--no-lan"), ("doctor",)):
        done = member.command(*verb)
        assert done.returncode == 1
        [sentence] = [line for line in (done.stderr + done.stdout).splitlines() if "store.db" in line]
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
    assert member.run("ask", "--topic", "photos", "--goal", "see photos of Leo")["request"]


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


# -- the disk ------------------------------------------------------------------------------------------


def ask(node: Node, goal: str) -> str:
    return str(node.run("ask", "--topic", "photos", "--goal", goal)["request"])


def test_a_full_disk_refuses_writing_and_keeps_all_that_was_there(town: Town, tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=3) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        asked = {ask(node, f"see {count} photos of Leo") for count in range(3)}
        disk.fill()
        sentence = until(lambda: _refusal(node), "the disk is full", node)
        store = node.home / "store.db"
        assert sentence == (
            f"The disk that holds {store} is full: nothing was lost; free some space to go on."
        )
        assert told_by(node) == sentence
        assert asked <= {row["id"] for row in node.run("requests")}
        # What the others say meanwhile can't be kept, and is not lost for that.
        late = town.nina.run("ask", "--topic", "messages", "--goal", "write to Leo")["request"]
        node.kill()
        node.up()
        assert asked <= {row["id"] for row in node.run("requests")}
        disk.free()
        until(lambda: node.run("status")["ok"], "there is room", node)
        asked.add(ask(node, "see them again"))
        known = {*asked, late}
        until(lambda: known <= {row["id"] for row in node.run("requests")}, "all of it is here", node)
        until(lambda: known <= {row["id"] for row in town.library.run("requests")}, "and there", node)


def _refusal(node: Node) -> str:
    """What is said when writing fails; a full log has room left for a few records."""
    done = node.command("ask", "--topic", "photos", "--goal", "see photos of Leo in the snow" * 40)
    return done.stderr.strip() if done.returncode == 1 else ""


def test_the_ballast_is_given_up_for_cleaning_and_made_again(town: Town, tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=80) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        ballast = disk.inside / "ballast"
        assert ballast.stat().st_size == 4 << 20
        disk.fill()
        until(lambda: _refusal(node), "the disk is full", node)
        assert not ballast.exists()
        # There is room now, and it is for cleaning up: nothing more is written into it.
        assert "free some space" in _refusal(node)
        disk.free()
        until(lambda: node.run("status")["ok"], "there is room", node)
        assert ballast.stat().st_size == 4 << 20
        assert ask(node, "see photos of Leo")


def test_a_home_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    with bad_disk(tmp_path / "small", mega_bytes=3) as disk, nodes(tmp_path) as house:
        node = house.node("small", before=disk.before)
        disk.may_be_written(False)
        up = ("up", "--listen", "127.0.0.1:0", "--no-lan")
        assert str(node.home) in node.fails("setup", "--name", "Eva")
        assert str(node.home) in node.fails(*up)
        disk.may_be_written(True)
        node.setup("Eva")
        node.up()
        node.stop()
        disk.may_be_written(False)
        for verb in (up, ("doctor",)):
            assert str(node.home) in node.fails(*verb)
        disk.may_be_written(True)
        node.up()
        assert node.run("status")["persons"][0]["name"] == "Eva"


# -- power cuts ----------------------------------------------------------------------------------------


class Busy(threading.Thread):
    """Somebody who asks and fills in a form, as fast as the node answers, until it no longer does."""

    def __init__(self, node: Node, typed: int) -> None:
        super().__init__()
        self._socket = socket_of(node.home)
        self.asked: set[str] = set()
        self.typed = typed

    def run(self) -> None:
        with suppress(LocalError):
            while True:
                answer = call(self._socket, "ask", {"topic": "photos", "goal": f"see photo {self.typed}"})
                self.asked.add(answer["request"])
                for _ in range(20):
                    call(self._socket, "draft.keep", {"name": "ask", "fields": {"goal": str(self.typed + 1)}})
                    self.typed += 1


def test_a_node_killed_while_it_writes_has_all_that_it_said_it_had(town: Town, tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        node = house.node("home")
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        chance, kept, typed = random.Random(7), set[str](), 0
        for _ in range(6):
            busy = Busy(node, typed)
            busy.start()
            busy.join(chance.uniform(0.05, 0.3))
            node.kill()
            busy.join()
            kept, typed = kept | busy.asked, busy.typed
            node.up()
            assert kept <= {row["id"] for row in node.run("requests")}
            [draft] = call(socket_of(node.home), "draft.list", {})
            assert typed <= int(draft["fields"]["goal"]) <= typed + 1
        assert typed > 60
        found = {row["id"] for row in node.run("requests")}
        until(lambda: found <= {row["id"] for row in town.library.run("requests")}, "all are there", node)


# -- the clock -----------------------------------------------------------------------------------------


def is_off(node: Node) -> str:
    """What node says of its clock; empty if it believes it."""
    status = node.run("status")
    sentence = str(status["sentence"])
    return sentence if not status["ok"] and "This computer thinks it is" in sentence else ""


def with_clock(house: Nodes, folder: Path, seconds: int) -> tuple[Node, WrongClock]:
    clock = WrongClock(folder / "clock", seconds)
    return house.node("home", environment=clock.environment), clock


@pytest.fixture(scope="module")
def traveller(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Node, WrongClock]]:
    """A member whose clock can be set."""
    folder = tmp_path_factory.mktemp("traveller")
    with nodes(folder) as house:
        node, clock = with_clock(house, folder, 0)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        yield node, clock


@pytest.mark.parametrize("off", [DAY, YEAR, 50 * YEAR, -DAY, -YEAR, -50 * YEAR])
def test_a_member_whose_clock_goes_wrong_is_told_and_gets_well(
    town: Town, traveller: tuple[Node, WrongClock], off: int
) -> None:
    node, clock = traveller
    node.kill()
    clock.set(off)
    node.up()
    sentence = until(lambda: is_off(node), "it hears that its clock is wrong", node, town.library)
    assert sentence.endswith("Set its clock, then try again.")
    assert told_by(node) == sentence
    assert node.fails("ask", "--topic", "photos", "--goal", "see photos of Leo") == sentence
    assert not is_off(town.library)
    assert not is_off(town.nina)
    clock.set(0)
    until(lambda: node.run("status")["ok"], "its clock is right again", node)
    request = ask(node, "see photos, whatever the year")
    until(lambda: request in str(town.nina.run("requests")), "it goes out", node)


@pytest.mark.parametrize("off", [50 * YEAR, -DAY])
def test_a_newcomer_with_a_wrong_clock_keeps_his_code(town: Town, tmp_path: Path, off: int) -> None:
    link = town.invite()
    with nodes(tmp_path) as house:
        node, clock = with_clock(house, tmp_path, off)
        node.setup("Omar")
        node.up()
        sentence = refused_within(node, 20, "join", link)
        assert sentence.endswith("Set its clock, then try again.")
        assert "This computer thinks it is" in sentence
        clock.set(0)
        assert node.run("join", link)["state"] == "member"
        assert node.run("ask", "--topic", "photos", "--goal", "see photos of Leo")["request"]


def test_what_was_written_alone_under_a_wrong_date_harms_nobody(town: Town, tmp_path: Path) -> None:
    """A laptop on a train: nobody there tells it the time, and it writes months ahead."""
    with nodes(tmp_path) as house:
        node, clock = with_clock(house, tmp_path, 0)
        node.setup("Eva")
        node.up()
        assert node.run("join", town.invite())["state"] == "member"
        until(lambda: is_linked(node), "it is linked", node)
        node.stop()
        town.library.stop()
        clock.set(100 * DAY)
        node.up()
        ahead = ask(node, "see photos of the spring")
        town.library.again()
        until(lambda: is_off(node), "it hears that its clock is wrong", node)
        assert not is_off(town.library)
        clock.set(0)
        until(lambda: not is_off(node), "its clock is right again", node)
        # It is told what became of it, and the others don't see it before its time.
        assert "Withdraw it and write it again." in told_by(node)
        later = ask(node, "see photos of the autumn")
        until(lambda: later in str(town.nina.run("requests")), "the new one goes out", node)
        assert ahead not in str(town.nina.run("requests"))
        assert ahead not in str(town.library.run("requests"))
        assert town.nina.run("ask", "--topic", "photos", "--goal", "see them, too")["request"]
        node.run("withdraw", ahead)
        until(lambda: node.run("status")["ok"], "all is well", node)


def test_the_clock_of_the_library_does_not_stop_two_homes_that_agree(tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        clock = WrongClock(tmp_path / "clock")
        library = house.node("library", hub=True, environment=clock.environment)
        library.setup("Ms Weber")
        library.up()
        library.run("group", "create", "Library Süd", "--area", "Süd")
        homes = [house.node("eva"), house.node("omar")]
        for home in homes:
            home.setup(home.home.name.title())
            home.up()
            assert home.run("join", library.run("invite")["link"])["state"] == "member"
        homes[0].run("peers", "add", homes[1].address)
        until(lambda: sum(x["state"] == "live" for x in homes[0].run("status")["links"]) > 1, "linked")
        library.kill()
        clock.set(-DAY)
        library.again()
        until_each(homes, lambda home: "Ms Weber" in str(home.run("status")["links"]), "linked again")
        until(lambda: is_off(library), "the library is told", library)
        request = ask(homes[0], "see photos of Leo")
        until(lambda: request in str(homes[1].run("requests")), "help goes on", *homes)
