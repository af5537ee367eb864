"""Real nodes for a test: each a process of its own on a home of its own, driven by the real command line.

    with nodes(tmp_path) as house:
        hub = house.node("hub", hub=True)
        hub.setup("Ms Weber")
        hub.up()
        link = hub.run("invite", "--role", "helper")["link"]
        until(lambda: len(hub.run("members")) == 2, "the helper is in", hub)

Whatever happens in the block, no process outlives it; should the test itself be killed, the nodes end
with it, because their standard input closes.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from handrail_node.addresses import split
from handrail_node.control.client import call
from handrail_node.home import socket_of

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "handrail_node.cli")
# Far above what a loaded computer needs: a test that waits so long has failed.
START_TIME_MAX, ANSWER_TIME_MAX, UNTIL_TIME_MAX = 30.0, 60.0, 40.0
LOOK_EVERY = 0.05
LOG_BYTES_SHOWN = 3_000

Found = TypeVar("Found")


class Node:
    """One home, the process on it while there is one, and the command line to both.

    `before`: words in front of each command, such as `ip netns exec NAME` or `faketime -f +1d`."""

    def __init__(
        self,
        home: Path,
        *,
        listen: str = "127.0.0.1:0",
        hub: bool = False,
        lan: bool = False,
        before: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.home, self.listen, self.hub, self.lan = home, listen, hub, lan
        self.before, self.environment = tuple(before), dict(environment or {})
        self.address = ""
        self.process: subprocess.Popen[bytes] | None = None

    def __repr__(self) -> str:
        return f"<{self.home.name} at {self.address or 'rest'}>"

    # -- the process ----------------------------------------------------------------------------------

    @property
    def output(self) -> Path:
        """What the process printed, over all its starts."""
        return self.home.with_name(self.home.name + ".out")

    def up(self, *further: str) -> str:
        """Start the node and wait until it is ready; returns the address that it listens on."""
        self.start(*further)
        assert self.process is not None
        end = time.monotonic() + START_TIME_MAX
        while not (said := self._said()).startswith("Listening on ") or not said.endswith("\n"):
            assert self.process.poll() is None, (
                f"{self!r} ended at once with {self.process.returncode}{self.log()}"
            )
            assert time.monotonic() < end, f"{self!r} did not start within {START_TIME_MAX} s{self.log()}"
            time.sleep(LOOK_EVERY)
        self.address = said.removeprefix("Listening on ").strip()
        return self.address

    def start(self, *further: str) -> None:
        """Start the node and don't wait."""
        assert not self.is_running, f"{self!r} runs already"
        chosen = [
            "--listen",
            self.listen,
            *(["--hub"] if self.hub else []),
            *([] if self.lan else ["--no-lan"]),
        ]
        with self.output.open("ab") as output:
            self._starts_at = output.tell()
            self.process = subprocess.Popen(
                [*self.before, *PROGRAM, "up", *chosen, *further, "--while-stdin-is-open"],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=self._environment(),
                cwd=self.home.parent,
            )

    def _said(self) -> str:
        with self.output.open("rb") as output:
            output.seek(self._starts_at)
            return output.read().decode(errors="replace")

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def port(self) -> int:
        return split(self.address)[1]

    def stop(self, within: float = 10.0) -> int:
        """Ask the node to end, and return how it did."""
        return self._end(signal.SIGTERM, within)

    def kill(self) -> None:
        """kill -9: nothing of its own runs any more."""
        self._end(signal.SIGKILL, 10.0)

    def _end(self, number: signal.Signals, within: float) -> int:
        assert self.process is not None, f"{self!r} was never started"
        self.process.send_signal(number)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"{self!r} did not end within {within} s{self.log()}") from None
        finally:
            assert self.process.stdin is not None
            self.process.stdin.close()

    def again(self, *further: str) -> str:
        """Start once more on the same home and the same port; `up` would ask for a new one where it was 0."""
        self.listen = self.address
        return self.up(*further)

    def end(self) -> None:
        """Whatever state it is in: afterwards there is no process."""
        if self.is_running:
            self.kill()
        elif self.process is not None and self.process.stdin is not None:
            self.process.stdin.close()

    # -- the command line -----------------------------------------------------------------------------

    def command(self, *words: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        """One command line, as a person types it."""
        return subprocess.run(
            [*self.before, *PROGRAM, *words],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=ANSWER_TIME_MAX,
            env=self._environment(),
            cwd=self.home.parent,
            check=False,
        )

    def run(self, *words: str, stdin: str = "") -> Any:
        """A verb that must be done; returns what its --json says."""
        done = self.command(*words, "--json", stdin=stdin)
        assert done.returncode == 0, f"{self!r}: handrail {' '.join(words)}: {done.stderr}{self.log()}"
        return json.loads(done.stdout)

    def fails(self, *words: str, stdin: str = "") -> str:
        """A verb that must be refused; returns the sentence."""
        done = self.command(*words, stdin=stdin)
        assert done.returncode == 1, f"{self!r}: handrail {' '.join(words)}: {done.returncode} {done.stdout}"
        sentences = done.stderr.strip()
        assert sentences, f"{self!r}: handrail {' '.join(words)} said nothing"
        assert "\n" not in sentences, (
            f"{self!r}: handrail {' '.join(words)} said more than a sentence: {sentences}"
        )
        return sentences

    def call(self, method: str, **params: Any) -> Any:
        """A method of the control API that has no verb, such as `records`."""
        return call(socket_of(self.home), method, params)

    def setup(self, name: str) -> dict[str, Any]:
        """A person for this home: {person, device, words}."""
        made: dict[str, Any] = self.run("setup", "--name", name)
        return made

    def _environment(self) -> dict[str, str]:
        path = os.pathsep.join(str(ROOT / part) for part in ("protocol", "node", "tui"))
        base = {name: value for name, value in os.environ.items() if not name.startswith("HANDRAIL_")}
        own = {"HANDRAIL_HOME": str(self.home), "PYTHONPATH": path, "LANG": "C.UTF-8", "NO_COLOR": "1"}
        return {**base, **own, **self.environment}

    # -- what happened --------------------------------------------------------------------------------

    def log(self) -> str:
        """The end of what it printed and logged, for the message of a test that failed."""
        shown = []
        for path in (self.output, self.home / "log" / "node.log"):
            if path.exists() and (said := path.read_bytes()[-LOG_BYTES_SHOWN:].decode(errors="replace")):
                shown.append(f"\n--- {path.name} of {self.home.name} ---\n{said}")
        return "".join(shown)


def until(condition: Callable[[], Found], what: str, *of: Node, within: float = UNTIL_TIME_MAX) -> Found:
    """Look until the condition holds, and return what it found; else fail, with the logs of these nodes."""
    end = time.monotonic() + within
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            logs = "".join(node.log() for node in of)
            raise AssertionError(f"not within {within} s: {what}; last seen: {found!r}{logs}")
        time.sleep(LOOK_EVERY)


def until_each(
    some: Iterable[Node], condition: Callable[[Node], Found], what: str, within: float = UNTIL_TIME_MAX
) -> None:
    """Look until the condition holds of each of these nodes."""
    for node in some:
        until(partial(condition, node), f"{what}, at {node.home.name}", node, within=within)


class Nodes:
    """The nodes of one test, by name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.all: dict[str, Node] = {}

    def node(self, name: str, **chosen: Any) -> Node:
        """A node that is not started yet; `chosen` as for `Node`."""
        assert name not in self.all, f"there is a {name} already"
        self.all[name] = Node(self.folder / name, **chosen)
        return self.all[name]


@contextmanager
def nodes(folder: Path) -> Iterator[Nodes]:
    """Nodes with their homes in this folder; all of them have ended when the block is left."""
    made = Nodes(folder)
    try:
        yield made
    finally:
        for node in made.all.values():
            node.end()
