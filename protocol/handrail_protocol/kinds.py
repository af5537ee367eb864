"""The register of kinds: one table that says for each what set, who may write, and how long it lives.

specs/01-records, "Register". kind = class x 32 + n. The class answers every question of a kind
that this release does not know, so that old and new releases keep the same sets: a kind added
later always has exactly its class's row. Authority classes are closed: an unknown one is refused.
"""

from dataclasses import dataclass
from enum import IntEnum

from handrail_protocol.limits import DAY, INVITATION_MAX, PACT_MAX, PULSE_KEPT, TERM_KEPT, TERM_MAX, YEAR


class Audience(IntEnum):
    """The five sets of a group; a record names its own in the header."""

    AUTHORITY = 0
    MEMBERS = 1
    OPEN = 2
    MAIL = 3
    STEWARDS = 4


class Role(IntEnum):
    """What a grant makes of a person."""

    LEARNER = 0
    HELPER = 1
    SPONSOR = 2
    GUARDIAN = 3
    STEWARD = 4
    HUB = 5


class Writer(IntEnum):
    """Who may write a kind, as far as a header and the fold can tell."""

    STEWARD = 0  # a person whose steward's term covers `created`
    ROOTED = 1  # a steward, or anyone with the root's signature inside (own devices)
    SELF = 2  # the device itself: its certificate stands inside
    CODE_HOLDER = 3  # anyone with the proof of a live invitation inside
    STEWARD_OR_SELF = 4  # a steward, or the person it is about
    HELPER = 5  # a member whose helper's term covers `created`
    MEMBER = 6  # anybody whose term covers `created`
    HUB = 7  # a person whose hub's term covers `created`


class Class(IntEnum):
    """The upper part of a kind."""

    LASTING = 0
    TERMS = 1
    SHORT = 2
    BOARD = 3
    OPEN = 4
    PAIR = 5
    STEWARDS = 6
    WITHDRAWAL = 7


