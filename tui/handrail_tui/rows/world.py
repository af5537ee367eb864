"""All that a screen knows of its node: the last answer to each reading, and what makes which one stale."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from handrail_tui.rows.words import Answer

# field of World -> method of the control API
READINGS = {
    "status": "status",
    "drafts": "draft.list",
    "groups": "group.list",
    "inbox": "inbox",
    "requests": "requests",
    "offers": "offers",
    "agreements": "agreements",
    "sessions": "sessions",
    "helpers": "helpers",
    "notices": "notices",
    "hours": "hours",
    "consents": "consents",
    "morning": "morning",
    "peers": "peers",
}
# Lists in which a reader is shown letters: reading them again by itself must open none (specs/07).
AT_A_GLANCE = frozenset({"inbox", "offers", "agreements", "sessions"})
# What is nobody's affair but theirs.
_FOR_STEWARDS = frozenset({"morning"})
EVERYTHING = frozenset(READINGS)
_RECORDS = EVERYTHING - {"drafts", "peers"}
# Kinds of records that change some readings only; every other kind may change any of them.
_BY_KIND = {
    "name": _RECORDS - {"status", "groups", "hours"},
    "card": {"helpers", "inbox"},
    "notice": {"notices"},
    "request": {"requests", "inbox", "morning"},
    "settled": {"requests", "inbox", "offers", "agreements", "morning"},
    "asked": {"inbox"},
    "offer": {"offers", "requests", "inbox", "agreements"},
    "agreement": {"agreements", "offers", "requests", "inbox", "sessions", "morning"},
    "approval": {"agreements", "morning"},
    "minor_offer": {"offers", "morning"},
    "report": {"morning"},
    "attestation": {"morning"},
    "pulse": {"morning"},
    "thread_key": {"agreements", "sessions", "hours"},
    "note": {"agreements"},
    "session": {"sessions", "agreements", "hours"},
    "confirmation": {"sessions", "agreements", "hours"},
    "chemistry": {"agreements"},
    "closing": {"agreements", "requests", "inbox", "morning"},
}
_BY_EVENT = {
    "link": {"status", "peers"},
    "request": {"inbox", "requests"},
    "held": {"requests", "offers", "agreements", "sessions"},
    "handled": {"morning"},
    "device": {"agreements", "sessions"},
    "draft": {"drafts"},
    "stuck": {"offers", "requests"},
}


@dataclass(frozen=True)
class World:
    """Empty where nothing was read yet. `charters` by group id: what `group.show` says."""

    status: Answer = field(default_factory=dict)
    drafts: tuple[Answer, ...] = ()
    groups: tuple[Answer, ...] = ()
    inbox: tuple[Answer, ...] = ()
    requests: tuple[Answer, ...] = ()
    offers: tuple[Answer, ...] = ()
    agreements: tuple[Answer, ...] = ()
    sessions: tuple[Answer, ...] = ()
    helpers: tuple[Answer, ...] = ()
    notices: tuple[Answer, ...] = ()
    hours: Answer = field(default_factory=dict)
    consents: tuple[Answer, ...] = ()
    morning: Answer = field(default_factory=dict)
    peers: tuple[Answer, ...] = ()
    charters: Mapping[str, Answer] = field(default_factory=dict)

    def having(self, reading: str, answer: Any) -> "World":
        """The world after a reading was answered; an answer of another shape changes nothing."""
        if isinstance(answer, list) and isinstance(getattr(self, reading), tuple):
            rows: Any = {reading: tuple(each for each in answer if isinstance(each, dict))}
            return replace(self, **rows)
        if isinstance(answer, dict) and isinstance(getattr(self, reading), dict):
            read: Any = {reading: answer}
            return replace(self, **read)
        return self

    def wants(self, reading: str) -> bool:
        """Whether a reading is for anybody of this household, as far as its status is known."""
        return reading not in _FOR_STEWARDS or "steward" in self.roles

    def with_charter(self, group: str, answer: Answer) -> "World":
        return replace(self, charters={**self.charters, group: answer})

    @cached_property
    def persons(self) -> dict[str, str]:
        """Names of the persons of this household, by id."""
        return {str(each["id"]): str(each["name"]) for each in self.status.get("persons", ())}

    @cached_property
    def accompanied(self) -> bool:
        """Whether everybody of this household is accompanied: then what they offer goes to the stewards."""
        persons = self.status.get("persons", ())
        return bool(persons) and all(each.get("accompanied_by") for each in persons)

    @cached_property
    def minors(self) -> frozenset[str]:
        """Helpers with whom somebody of this household goes."""
        return frozenset(str(each.get("minor")) for each in self.consents)

    def zone(self, group: Any) -> str:
        return str(self.charters.get(str(group), {}).get("zone", "UTC"))

    @cached_property
    def roles(self) -> frozenset[str]:
        """What anybody of this household is, in any group."""
        return frozenset(role for group in self.status.get("groups", ()) for role in group.get("roles", ()))

    @cached_property
    def offered(self) -> frozenset[str]:
        """Requests under which an offer of this household stands."""
        return frozenset(
            str(offer.get("request"))
            for offer in self.offers
            if offer.get("helper") in self.persons and offer.get("state") in ("waiting", "chosen")
        )

    def find(self, reading: str, row_id: Any) -> Answer | None:
        """The row of a reading with this id."""
        return next((row for row in getattr(self, reading) if row.get("id") == row_id), None)


def stale(event: Answer) -> frozenset[str]:
    """Which readings an event of the stream may have changed; all of them for one that is not known."""
    what = event.get("what")
    if what == "record":
        return frozenset(_BY_KIND.get(str(event.get("kind")), _RECORDS))
    return frozenset(_BY_EVENT.get(str(what), EVERYTHING))
