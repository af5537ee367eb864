"""Pacts between groups, and who wants to be known to partners.

specs/03-groups-and-authority, "Pact". Two stewards exchange three texts in any way they like, then read two
words to each other; only then does each group hold a pact.
"""

import json

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.partnership import opt_in, opt_out
from handrail_node.spaces import Space
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies.open import PactEnd
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY, PACT_MAX
from handrail_protocol.pacts import PactView, holders, pact_words
from handrail_protocol.pacts.exchange import (
    Answered,
    Hubs,
    Message,
    Offered,
    Signer,
    Told,
    accept,
    check_told,
    from_text,
    propose,
    record_of,
    tell,
    to_text,
    who_offers,
)
from handrail_protocol.pacts.shown import showing
from handrail_protocol.vocabulary import TOPICS, Way, choose_way

_BEGIN_ANEW = "You are agreeing on no pact at present. Begin: handrail pact propose"
_SAY_WORDS = (
    "Ring the other steward. Read the two words to each other; if they are the same: "
    "handrail pact accept --words WORD-WORD"
)


class _Talk:
    """The messages of the pact that is being agreed on, kept between two calls; one for each group."""

    def __init__(self, desk: Desk, group: bytes) -> None:
        self._desk, self._name = desk, group.hex()
        kept = desk.locals.get(Space.PACT, self._name)
        told: dict[str, str] = {} if kept is None else json.loads(kept)
        self.opened = bytes.fromhex(told.get("opened", ""))
        self.texts = {name: text for name, text in told.items() if name != "opened"}

    def get(self, name: str) -> Message | None:
        return from_text(self.texts[name]) if name in self.texts else None

    def keep(self, opened: bytes = b"", **messages: Message) -> None:
        texts = {name: to_text(message) for name, message in messages.items()}
        value = {"opened": (opened or self.opened).hex(), **self.texts, **texts}
        self._desk.locals.set(Space.PACT, self._name, json.dumps(value).encode())

    def begin(self) -> None:
        self._desk.locals.remove(Space.PACT, self._name)
        self.opened, self.texts = b"", {}


# -- agreeing ---------------------------------------------------------------------------------------------


