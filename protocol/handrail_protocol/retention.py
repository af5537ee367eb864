"""What is kept, who reads it, for how long, and what happens then: one table, read off the register of kinds.

specs/08-privacy-and-threats, "Kept". The specification prints this table and so does `handrail privacy`;
what a kind is called in a family's words stands here and nowhere else, the rest is asked of the code that
keeps the rule.
"""

from dataclasses import dataclass

from handrail_protocol.bodies import SHAPES
from handrail_protocol.kinds import Audience, Class, Kind, class_of, row_of
from handrail_protocol.limits import DAY, TERM_KEPT, TERM_MAX, YEAR


@dataclass(frozen=True, slots=True)
class Kept:
    """One line. `what`: in a family's words; `readers`; `life`: at most; `after`: what happens then."""

    kind: Kind
    what: str
    audience: Audience
    readers: str
    life: str
    after: str


_WHAT = {
    Kind.CHARTER: "the group's name, its founders (as numbers), its areas, topics and meeting places",
    Kind.DOOR: "the word that opens a conversation between the group's nodes",
    Kind.REVOCATION: "that somebody, or a device, no longer belongs; never why",
    Kind.SUSPENSION: "that somebody pauses until a date; never why",
    Kind.GRANT: "that somebody belongs, as what, and how far the group trusts them",
    Kind.JOIN: "that an invitation was used",
    Kind.DEVICE: "which devices speak for a person; of a hub also where it is found",
    Kind.LOCK: "how to seal a letter so that one device opens it",
    Kind.MANDATE: "who may act for whom, in what, until when",
    Kind.INVITATION: "that an invitation is out; never its code",
    Kind.PULSE: "a steward's sign of life",
    Kind.NAME: "the name that a person chose to be seen by",
    Kind.CARD: "what a helper can help with, in which area, at which part of the day",
    Kind.REQUEST: "what somebody would like help with, in their own words, and for whom",
    Kind.SETTLED: "that a request has found its helper; not whom",
    Kind.NOTICE: "a steward's word to all members",
    Kind.SESSION_CARD: "a guide for a session, like “first video call”",
    Kind.PASSED_ON: "what a partner group's members ask and offer",
    Kind.PASSPORT: "that a member may help in a partner group",
    Kind.PASSPORT_REVOCATION: "that a member no longer does",
    Kind.PACT: "that two groups help each other's members, in what and until when",
    Kind.PACT_END: "that they no longer do",
    Kind.ASKED: "that a helper was asked whether a request suits",
    Kind.OFFER: "that a helper would help, and when",
    Kind.AGREEMENT: "what two people agreed: full names, contact, place, goal",
    Kind.THREAD_KEY: "what lets a new device of the two read on",
    Kind.NOTE: "what the two write to each other",
    Kind.OPENED: "that whoever accompanies somebody has seen a letter",
    Kind.SESSION: "a session: date, minutes, topic, what worked, what to practise",
    Kind.CONFIRMATION: "that the session took place",
    Kind.CHEMISTRY: "whether the two carry on; never why",
    Kind.CLOSING: "a kind word at the end",
    Kind.PROPOSAL: "that a steward proposes a young helper",
    Kind.APPROVAL: "that a steward approves a meeting with a young helper, and where",
    Kind.MINOR_CARD: "what a young helper can help with",
    Kind.MINOR_OFFER: "that a young helper would help",
    Kind.CONSENT: "a guardian's yes: ways and dates",
    Kind.ATTESTATION: "that a check was seen: which, by whom, until when; never the paper",
    Kind.REPORT: "a worry that somebody told the stewards",
    Kind.TALLY: "how many requests and sessions there were, in numbers",
    Kind.CLAIM: "that somebody lost their words and asks for a way back",
    Kind.STEWARDS_KEY: "what lets a later steward read one of these",
    Kind.WITHDRAWAL: "that something was taken back",
}

_READERS = {
    Audience.AUTHORITY: "every member",
    Audience.MEMBERS: "every member",
    Audience.OPEN: "members, and members of partner groups",
    Audience.MAIL: "the two, and who acts for them or accompanies them; the hub carries it closed",
    Audience.STEWARDS: "the stewards; the hub carries it closed",
}
_TWO_STEWARDS = "two stewards whom it is not about, and who wrote it; the hub carries it closed"
_OUTSIDE_ONLY = frozenset({Kind.ASKED, Kind.OFFER, Kind.OPENED})  # mail that has nothing sealed inside
_HUB_TOO = "the two, who acts for them or accompanies them, and the hub"
_WITH_ITS_TARGET = "as long as what it takes back"


def table() -> tuple[Kept, ...]:
    """A row for each kind that this release writes, in the order of the register."""
    return tuple(
        Kept(kind, _WHAT[kind], min(_audiences(kind)), _readers(kind), _life(kind), _after(kind))
        for kind in sorted(map(Kind, SHAPES))
    )


def _audiences(kind: Kind) -> frozenset[Audience]:
    row = row_of(kind)
    assert row is not None
    return row.audiences


def _readers(kind: Kind) -> str:
    if kind is Kind.WITHDRAWAL:
        return "whoever reads what it takes back"
    if kind is Kind.REPORT:
        return _TWO_STEWARDS
    return _HUB_TOO if kind in _OUTSIDE_ONLY else _READERS[min(_audiences(kind))]


def _life(kind: Kind) -> str:
    if kind is Kind.WITHDRAWAL:
        return _WITH_ITS_TARGET
    row = row_of(kind)
    assert row is not None
    if row.life is None:
        return "as long as the group"
    if class_of(kind) is Class.TERMS:
        return f"its term, {TERM_MAX // DAY} days at most, and {TERM_KEPT // YEAR} years as proof"
    return span(row.life)


def _after(kind: Kind) -> str:
    if kind is Kind.WITHDRAWAL:
        return "is deleted with it"
    return "stays, because the group rests on it" if _never_ends(kind) else "is deleted on every node"


def _never_ends(kind: Kind) -> bool:
    row = row_of(kind)
    return row is not None and row.life is None


def span(seconds: int) -> str:
    """A length of time as a family would say it."""
    if seconds % YEAR == 0:
        years = seconds // YEAR
        return "1 year" if years == 1 else f"{years} years"
    return f"{seconds // DAY} days"