class Kind(IntEnum):
    """Every kind that this release knows by name."""

    CHARTER = 0
    DOOR = 1
    REVOCATION = 2
    SUSPENSION = 3
    GRANT = 32
    JOIN = 33
    DEVICE = 34
    LOCK = 35
    MANDATE = 36
    INVITATION = 64
    PULSE = 65
    NAME = 96
    CARD = 97
    REQUEST = 98
    SETTLED = 99
    NOTICE = 100
    SESSION_CARD = 101
    PASSED_ON = 102
    PASSPORT = 128
    PASSPORT_REVOCATION = 129
    PACT = 130
    PACT_END = 131
    ASKED = 160
    OFFER = 161
    AGREEMENT = 162
    THREAD_KEY = 163
    NOTE = 164
    OPENED = 165
    SESSION = 166
    CONFIRMATION = 167
    CHEMISTRY = 168
    CLOSING = 169
    PROPOSAL = 170
    APPROVAL = 171
    CLAIMED = 172
    MINOR_CARD = 192
    MINOR_OFFER = 193
    CONSENT = 194
    ATTESTATION = 195
    REPORT = 196
    TALLY = 197
    CLAIM = 198
    STEWARDS_KEY = 199
    WITHDRAWAL = 224


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the register. `life`: longest expires - created in seconds; None: never expires."""

    audiences: frozenset[Audience]
    writer: Writer
    life: int | None


def _row(writer: Writer, life: int | None, *audiences: Audience) -> Row:
    return Row(frozenset(audiences), writer, life)


_AUTHORITY, _MEMBERS, _OPEN, _MAIL, _STEWARDS = Audience
_TERMS_LIFE = TERM_MAX + TERM_KEPT

CLASS_ROWS: dict[Class, Row] = {
    Class.LASTING: _row(Writer.STEWARD, None, _AUTHORITY),
    Class.TERMS: _row(Writer.STEWARD, _TERMS_LIFE, _AUTHORITY),
    Class.SHORT: _row(Writer.STEWARD, INVITATION_MAX + TERM_KEPT, _AUTHORITY),
    Class.BOARD: _row(Writer.MEMBER, 90 * DAY, _MEMBERS, _OPEN),
    Class.OPEN: _row(Writer.STEWARD, TERM_MAX, _OPEN),
    Class.PAIR: _row(Writer.MEMBER, 3 * YEAR, _MAIL),
    Class.STEWARDS: _row(Writer.MEMBER, 3 * YEAR, _STEWARDS),
    Class.WITHDRAWAL: _row(Writer.MEMBER, 3 * YEAR, _MEMBERS, _OPEN, _MAIL, _STEWARDS),
}

# Only the rows in which a kind differs from its class.
_OWN_ROWS: dict[Kind, Row] = {
    Kind.REVOCATION: _row(Writer.ROOTED, None, _AUTHORITY),
    Kind.JOIN: _row(Writer.CODE_HOLDER, _TERMS_LIFE, _AUTHORITY),
    Kind.DEVICE: _row(Writer.SELF, _TERMS_LIFE, _AUTHORITY),
    Kind.LOCK: _row(Writer.STEWARD_OR_SELF, _TERMS_LIFE, _AUTHORITY),
    Kind.MANDATE: _row(Writer.STEWARD_OR_SELF, _TERMS_LIFE, _AUTHORITY),
    Kind.PULSE: _row(Writer.STEWARD, PULSE_KEPT, _AUTHORITY),
    Kind.CARD: _row(Writer.HELPER, 21 * DAY, _MEMBERS, _OPEN),
    Kind.REQUEST: _row(Writer.MEMBER, 30 * DAY, _MEMBERS, _OPEN),
    Kind.NOTICE: _row(Writer.STEWARD, 90 * DAY, _MEMBERS, _OPEN),
    Kind.PASSED_ON: _row(Writer.HUB, 90 * DAY, _MEMBERS),
    Kind.PACT: _row(Writer.STEWARD, PACT_MAX, _OPEN),
    Kind.PACT_END: _row(Writer.STEWARD, PACT_MAX, _OPEN),
    Kind.ASKED: _row(Writer.MEMBER, 30 * DAY, _MAIL),
    Kind.OFFER: _row(Writer.MEMBER, 30 * DAY, _MAIL),
    Kind.AGREEMENT: _row(Writer.MEMBER, YEAR, _MAIL),
    Kind.THREAD_KEY: _row(Writer.MEMBER, YEAR, _MAIL),
    Kind.NOTE: _row(Writer.MEMBER, 90 * DAY, _MAIL),
    Kind.OPENED: _row(Writer.MEMBER, 3 * YEAR, _MAIL),
    Kind.CHEMISTRY: _row(Writer.MEMBER, YEAR, _MAIL),
    Kind.CLOSING: _row(Writer.MEMBER, YEAR, _MAIL),
    Kind.PROPOSAL: _row(Writer.STEWARD, YEAR, _MAIL),
    Kind.APPROVAL: _row(Writer.STEWARD, YEAR, _MAIL),
    Kind.CLAIMED: _row(Writer.MEMBER, YEAR, _MAIL),
    Kind.MINOR_CARD: _row(Writer.MEMBER, YEAR, _STEWARDS),
    Kind.MINOR_OFFER: _row(Writer.MEMBER, YEAR, _STEWARDS),
    Kind.CONSENT: _row(Writer.MEMBER, YEAR, _STEWARDS),
    Kind.ATTESTATION: _row(Writer.STEWARD, YEAR, _STEWARDS),
    Kind.REPORT: _row(Writer.MEMBER, YEAR, _STEWARDS),
    Kind.CLAIM: _row(Writer.MEMBER, YEAR, _STEWARDS),
    Kind.TALLY: _row(Writer.STEWARD, 3 * YEAR, _STEWARDS),
    Kind.STEWARDS_KEY: _row(Writer.STEWARD, YEAR, _STEWARDS),
}

_KNOWN = frozenset(int(kind) for kind in Kind)
_AUTHORITY_CLASSES = (Class.LASTING, Class.TERMS, Class.SHORT)
KINDS = 256


def class_of(kind: int) -> Class:
    """The upper part of a kind; for kinds below 256."""
    return Class(kind >> 5)


def _find_row(kind: int) -> Row | None:
    kind_class = class_of(kind)
    if kind in _KNOWN:
        return _OWN_ROWS.get(Kind(kind), CLASS_ROWS[kind_class])
    if kind_class in _AUTHORITY_CLASSES or kind_class is Class.WITHDRAWAL:
        return None
    return CLASS_ROWS[kind_class]


_ROWS = {kind: row for kind in range(KINDS) if (row := _find_row(kind))}


def row_of(kind: int) -> Row | None:
    """The register's row for a kind, known or not; None for one that must be refused."""
    return _ROWS.get(kind)


def name_of(kind: int) -> str:
    """What a kind is called; "unknown" for one that this release does not know."""
    return Kind(kind).name.lower() if kind in _KNOWN else "unknown"
