"""The board: names, helper cards and requests, and what waits in a helper's inbox.

specs/06-help-lifecycle, "Board". What is written here every member reads, so each text goes through
the text rules first, and what is private stays on this node until there is somebody to say it to.
"""

import json
from collections.abc import Iterable

from handrail_node.accompanying import OPEN_WORDS, companions, named
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.naming import announce_name
from handrail_node.opening import IN_INBOX, say_opened, to_be_opened
from handrail_node.partnership import partners_entries
from handrail_node.spaces import Space
from handrail_node.stewarding import until_stewards_are_known
from handrail_node.stopcards import card_of_request, stop_row
from handrail_node.verbs.proposals import announce_to_stewards, suiting, young_cards
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Card, Request
from handrail_protocol.bodies.stewards import YoungCard
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.accompanied import OPEN_WAYS
from handrail_protocol.lifecycle.board import RequestView
from handrail_protocol.lifecycle.inbox import inbox as fold_inbox
from handrail_protocol.lifecycle.states import OfferState, RequestState
from handrail_protocol.pacts import Entry
from handrail_protocol.vocabulary import Way, choose_language, choose_topic, choose_way

# As many topics, areas and languages as fit into a body (bodies/board.py).
_WORDS_MAX, _LANGUAGES_MAX = 32, 16

# -- helpers --------------------------------------------------------------------------------------


@verb("announce")
async def announce(desk: Desk, params: Params) -> Answer:
    """A helper's card: what, in which languages, how, where and when."""
    helper = desk.person(params)
    group = desk.group(params, helper)
    desk.must_be_helper(helper, group)
    spans = params.many("when")
    if companions(desk, group, helper.id):
        await until_stewards_are_known(desk, group)
        return announce_to_stewards(desk, helper, group, _young_card(desk, group, params, spans, helper))
    card = Card(
        salt=desk.salt(),
        topics=_sorted(desk.topic(group, word) for word in params.many("topic", most=_WORDS_MAX)),
        languages=_languages(desk, params),
        ways=_ways(desk, params),
        areas=_areas(desk, group, params),
        times=when.parts_of(when.parse_span(span) for span in spans),
        capacity=params.number("capacity", 1, least=1, most=50),
    )
    if not card.topics:
        raise LocalError("Say what you help with: --topic video-calls")
    with desk.together():
        announce_name(desk, helper, group)
        record = desk.say(helper, group, Kind.CARD, card, Audience.MEMBERS)
        desk.locals.set(Space.SPANS, record.id.hex(), json.dumps(spans).encode())
    return {"record": record.id.hex()}


def _young_card(desk: Desk, group: bytes, params: Params, spans: list[str], helper: Resident) -> YoungCard:
    """The same for the stewards' eyes; of the ways those that are open to who is accompanied."""
    ways = tuple(way for way in _ways(desk, params) if way in OPEN_WAYS)
    if not ways:
        raise LocalError(f"Who is accompanied meets in one of these ways: {OPEN_WORDS}.")
    topics = _sorted(desk.topic(group, word) for word in params.many("topic"))
    if not topics:
        raise LocalError("Say what you help with: --topic video-calls")
    return YoungCard(
        topics=topics,
        languages=_languages(desk, params),
        ways=ways,
        areas=tuple(desk.area(group, word) for word in params.many("area")) or (desk.area(group, None),),
        times=when.parts_of(when.parse_span(span) for span in spans),
        capacity=params.number("capacity", 1, least=1, most=50),
        called=desk.calling(group).in_confidence(helper.id),
    )


@verb("helpers")
async def helpers(desk: Desk, params: Params) -> Answer:
    topic = _known_topic(desk, params)
    answer = []
    for group in desk.groups_of(params):
        for person, view in desk.own_board(group).cards.items():
            if topic is not None and topic not in view.card.topics:
                continue
            answer.append(
                {
                    "id": view.id.hex(),
                    "person": person.hex(),
                    "name": desk.name_of(group, person),
                    "topics": list(view.card.topics),
                    "languages": list(view.card.languages),
                    "ways": [Way(way).word for way in view.card.ways],
                    "areas": list(view.card.areas),
                    "times": when.parts_words(view.card.times),
                    "capacity": view.card.capacity,
                    "vouched_by": [desk.name_of(group, each) for each in desk.vouchers(group, person)],
                    "group": group.hex(),
                    "partner": None,
                    "expires": desk.time(view.expires),
                }
            )
        answer += [row for row in young_cards(desk, group) if topic is None or topic in row["topics"]]
    return answer + _partners_helpers(desk, params, topic)