@verb("pact.propose")
async def pact_propose(desk: Desk, params: Params) -> Answer:
    """The first text, for a steward of the other group."""
    _, group, signer = _signer(desk, params)
    topics = [desk.topic(group, word) for word in params.many("topic")] or list(TOPICS)
    days = params.number("days", PACT_MAX // DAY, least=1, most=PACT_MAX // DAY)
    opened = desk.chance(32)
    until = desk.now() + days * DAY
    offered = propose(signer, topics, _ways(params), until, _hubs(desk, group), opened)
    talk = _Talk(desk, group)
    talk.begin()
    talk.keep(opened=opened, offered=offered)
    return _scope(offered) | {"state": "proposed", "text": to_text(offered), "group": group.hex()}


@verb("pact.accept")
async def pact_accept(desk: Desk, params: Params) -> Answer:
    """Whatever text came from the other steward; at last, with the two words, the pact itself."""
    steward, group, signer = _signer(desk, params)
    talk = _Talk(desk, group)
    if params.has("words"):
        return _confirm(desk, steward, group, talk, params.many("words"))
    message = from_text(params.text("text"))
    if isinstance(message, Offered):
        return _answer(desk, group, signer, talk, message)
    if isinstance(message, Answered):
        return _tell(desk, group, signer, talk, message)
    return _hear(desk, group, talk, message)


def _answer(desk: Desk, group: bytes, signer: Signer, talk: _Talk, offered: Offered) -> Answer:
    partner = who_offers(offered, desk.now()).charter
    answered = accept(offered, signer, _hubs(desk, group), desk.chance(32), desk.now())
    talk.begin()
    talk.keep(offered=offered, answered=answered)
    return _scope(offered) | {
        "state": "answered",
        "partner": offered.group.hex(),
        "partner_name": "" if partner is None else partner.name,
        "text": to_text(answered),
        "group": group.hex(),
    }


def _tell(desk: Desk, group: bytes, signer: Signer, talk: _Talk, answered: Answered) -> Answer:
    offered = talk.get("offered")
    if not isinstance(offered, Offered) or offered.group != group:
        raise LocalError(_BEGIN_ANEW)
    told = tell(offered, talk.opened, answered, signer, desk.now())
    pact = check_told(offered, answered, told, desk.now())
    if "answered" in talk.texts and talk.texts["answered"] != to_text(answered):
        # A second answer to the same random bytes would be a second try at the words.
        raise LocalError("That is another answer than the first. Begin anew: handrail pact propose")
    talk.keep(answered=answered, told=told)
    return _scope(offered) | _to_compare(pact) | {"text": to_text(told), "group": group.hex()}


def _hear(desk: Desk, group: bytes, talk: _Talk, told: Told) -> Answer:
    offered, answered = talk.get("offered"), talk.get("answered")
    if not isinstance(offered, Offered) or not isinstance(answered, Answered) or offered.group == group:
        raise LocalError(_BEGIN_ANEW)
    pact = check_told(offered, answered, told, desk.now())
    talk.keep(told=told)
    return _scope(offered) | _to_compare(pact) | {"text": None, "group": group.hex()}


def _to_compare(pact: bytes) -> dict[str, object]:
    return {"state": "comparing", "pact": pact.hex(), "words": list(pact_words(pact)), "next": _SAY_WORDS}


def _confirm(desk: Desk, steward: Resident, group: bytes, talk: _Talk, words: list[str]) -> Answer:
    """What the other steward read out has to be what stands here; then this group has its record."""
    offered, answered, told = talk.get("offered"), talk.get("answered"), talk.get("told")
    if not (isinstance(offered, Offered) and isinstance(answered, Answered) and isinstance(told, Told)):
        raise LocalError(_BEGIN_ANEW)
    pact = check_told(offered, answered, told, desk.now())
    heard = " ".join(words).replace(",", " ").replace("-", " ").casefold().split()
    if heard != list(pact_words(pact)):
        raise LocalError(
            "Those are not the two words that stand here, so somebody else may have changed what you sent. "
            "Nothing was agreed. Begin anew, by another way: handrail pact propose"
        )
    body = record_of(group, offered, answered, told, desk.salt())
    desk.say(steward, group, Kind.PACT, body, Audience.OPEN)
    talk.begin()
    desk.wake()
    view = desk.replica.partners.pact(group, pact)
    if view is None:
        raise LocalError("The other side's part does not hold any more. Begin anew: handrail pact propose")
    return _row(desk, view)


def _signer(desk: Desk, params: Params) -> tuple[Resident, bytes, Signer]:
    steward = desk.person(params)
    group = desk.group(params, steward)
    desk.must_be_steward(steward, group)
    shown = showing(desk.authority(group), [steward.id])
    return steward, group, Signer(group, steward.id, steward.key, shown)


def _hubs(desk: Desk, group: bytes) -> Hubs:
    authority = desk.authority(group)
    found = []
    for hub in sorted(authority.hubs(desk.now())):
        is_ours = desk.household.find(hub) is not None
        addresses = desk.network.own_addresses() if is_ours else authority.addresses_of(hub)
        found.append((hub, tuple(addresses)[:4]))
    if not found:
        raise LocalError(
            "Your group has no hub, and hubs are what two groups meet by. Make one: "
            "handrail grant PERSON --role hub"
        )
    return tuple(found[:4])


def _ways(params: Params) -> list[Way]:
    ways = [choose_way(word) for word in params.many("way")] or [Way.HUB, Way.PUBLIC_PLACE]
    if max(ways) > Way.PUBLIC_PLACE:
        raise LocalError("Members of two groups meet at a hub or in public: --way hub --way public-place")
    return ways


def _scope(offered: Offered) -> dict[str, object]:
    return {
        "topics": list(offered.topics),
        "ways": [Way(way).word for way in offered.ways],
        "until": Desk.time(offered.until),
    }


# -- looking and ending -------------------------------------------------------------------------------------


@verb("pact.list")
async def pact_list(desk: Desk, params: Params) -> Answer:
    return [
        _row(desk, view) for group in desk.groups_of(params) for view in desk.replica.partners.pacts(group)
    ]


def _row(desk: Desk, view: PactView) -> dict[str, object]:
    state = "standing" if view.is_live(desk.now()) else "ended" if view.ended else "over"
    return {
        "pact": view.id.hex(),
        "group": view.group.hex(),
        "partner": view.partner.hex(),
        "partner_name": view.name,
        "topics": list(view.terms.topics),
        "ways": [Way(way).word for way in view.terms.ways],
        "until": desk.time(view.until),
        "state": state,
        "by": desk.name_of(view.group, view.by),
    }


@verb("pact.end")
async def pact_end(desk: Desk, params: Params) -> Answer:
    """Now and for good; the partner hears of it when the two hubs next meet, at home it holds at once."""
    steward, group, signer = _signer(desk, params)
    live = [view for view in desk.replica.partners.pacts(group) if view.is_live(desk.now())]
    view = _wanted(live, params.optional("pact"))
    body = PactEnd(desk.salt(), view.id, signer.shown)
    desk.say(steward, group, Kind.PACT_END, body, Audience.OPEN, expires=view.until)
    desk.wake()
    ended = desk.replica.partners.pact(group, view.id)
    assert ended is not None
    return _row(desk, ended)


def _wanted(live: list[PactView], wanted: str | None) -> PactView:
    """By the partner's name or the pact's id; without either, the only one."""
    if not live:
        raise LocalError("There is no pact to end. Look at: handrail pact list")
    if wanted is not None:
        named = [view for view in live if view.name.casefold() == wanted.strip().casefold()]
        by_id = {view.id: view for view in live}
        live = named or [by_id[Desk.by_prefix(wanted, by_id, "pact")]]
    if len(live) > 1:
        names = ", ".join(f"{view.name} ({view.id.hex()[:8]})" for view in live)
        raise LocalError(f"Several pacts could be meant; say which: {names}")
    return live[0]


# -- passports ----------------------------------------------------------------------------------------------


@verb("passport")
async def passport(desk: Desk, params: Params) -> Answer:
    """She wants, or no longer wants, that partners of her group see her name, card and requests."""
    person = desk.person(params)
    group = desk.group(params, person)
    if params.flag("off"):
        opt_out(desk, person, group)
    else:
        opt_in(desk, person, group)
    desk.wake()
    wanted = desk.locals.get(Space.PASSPORT, f"{group.hex()} {person.id.hex()}") is not None
    authority = desk.authority(group)
    has = person.id in holders(desk.replica.partners.open_records(group), authority, desk.now())
    return {
        "person": person.id.hex(),
        "group": group.hex(),
        "state": "valid" if has else "waiting" if wanted else "off",
    }
