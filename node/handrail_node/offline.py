"""What is done to a home while no node runs on it: the first person, coming back, a look at what is there.

DESIGN section 5. The parts of a node are not imported but given (`service` joins them), so that this
is judged in memory. A root key lives here for as long as it takes to certify one device.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from handrail_node.settings import Settings
from handrail_node.texts import clean_line
from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate, certify
from handrail_protocol.keys import SigningKey
from handrail_protocol.sealing import Sealer
from handrail_protocol.textrules import on_writing

# What somebody is called on her own node until she says a name: `setup --restore` knows only the words.
NAMELESS = "Me"


class Keys(Protocol):
    """Where persons and their device keys are kept."""

    def persons(self) -> Mapping[bytes, str]:
        """The persons who live here, with their names."""

    def new_device(self) -> SigningKey:
        """A device key that nobody had before."""

    def keep(self, name: str, certificate: Certificate, device: SigningKey) -> object:
        """Keep a person and her device, durably, before it returns."""

    def keep_lock(self, person: bytes, public: bytes) -> None:
        """Keep what her backups are sealed to."""

    def note_rehearsed(self, person: bytes) -> None:
        """Her words were typed here and are hers."""


class Words(Protocol):
    """The words of a recovery sheet."""

    def fresh(self) -> str:
        """Twenty-four words that nobody had before, with single spaces."""

    def root(self, words: str) -> SigningKey:
        """The key that stands in them; raises LocalError with the word that is wrong."""

    def opener(self, words: str) -> Sealer:
        """The key pair that her backups are sealed to."""


class Brought(Protocol):
    """What came out of a backup: when it was made, who lived there, how many records, how many damaged."""

    made: int
    persons: dict[bytes, str]
    records: int
    damaged: int


@dataclass(frozen=True)
class Offline:
    """A home that no node runs on: whoever makes one holds its lock.

    `checks`: what a doctor looks at, by its code; each returns a sentence, or raises LocalError with one
    that says what to do. `rebuild` makes again what can be made from the records, and says what it did.
    `bring` takes in what a backup holds that was sealed to a person's own words."""

    keys: Keys
    words: Words
    now: Callable[[], int]
    keep_settings: Callable[[Settings], None]
    checks: Mapping[str, Callable[[], str]]
    rebuild: Callable[[], str]
    bring: Callable[[Path, bytes, Sealer], Brought]

    def setup(self, name: str, settings: Settings) -> dict[str, str]:
        """Make the first person of this home; the words are in the answer and nowhere else."""
        here = self.keys.persons()
        if here:
            raise LocalError(
                f"{next(iter(here.values()))} lives here already. A further person, while the node runs: "
                "handrail person add --name NAME"
            )
        words = self.words.fresh()
        answer = self._settle(checked_name(name), words)
        self.keep_settings(replace(settings, name=None))
        return {**answer, "words": words}

    def restore(self, words: str, name: str | None, settings: Settings) -> dict[str, str | None]:
        """Bring a person back as a new device; nothing of the old one is needed. Who has the sheet needs no
        second one: the words are not said again."""
        root = self.words.root(words)
        here = self.keys.persons()
        if root.public in here:
            raise LocalError(f"{here[root.public]} is here already. Start the node: handrail up")
        answer = self._settle(checked_name(name or NAMELESS), words)
        self.keys.note_rehearsed(root.public)  # she has just shown that she has them
        if not here:
            self.keep_settings(replace(settings, name=None))
        return {**answer, "words": None}

    def bring_back(self, file: Path, words: str, name: str | None, settings: Settings) -> dict[str, object]:
        """Bring a person back with a backup: its records at once, and a new device like any other time.

        Of persons who lived there as well only the records come: each needs her own words."""
        root = self.words.root(words)
        here = self.keys.persons()
        if root.public in here:
            raise LocalError(
                f"{here[root.public]} is here already, with all that this home holds. "
                "Name an empty folder as HANDRAIL_HOME to look at a backup."
            )
        brought = self.bring(file, root.public, self.words.opener(words))
        answer = self.restore(words, name or brought.persons.get(root.public), settings)
        others = [each for person, each in brought.persons.items() if person not in self.keys.persons()]
        return {
            **answer,
            "made": datetime.fromtimestamp(brought.made, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "records": brought.records,
            "damaged": brought.damaged,
            "others": others,
        }

    def rehearse(self, words: str) -> dict[str, str]:
        """Whose words these are; nothing of them is kept."""
        person = self.words.root(words).public
        name = whose(person, self.keys.persons())
        self.keys.keep_lock(person, self.words.opener(words).public)
        self.keys.note_rehearsed(person)
        return {"person": person.hex(), "name": name}

    def _settle(self, name: str, words: str) -> dict[str, str]:
        root, device = self.words.root(words), self.keys.new_device()
        certificate = certify(root, device.public, self.now())
        self.keys.keep(name, certificate, device)
        self.keys.keep_lock(certificate.person, self.words.opener(words).public)
        return {"person": certificate.person.hex(), "device": certificate.device.hex(), "name": name}

    def doctor(self, *, rebuild: bool) -> list[dict[str, object]]:
        """One row for each check; a rebuild goes first, so that the checks judge what it made."""
        checks = {"rebuild": self.rebuild, **self.checks} if rebuild else self.checks
        return [_looked(code, check) for code, check in checks.items()]


def whose(person: bytes, here: Mapping[bytes, str]) -> str:
    """The name of whoever of this household has these words; raises LocalError with what to try."""
    if person not in here:
        names = " or ".join(here.values()) or "anybody here"
        raise LocalError(
            f"These are the words of a sheet, but not of {names}. Look for another sheet, and try again."
        )
    return here[person]


def _looked(code: str, check: Callable[[], str]) -> dict[str, object]:
    try:
        return {"code": code, "ok": True, "sentence": check()}
    except LocalError as found:
        return {"code": code, "ok": False, "sentence": str(found)}


def checked_name(name: str) -> str:
    """A name as it may stand on the board; raises LocalError with the reason where it may not."""
    name = clean_line(name, "A name")
    if (refusal := on_writing(name)) is not None:
        raise LocalError(refusal)
    return name