def _partners_helpers(desk: Desk, params: Params, topic: str | None) -> list[dict[str, object]]:
    """Helpers of partner groups, as far as a pact goes; whoever wants one of them asks a steward."""
    return [
        _of_partner(desk, entry)
        | {
            "languages": list(entry.body.languages),
            "areas": list(entry.body.areas),
            "capacity": entry.body.capacity,
            "vouched_by": [entry.pact.name],
        }
        for group in desk.groups_of(params)
        for entry in partners_entries(desk, group)
        if isinstance(entry.body, Card) and topic in (None, *entry.topics)
    ]


def _of_partner(desk: Desk, entry: Entry) -> dict[str, object]:
    return {
        "id": entry.record.id.hex(),
        "person": entry.person.hex(),
        "name": f"{entry.name} ({entry.pact.name})",
        "topics": list(entry.topics),
        "ways": [Way(way).word for way in entry.ways],
        "times": when.parts_words(entry.body.times),
        "group": entry.pact.partner.hex(),
        "partner": entry.pact.name,
        "expires": desk.time(entry.record.header.expires or entry.pact.until),
    }


def _known_topic(desk: Desk, params: Params) -> str | None:
    """The topic that is looked for, as one of the groups writes it; in no group there is none to know."""
    word, groups = params.optional("topic"), desk.groups_of(params)
    if word is None or not groups:
        return word
    charters = (desk.authority(group).charter for group in groups)
    return choose_topic(word, [topic for charter in charters if charter for topic in charter.topics])


# -- requests -------------------------------------------------------------------------------------


@verb("ask")
async def ask(desk: Desk, params: Params) -> Answer:
    asker = desk.person(params)
    group = desk.group(params, asker)
    if along := companions(desk, group, asker.id):
        raise LocalError(
            f"You are accompanied, and nothing of yours stands on the board: {named(desk, group, along)} "
            "asks for you, with a mandate: handrail mandate PERSON --may arrange --days 90"
        )
    learner = _learner(desk, group, asker.id, params)
    sessions, minutes = when.parse_commitment(params.text("commitment", "once"))
    request = Request(
        salt=desk.salt(),
        topic=desk.topic(group, params.text("topic")),
        goal=desk.board_text(params.text("goal"), "the goal"),
        done_when=desk.board_text(params.text("done_when", ""), "the end"),
        ways=_ways(desk, params),
        area=desk.area(group, params.optional("area")),
        times=when.parts_of(when.parse_span(span) for span in params.many("when")),
        languages=_languages(desk, params),
        sessions=sessions,
        minutes=minutes,
        for_person=learner,
        first=_first(params),
    )
    desk.board_text(f"{request.goal}\n{request.done_when}", "the request")
    if not request.goal.strip():
        raise LocalError("Say the goal in the learner's words: --goal 'see photos of Leo'")
    return put_on_the_board(desk, group, asker, request, desk.clean(params.text("private", "")))


def put_on_the_board(desk: Desk, group: bytes, asker: Resident, request: Request, private: str) -> Answer:
    """`private` stays here, until somebody is chosen."""
    learner = request.for_person
    with desk.together():
        announce_name(desk, asker, group)
        whom = () if learner is None else (learner,)
        record = desk.say(asker, group, Kind.REQUEST, request, Audience.MEMBERS, recipients=whom)
        desk.locals.set(Space.PRIVATE_TEXT, record.id.hex(), private.encode())
    desk.wake()
    return {
        "request": record.id.hex(),
        "group": group.hex(),
        "stop_card": stop_row(desk, (request.goal, request.done_when, private), request.languages),
    }


def _learner(desk: Desk, group: bytes, asker: bytes, params: Params) -> bytes | None:
    wanted = params.optional("for")
    return None if wanted is None else learner_of(desk, group, asker, desk.member(wanted, group))


def learner_of(desk: Desk, group: bytes, asker: bytes, learner: bytes) -> bytes | None:
    """For whom he asks, if not for himself: refused where he may not."""
    if learner == asker:
        return None
    authority, now = desk.authority(group), desk.now()
    if not authority.is_member(learner, now):
        raise LocalError("That person is not in this group yet. Invite her: handrail invite --role learner")
    if authority.may_act(asker, learner, May.ARRANGE, now) is None:
        raise LocalError(
            "You may not act for that person here. She or a steward writes it: "
            f"handrail mandate {asker.hex()[:8]} --may arrange,read --days 90"
        )
    return learner


def _first(params: Params) -> bool:
    chosen = params.text("choose", "me")
    if chosen not in ("first", "me"):
        raise LocalError("--choose is first (who accepts first helps) or me (you choose among offers).")
    return chosen == "first"


