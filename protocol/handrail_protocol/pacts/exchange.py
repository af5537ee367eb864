"""The three messages by which two stewards agree on a pact, as text that goes by file, letter or picture.

specs/03-groups-and-authority, "Agreeing". Nothing here is secret for long and nothing is believed before two
people have compared two words by voice; so how the text travels does not matter.
"""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from handrail_protocol import codec
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.open import HUBS_MAX, TERMS_BYTES_MAX, Pact, PactTerms
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Role
from handrail_protocol.limits import PACT_MAX, RECORD_BYTES_MAX, SECONDS_MAX, SHOWN_MAX
from handrail_protocol.pacts.shown import acts_in, folded
from handrail_protocol.pacts.terms import commitment_of, pact_id, terms_input
from handrail_protocol.pacts.view import half_authority, read_terms
from handrail_protocol.shapes import (
    address,
    at,
    blob,
    blob_up_to,
    from_values,
    key,
    line,
    many,
    once,
    row,
    shaped,
    uint,
    values_of,
    write,
)
from handrail_protocol.vocabulary import Way

PREFIX = "handrail-pact:"
_TEXT_MAX = 40_000
_LINE = 72
_shown = many(blob_up_to(RECORD_BYTES_MAX), SHOWN_MAX)
_UNREADABLE = "That is no message of a pact, or a part of it is missing. Copy all of it, or take the file."
_OTHER = "That does not belong to the pact you are agreeing on. Begin anew: handrail pact propose"
_NO_STEWARD = "Whoever wrote that is no steward of the group it speaks for. Ask there who sent it."


