"""Cases of pacts: what a group's own record of one says, and who has a passport, each with its mistakes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handrail_protocol.bodies.open import Pact
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.pacts import pact_id, pact_words, terms_input
from handrail_protocol.records import Record
from handrail_protocol.shapes import write
from tests.support.federation import (
    BERT,
    FATHER,
    ILSE,
    NORD,
    OMAR,
    OPENED,
    START,
    WEBER,
    Federation,
    Side,
    federation,
)
from tests.support.village import BEGINNING
from tests.vectors.cases import Case, valid

NOW = BEGINNING + START + DAY


def cases() -> list[Case]:
    return [*_words(), *_pacts(), *_ends(), *_passports()]


def _without_effect(comment: str, **told: Any) -> Case:
    """Nobody is refused for it: it counts for nothing."""
    return {**valid(comment, **told), "result": "invalid"}


# -- names ------------------------------------------------------------------------------------------------


def _words() -> list[Case]:
    both = federation()
    terms = write(both.terms)
    return [
        valid(
            "the id of a pact, its words, and what a steward of each side signs",
            of="terms",
            terms=terms,
            opened=OPENED,
            pact=pact_id(terms, OPENED),
            words=list(pact_words(pact_id(terms, OPENED))),
            signs=[terms_input(side.group, terms).hex() for side in (both.sued, both.nord)],
        )
    ]


# -- a group's record -------------------------------------------------------------------------------------


def _pact(comment: str, change: Callable[[Federation], Pact]) -> Case:
    both = federation()
    body = change(both)
    record = both.sued.say(WEBER, Kind.PACT, body, START)
    told = {"of": "pact", "record": record.encode(), "group": both.sued.group}
    if comment.startswith("a pact"):
        return valid(comment, **told, pact=pact_id(body.terms, body.opened), partner=both.nord.group)
    return _without_effect(comment, **told)


def _signed(both: Federation, said: bytes) -> Pact:
    return both.body(both.sued, signature=BERT.device().sign(said))


def _by_ilse_as_steward(both: Federation) -> Pact:
    both.nord.village.appoint(BERT, ILSE, 2 * DAY)
    return both.body(both.sued, signer=ILSE)


def _pacts() -> list[Case]:
    def terms(**changes: Any) -> Callable[[Federation], Pact]:
        return lambda both: both.body(both.sued, terms=replace(both.terms, **changes))

    return [
        _pact("a pact by founders", lambda both: both.body(both.sued)),
        _pact("a pact whose other half an appointed steward signed", _by_ilse_as_steward),
        _pact("the other half signed by a member", lambda both: both.body(both.sued, signer=ILSE)),
        _pact("nothing shown of the other steward", lambda both: both.body(both.sued, shown=())),
        _pact(
            "shown is the chain of our own group",
            lambda both: both.body(both.sued, shown=both.sued.chain(WEBER)),
        ),
        _pact("a signature of zeros", lambda both: both.body(both.sued, signature=bytes(64))),
        _pact(
            "signed for the other group",
            lambda both: _signed(both, terms_input(both.sued.group, write(both.terms))),
        ),
        _pact(
            "signed without its tag",
            lambda both: _signed(both, both.nord.group + write(both.terms)),
        ),
        _pact("random bytes that open nothing", lambda both: both.body(both.sued, opened=bytes(32))),
        _pact("another date than the terms'", lambda both: both.body(both.sued, until=NOW + 9 * DAY)),
        _pact("terms of two other groups", terms(proposer=b"x" * 32, accepter=b"y" * 32)),
        _pact(
            "both sides are one group",
            lambda both: both.body(both.sued, terms=replace(both.terms, accepter=both.sued.group)),
        ),
        _pact("a hub of a third group", terms(hubs=((b"x" * 32, NORD.id, ()),))),
        _pact("terms that cannot be read", _torn),
    ]


def _torn(both: Federation) -> Pact:
    body = both.body(both.sued)
    return replace(body, terms=body.terms[:-1])


# -- its end ----------------------------------------------------------------------------------------------


def _end(comment: str, is_valid: bool, change: Callable[[Federation, bytes], Record]) -> Case:
    both = federation()
    pact = both.agree(both.sued)
    end = change(both, pact.id)
    told = {"of": "end", "own": both.sued.open[0].encode(), "end": end.encode()}
    return valid(comment, **told) if is_valid else _without_effect(comment, **told)


def _ends() -> list[Case]:
    at = START + DAY
    return [
        _end("an end from the partner's steward", True, lambda both, pact: both.nord.end_pact(pact, at)),
        _end(
            "an end from the partner's member",
            False,
            lambda both, pact: both.nord.end_pact(pact, at, by=ILSE),
        ),
        _end("an end of another pact", False, lambda both, pact: both.nord.end_pact(bytes(32), at)),
        _end(
            "an end whose signature does not hold",
            False,
            lambda both, pact: replace(both.nord.end_pact(pact, at), signature=bytes(64)),
        ),
    ]


# -- passports --------------------------------------------------------------------------------------------


def _passport(comment: str, is_valid: bool, change: Callable[[Side], object]) -> Case:
    """`records`: the authority set, then the open one, as far as a node holds them."""
    side = federation().nord
    side.name(ILSE, START)
    change(side)
    acts = [each.encode().hex() for each in side.village.records_of_authority()]
    told = {
        "of": "passport",
        "now": NOW,
        "person": ILSE.id,
        "acts": acts,
        "open": [each.encode().hex() for each in side.open],
    }
    return valid(comment, **told) if is_valid else _without_effect(comment, **told)


def _accompanied(side: Side) -> None:
    side.passport(ILSE, START)
    side.village.appoint(BERT, OMAR, 2 * DAY)
    side.village.admit(BERT, FATHER, 2 * DAY, Role.GUARDIAN)
    side.village.grant(BERT, ILSE, Role.HELPER, at=3 * DAY, accompanied_by=FATHER)


def _took_back(side: Side) -> None:
    side.passport(ILSE, START)
    side.take_back(side.open[0], START + 60, ILSE)


def _ended(side: Side) -> None:
    side.passport(ILSE, START)
    side.end_passport(ILSE, START)


def _again(side: Side) -> None:
    _ended(side)
    side.passport(ILSE, START + 60)


def _put_out(side: Side) -> None:
    side.passport(ILSE, START)
    side.village.revoke(BERT, ILSE, START + 60, stays=side.open)


def _passports() -> list[Case]:
    return [
        _passport("a passport for who wants one", True, lambda side: side.passport(ILSE, START)),
        _passport("a passport from after an end", True, _again),
        _passport("a passport by a member", False, lambda side: side.passport(ILSE, START, by=ILSE)),
        _passport("a passport of who is accompanied", False, _accompanied),
        _passport("a passport of who took her name back", False, _took_back),
        _passport("a passport that a steward ended", False, _ended),
        _passport("a passport of who was put out", False, _put_out),
        _passport("no passport", False, lambda side: None),
    ]
