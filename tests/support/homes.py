"""A home in memory: keys in a drawer, words that are their own secret, and one thing that can be damaged."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from handrail_node.offline import Offline
from handrail_node.settings import Settings
from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey
from handrail_protocol.sealing import Sealer
from tests.support.sealers import SeededSealer

NOW = 1_768_471_200  # Thursday, 15 January 2026


@dataclass
class Drawer:
    """Keys in memory, each device another one."""

    kept: dict[bytes, tuple[str, Certificate, SigningKey]] = field(default_factory=dict)
    made: int = 0
    locks: dict[bytes, bytes] = field(default_factory=dict)
    rehearsed: set[bytes] = field(default_factory=set)

    def persons(self) -> dict[bytes, str]:
        return {person: name for person, (name, _, _) in self.kept.items()}

    def new_device(self) -> SigningKey:
        self.made += 1
        return key(f"device {self.made}")

    def keep(self, name: str, certificate: Certificate, device: SigningKey) -> None:
        self.kept[certificate.person] = (name, certificate, device)

    def keep_lock(self, person: bytes, public: bytes) -> None:
        self.locks[person] = public

    def note_rehearsed(self, person: bytes) -> None:
        self.rehearsed.add(person)


@dataclass
class Sheets:
    """Words that are their own secret."""

    given: int = 0

    def fresh(self) -> str:
        self.given += 1
        return f"words {self.given}"

    def root(self, words: str) -> SigningKey:
        if not words.startswith("words "):
            raise LocalError("The first word is wrong.")
        return key(words)

    def opener(self, words: str) -> SeededSealer:
        return SeededSealer(words.encode())


@dataclass
class Brought:
    """What lay in a backup of two."""

    made: int
    persons: dict[bytes, str]
    records: int = 12
    damaged: int = 0


def key(name: str) -> SigningKey:
    return SigningKey.from_secret(hashlib.sha256(name.encode()).digest())


class Home:
    """A home in memory, with what was kept of its settings."""

    def __init__(self) -> None:
        self.drawer, self.sheets = Drawer(), Sheets()
        self.settings: list[Settings] = []
        self.store = "The store is whole."
        self.offline = Offline(
            keys=self.drawer,
            words=self.sheets,
            now=lambda: NOW,
            keep_settings=self.settings.append,
            checks={"store": self.look, "clock": lambda: "The clock is right."},
            rebuild=self.mend,
            bring=self.bring,
        )

    def bring(self, file: Path, person: bytes, sealer: Sealer) -> Brought:
        if file.name != "nina.backup":
            raise LocalError(f"{file} is no backup of Handrail.")
        return Brought(NOW - 86_400, {person: "Nina", b"rosa": "Rosa"})

    def look(self) -> str:
        if "damaged" in self.store:
            raise LocalError(self.store)
        return self.store

    def mend(self) -> str:
        self.store = "The store is whole again."
        return "Everything was made again."


class Service(ModuleType):
    """Stands where the module `service` stands, for one home in memory; `runs` is what `up` asked for."""

    def __init__(self, home: Home) -> None:
        super().__init__("handrail_node.service")
        self.home = home
        self.runs: list[tuple[Path, Settings]] = []

    @contextmanager
    def offline(self, folder: Path) -> Iterator[Offline]:
        yield self.home.offline

    def run(self, folder: Path, settings: Settings, ready: Callable[[str], None]) -> None:
        self.runs.append((folder, settings))
        ready(settings.listen or "[::]:47447")