@shaped
class Offered:
    """First: what the proposer's group would agree to, by whom, and her commitment."""

    group: bytes = at(blob(32))
    person: bytes = at(key)
    device: bytes = at(key)
    shown: tuple[bytes, ...] = at(_shown)
    topics: tuple[str, ...] = at(once(line, 32, 1))
    ways: tuple[int, ...] = at(once(uint(Way.PUBLIC_PLACE), 2, 1))
    until: int = at(uint(SECONDS_MAX))
    commitment: bytes = at(blob(32))
    hubs: tuple[tuple[bytes, tuple[str, ...]], ...] = at(once(row(key, many(address, 4)), HUBS_MAX // 2, 1))


@shaped
class Answered:
    """Second: the terms, and the accepter's half."""

    terms: bytes = at(blob_up_to(TERMS_BYTES_MAX))
    person: bytes = at(key)
    device: bytes = at(key)
    shown: tuple[bytes, ...] = at(_shown)
    signature: bytes = at(blob(64))


@shaped
class Told:
    """Third: what the proposer had committed to, and her signature."""

    opened: bytes = at(blob(32))
    signature: bytes = at(blob(64))


Message: TypeAlias = Offered | Answered | Told
_NUMBERS: Mapping[type[Message], int] = {Offered: 1, Answered: 2, Told: 3}


def to_text(message: Message) -> str:
    """Letters, digits and little else, in short lines."""
    data = codec.pack([_NUMBERS[type(message)], *values_of(message)])
    letters = PREFIX + base64.urlsafe_b64encode(data).decode()
    return "\n".join(letters[start : start + _LINE] for start in range(0, len(letters), _LINE))


def from_text(text: str) -> Message:
    """Forgives white space; raises LocalError for what is no message, or cut off."""
    letters = "".join(text[: 2 * _TEXT_MAX].split())
    if not letters.startswith(PREFIX) or len(letters) > _TEXT_MAX:
        raise LocalError(_UNREADABLE)
    try:
        value = codec.unpack(base64.b64decode(letters[len(PREFIX) :], b"-_", validate=True), _TEXT_MAX)
        assert isinstance(value, tuple)
        shape = {number: shape for shape, number in _NUMBERS.items()}[value[0]]  # type: ignore[index]
        return from_values(shape, value[1:], Fault.BAD_ENCODING)
    except (ValueError, KeyError, TypeError, IndexError, AssertionError, RemoteError):
        raise LocalError(_UNREADABLE) from None


@dataclass(frozen=True, slots=True)
class Signer:
    """A steward at her own device, and the encoded records that show her."""

    group: bytes
    person: bytes
    key: SigningKey
    shown: tuple[bytes, ...]


Hubs: TypeAlias = tuple[tuple[bytes, tuple[str, ...]], ...]


# -- first -------------------------------------------------------------------------------------------


def propose(
    signer: Signer,
    topics: Iterable[str],
    ways: Iterable[int],
    until: int,
    hubs: Hubs,
    opened: bytes,
) -> Offered:
    return Offered(
        group=signer.group,
        person=signer.person,
        device=signer.key.public,
        shown=signer.shown,
        topics=tuple(sorted(set(topics))),
        ways=tuple(sorted(set(ways))),
        until=until,
        commitment=commitment_of(opened),
        hubs=hubs,
    )


def who_offers(offered: Offered, now: int) -> Authority:
    """What the proposer's group shows of itself; raises LocalError unless a steward of it speaks here, of a
    date within a year."""
    authority = folded(acts_in(offered.shown, offered.group))
    is_shown = authority.group == offered.group and authority.is_certified(offered.person, offered.device)
    if not is_shown or not authority.has_role(offered.person, Role.STEWARD, now):
        raise LocalError(_NO_STEWARD)
    if not now < offered.until <= now + PACT_MAX:
        raise LocalError("A pact ends within a year from now; that one does not. Ask for a new proposal.")
    return authority


# -- second ------------------------------------------------------------------------------------------


def accept(offered: Offered, signer: Signer, hubs: Hubs, nonce: bytes, now: int) -> Answered:
    who_offers(offered, now)
    if offered.group == signer.group:
        raise LocalError("A group makes no pact with itself. Give the text to a steward of the other group.")
    rows = [(offered.group, *each) for each in offered.hubs] + [(signer.group, *each) for each in hubs]
    terms = PactTerms(
        proposer=offered.group,
        accepter=signer.group,
        topics=offered.topics,
        ways=offered.ways,
        until=offered.until,
        commitment=offered.commitment,
        nonce=nonce,
        hubs=tuple(sorted(rows)),
    )
    data = write(terms)
    signature = signer.key.sign(terms_input(signer.group, data))
    return Answered(data, signer.person, signer.key.public, signer.shown, signature)


# -- third -------------------------------------------------------------------------------------------


def tell(offered: Offered, opened: bytes, answered: Answered, signer: Signer, now: int) -> Told:
    """Raises LocalError unless: the terms are those that were offered, and a steward of the other group
    signed them."""
    check_answer(offered, answered, now)
    if commitment_of(opened) != offered.commitment or signer.group != offered.group:
        raise LocalError(_OTHER)
    return Told(opened, signer.key.sign(terms_input(signer.group, answered.terms)))


def check_answer(offered: Offered, answered: Answered, now: int) -> PactTerms:
    terms = read_terms(answered.terms)
    if terms is None or terms.proposer != offered.group:
        raise LocalError(_OTHER)
    agreed = (terms.topics, terms.ways, terms.until, terms.commitment)
    ours = tuple(sorted((of, *rest) for of, *rest in terms.hubs if of == offered.group))
    if agreed != (offered.topics, offered.ways, offered.until, offered.commitment) or ours != tuple(
        sorted((offered.group, *each) for each in offered.hubs)
    ):
        raise LocalError(_OTHER)
    half = (answered.shown, terms.accepter, answered.person, answered.device, answered.signature)
    if half_authority(*half, answered.terms, now) is None:
        raise LocalError(_NO_STEWARD)
    return terms


def check_told(offered: Offered, answered: Answered, told: Told, now: int) -> bytes:
    """The pact's id; raises LocalError unless the commitment opens and the proposer signed the same terms."""
    terms = check_answer(offered, answered, now)
    if commitment_of(told.opened) != terms.commitment:
        raise LocalError(_OTHER)
    half = (offered.shown, offered.group, offered.person, offered.device, told.signature)
    if half_authority(*half, answered.terms, now) is None:
        raise LocalError(_NO_STEWARD)
    return pact_id(answered.terms, told.opened)


# -- a group's record ----------------------------------------------------------------------------------


def record_of(group: bytes, offered: Offered, answered: Answered, told: Told, salt: bytes) -> Pact:
    """The body of a side's own record, with the half of the other inside."""
    terms = read_terms(answered.terms)
    assert terms is not None  # `check_told` has read them
    theirs = (
        (answered.person, answered.device, answered.signature, answered.shown)
        if group == offered.group
        else (offered.person, offered.device, told.signature, offered.shown)
    )
    return Pact(salt, answered.terms, told.opened, terms.until, *theirs)
