"""What is kept, who reads it, for how long, and what happens then: one table, read off the register of kinds.

specs/08-privacy-and-threats, "How long". The specification prints this table and so does `handrail
privacy`; what a kind is called in a family's words stands here and nowhere else, the rest is asked of the
code that keeps the rule.
"""

from dataclasses import dataclass, fields

from handrail_protocol.bodies import SHAPES
from handrail_protocol.kinds import CLASS_ROWS, Audience, Class, Kind, class_of, row_of
from handrail_protocol.limits import DAY, INVITATION_MAX, TERM_KEPT, TERM_MAX, YEAR
from handrail_protocol.pacts.sharing import CROSSING


@dataclass(frozen=True, slots=True)
class Kept:
    """One line. `what`: in a family's words; `audience`: None for what may stand in any set but authority;
    `readers`; `life`: at most; `after`: what happens then."""

    kind: Kind
    what: str
    audience: Audience | None
    readers: str
    life: str
    after: str


_WHAT = {
    Kind.CHARTER: "the group's name, founders, areas, topics, rules and meeting places",
    Kind.DOOR: "the word by which the group's computers know each other",
    Kind.REVOCATION: "that somebody, or a computer, no longer belongs, and one word why",
    Kind.SUSPENSION: "that somebody pauses, until when, and one word why",
    Kind.GRANT: "that somebody belongs: as what, how far, until when, and who goes along",
    Kind.JOIN: "that somebody came with an invitation",
    Kind.DEVICE: "which computers speak for whom; of a hub also its address",
    Kind.LOCK: "the lock with which others close letters to a computer",
    Kind.MANDATE: "who may act for whom, in what, until when",
    Kind.INVITATION: "that an invitation is out, and for how many; never its code",
    Kind.PULSE: "a steward's daily sign of life",
    Kind.NAME: "the name that somebody chose to be seen by",
    Kind.CARD: "what a helper helps with, how, where, at which parts of the day",
    Kind.REQUEST: "what somebody would like help with, in their own words, and for whom",
    Kind.SETTLED: "that a request has found its helper; not whom",
    Kind.NOTICE: "a steward's word to all members",
    Kind.SESSION_CARD: "a guide for a session, like “first video call”",
    Kind.PASSED_ON: "what members of a partner group ask and offer",
    Kind.PASSPORT: "that a member wants to be seen by partner groups, and who vouches",
    Kind.PASSPORT_REVOCATION: "that a member is no longer seen there",
    Kind.PACT: "that two groups help each other's members: which, in what, until when",
    Kind.PACT_END: "that two groups no longer help each other",
    Kind.ASKED: "that a helper was asked whether a request suits",
    Kind.OFFER: "that a helper would help, and when",
    Kind.AGREEMENT: "what two people agreed: goal, way, time, address, what was told in private",
    Kind.THREAD_KEY: "what lets a further computer of the two read on",
    Kind.NOTE: "what the two write to each other",
    Kind.OPENED: "that whoever goes along with somebody has opened a letter",
    Kind.SESSION: "a session: date, minutes, topic, what worked, what to practise",
    Kind.CONFIRMATION: "that the session took place",
    Kind.CHEMISTRY: "whether the two carry on; never why",
    Kind.CLOSING: "a kind word at the end",
    Kind.PROPOSAL: "that a steward proposes a helper who is accompanied: whom, how, when",
    Kind.APPROVAL: "that a steward approves a meeting with who is accompanied: where, until when, their name",
    Kind.CLAIMED: "to whom it is about: that somebody says their words are lost",
    Kind.MINOR_CARD: "what a helper who is accompanied helps with",
    Kind.MINOR_OFFER: "that a helper who is accompanied would help",
    Kind.CONSENT: "a guardian's yes: for whom, which ways, until when, how it was given",
    Kind.ATTESTATION: "that a check was seen: which, when, good until when; never the paper",
    Kind.REPORT: "a worry that somebody told the stewards, and about whom",
    Kind.TALLY: "a month in numbers; nobody's name",
    Kind.CLAIM: "one who knows them says that somebody lost their words and is back",
    Kind.STEWARDS_KEY: "what lets a steward who came later read one of these",
    Kind.WITHDRAWAL: "that something was taken back",
}

_READERS = {
    Audience.AUTHORITY: "every member",
    Audience.MEMBERS: "every member",
    Audience.OPEN: "every member",
    Audience.MAIL: "the two, and whoever acts for them or goes along; the hub carries it closed",
    Audience.STEWARDS: "the stewards, and who wrote it; the hub carries it closed",
}
_TWO_STEWARDS = "two stewards whom it is not about, and who wrote it; the hub carries it closed"
_HUB_TOO = "the two, whoever acts for them or goes along, and the hub"
# Of the board only what somebody says who asked to be seen there.
_IF_ASKED_FOR = "every member; partner groups too, if you asked to be seen there"
_PARTNERS_TOO = "every member, and partner groups"
_WITH_ITS_TARGET = "as long as what it takes back"


def table() -> tuple[Kept, ...]:
    """A row for each kind of the register, in its order."""
    return tuple(
        Kept(kind, _WHAT[kind], _audience(kind), _readers(kind), _life(kind), _after(kind))
        for kind in sorted(Kind)
    )


def longest_unread() -> str:
    """How long at most a node keeps what a later release wrote, which it carries and can't show."""
    lives = [CLASS_ROWS[each].life for each in (Class.BOARD, Class.OPEN, Class.PAIR, Class.STEWARDS)]
    return span(max(life for life in lives if life is not None))


def is_closed(kind: Kind) -> bool:
    """Whether a hub that carries it by mail, or for the stewards, can't read what it says."""
    shape = SHAPES.get(kind)
    return shape is not None and any(each.name == "suite" for each in fields(shape))


def _audience(kind: Kind) -> Audience | None:
    """The set in which it is said first: a board record may have a copy for partners beside it."""
    row = row_of(kind)
    assert row is not None
    return None if kind is Kind.WITHDRAWAL else min(row.audiences)


def _readers(kind: Kind) -> str:
    audience = _audience(kind)
    if audience is None:
        return "whoever may read what it takes back"
    if kind is Kind.REPORT:
        return _TWO_STEWARDS
    if kind is Kind.NOTICE:
        return _PARTNERS_TOO
    if kind in CROSSING:
        return _PARTNERS_TOO if audience is Audience.OPEN else _IF_ASKED_FOR
    return _HUB_TOO if audience is Audience.MAIL and not is_closed(kind) else _READERS[audience]


def _life(kind: Kind) -> str:
    if kind is Kind.WITHDRAWAL:
        return _WITH_ITS_TARGET
    row = row_of(kind)
    assert row is not None
    if row.life is None:
        return "as long as the group"
    if class_of(kind) is Class.TERMS:
        return f"{TERM_MAX // DAY} days, then {TERM_KEPT // YEAR} years"
    if kind is Kind.INVITATION:
        return f"{INVITATION_MAX // DAY} days (+ {TERM_KEPT // YEAR} years)"
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