@verb("requests")
async def requests(desk: Desk, params: Params) -> Answer:
    return [
        request_row(desk, group, view)
        for group in desk.groups_of(params)
        for view in desk.board(group).requests.values()
    ] + [
        _partners_request(desk, entry.body, entry)
        for group in desk.groups_of(params)
        for entry in partners_entries(desk, group)
        if isinstance(entry.body, Request)
    ]


def _partners_request(desk: Desk, body: Request, entry: Entry) -> dict[str, object]:
    """A line of `requests` from a partner group: open, of nobody here, and only to be looked at."""
    row = _of_partner(desk, entry)
    return row | {
        "topic": body.topic,
        "goal": body.goal,
        "done_when": body.done_when,
        "state": RequestState.OPEN.value,
        "by": row["person"],
        "by_name": row["name"],
        "for": None,
        "for_name": None,
        "area": body.area,
        "parts": list(body.times),
        "languages": list(body.languages),
        "commitment": when.commitment_words(body.sessions, body.minutes),
        "choose": "first" if body.first else "me",
        "created": desk.time(entry.record.header.created),
        "offers": 0,
        "private": None,
        "mine": False,
        "put_aside": False,
        "held_by": None,
    }


def request_row(desk: Desk, group: bytes, view: RequestView) -> dict[str, object]:
    """One line of `requests`; a withdrawn one says only that it was."""
    body, private = view.body, desk.private_text(view.id)
    shown = [
        offer for offer in desk.board(group).offers_for(view.id) if offer.state is not OfferState.WITHDRAWN
    ]
    return {
        "id": view.id.hex(),
        "topic": body.topic if body else None,
        "goal": body.goal if body else None,
        "done_when": body.done_when if body else None,
        "state": view.state.value,
        "by": view.by.hex(),
        "by_name": desk.name_of(group, view.by),
        "for": view.learner.hex() if view.learner != view.by else None,
        "for_name": desk.name_of(group, view.learner) if view.learner != view.by else None,
        "ways": [Way(way).word for way in body.ways] if body else [],
        "area": body.area if body else None,
        "times": when.parts_words(body.times) if body else None,
        "parts": list(body.times) if body else [],
        "languages": list(body.languages) if body else [],
        "commitment": when.commitment_words(body.sessions, body.minutes) if body else None,
        "choose": None if body is None else "first" if body.first else "me",
        "group": group.hex(),
        "partner": None,
        "created": desk.time(view.created),
        "expires": desk.time(view.expires),
        "offers": len(shown),
        "private": private or None,
        "stop_card": card_of_request(desk, view, private),
        "mine": view.by in desk.household.ids() or view.learner in desk.household.ids(),
        "put_aside": view.id in desk.aside(),
        "held_by": desk.held_by(group, view.id),
    }


@verb("inbox")
async def inbox(desk: Desk, params: Params) -> Answer:
    """Requests that wait for a helper of this household, with the reasons why they suit."""
    answer, own = [], desk.persons(params)
    for group in desk.groups_of(params):
        authority, closed = desk.authority(group), to_be_opened(desk, group, own, IN_INBOX)
        for row in fold_inbox(
            desk.board(group),
            own,
            desk.now(),
            authority,
            declined=desk.aside(),
        ):
            request = desk.board(group).requests[row.request]
            answer.append(
                request_row(desk, group, request)
                | {
                    "request": row.request.hex(),
                    "helper": row.helper.hex(),
                    "wave": row.wave,
                    "reasons": list(row.reasons),
                    "to_open": closed.get(row.request, []),
                }
            )
        answer += [
            request_row(desk, group, request)
            | {"request": request.id.hex(), "helper": helper.hex(), "wave": 0, "reasons": list(reasons)}
            | {"to_open": []}
            for helper, request, reasons in suiting(desk, group, own)
        ]
    say_opened(desk, desk.groups_of(params), own, IN_INBOX, glance=params.flag("glance"))
    return answer


# -- choosing words -----------------------------------------------------------------------------------


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))


def _languages(desk: Desk, params: Params) -> tuple[str, ...]:
    given = params.many("language", most=_LANGUAGES_MAX) or [desk.language]
    return tuple(sorted({choose_language(word) for word in given}))


def _areas(desk: Desk, group: bytes, params: Params) -> tuple[str, ...]:
    given = params.many("area", most=_WORDS_MAX)
    return tuple(desk.area(group, word) for word in given) or (desk.area(group, None),)


def _ways(desk: Desk, params: Params) -> tuple[int, ...]:
    given = params.many("way")
    return (
        tuple(sorted({int(choose_way(word)) for word in given})) if given else tuple(int(way) for way in Way)
    )
