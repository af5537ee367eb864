"""Ranking: which helpers suit a request, in which order, and why, in plain words.

specs/06-help-lifecycle, "Ranking". It runs on the asker's node, which alone has all inputs, and says
nothing on the wire: another node may rank in another way. One person's order is nobody else's business,
so there is no score to look at, only reasons.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from handrail_protocol.bodies.board import Card, Request
from handrail_protocol.languages import base_language, language_name
from handrail_protocol.phrases import listed
from handrail_protocol.vocabulary import PARTS, Reach, Way, plain
from handrail_protocol.when import part_words

# A helper who is asked again and again and never chosen tires; after three it makes no more difference.
_ASKED_COUNTS_MAX = 3
_TIMES_COUNT_MAX = 3
# Where two have to be in one place.
_IN_PERSON = frozenset({Way.HUB, Way.PUBLIC_PLACE, Way.HOME})


class For(Enum):
    """To whom reasons are told: to the asker about a helper, or to a helper about a request."""

    ASKER = "asker"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A helper with a live card, and how far the group trusts him now."""

    person: bytes
    card: Card
    reach: Reach


@dataclass(frozen=True, slots=True)
class Past:
    """What this node knows from before. `load`: agreements under way with a helper; `asked`: how often he
    was asked lately without being chosen; `good`: with whom the learner carried on; `other`: after whom
    she wished for another helper."""

    load: Mapping[bytes, int] = field(default_factory=dict)
    asked: Mapping[bytes, int] = field(default_factory=dict)
    good: frozenset[bytes] = frozenset()
    other: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranked:
    person: bytes
    reasons: tuple[str, ...]


def rank(request: Request, request_id: bytes, candidates: Iterable[Candidate], past: Past) -> list[Ranked]:
    """Those who suit and are free, best first. Between equals the request's id decides, so that over many
    requests nobody comes first for his name's sake."""
    suiting = [
        candidate
        for candidate in candidates
        if candidate.person not in past.other
        and past.load.get(candidate.person, 0) < candidate.card.capacity
        and suits(request, candidate.card, candidate.reach)
    ]

    def place(candidate: Candidate) -> tuple[int, bytes]:
        lot = hashlib.sha256(request_id + candidate.person).digest()
        return -_points(request, candidate, past), lot

    return [
        Ranked(
            each.person, _known(each.person, past) + reasons_for(request, each.card, each.reach, For.ASKER)
        )
        for each in sorted(suiting, key=place)
    ]


def suits(request: Request, card: Card, reach: Reach) -> bool:
    """Topic, language, way and times; the area counts where the two have to be in one place."""
    return (
        plain(request.topic) in map(plain, card.topics)
        and (not request.languages or bool(_languages(request, card)))
        and bool(ways_for(request, card, reach))
        and (not request.times or not card.times or bool(_times(request, card)))
    )


def ways_for(request: Request, card: Card, reach: Reach) -> tuple[Way, ...]:
    """The ways open to both, the most public first: what the card says, within what the group trusts."""
    near = plain(request.area) in map(plain, card.areas)
    both = sorted(set(request.ways) & set(card.ways))
    return tuple(Way(way) for way in both if reach.allows(Way(way)) and (near or Way(way) not in _IN_PERSON))


def _points(request: Request, candidate: Candidate, past: Past) -> int:
    return (
        6 * (candidate.person in past.good)
        + 2 * (plain(request.area) in map(plain, candidate.card.areas))
        + min(len(_times(request, candidate.card)), _TIMES_COUNT_MAX)
        - 2 * past.load.get(candidate.person, 0)
        - min(past.asked.get(candidate.person, 0), _ASKED_COUNTS_MAX)
    )


def _times(request: Request, card: Card) -> list[int]:
    return sorted(set(request.times) & set(card.times))


def _languages(request: Request, card: Card) -> list[str]:
    return sorted(set(map(base_language, request.languages)) & set(map(base_language, card.languages)))


# -- reasons ----------------------------------------------------------------------------------------


def reasons_for(request: Request, card: Card, reach: Reach, to: For = For.HELPER) -> tuple[str, ...]:
    """Why this card suits this request, in plain words; what does not fit is not mentioned."""
    reasons = []
    if plain(request.topic) in map(plain, card.topics):
        topic = request.topic.replace("-", " ")
        reasons.append(f"Helps with {topic}" if to is For.ASKER else f"You help with {topic}")
    times = _times(request, card)
    if times:
        reasons.append(f"You both have time {_times_words(times)}")
    languages = [language_name(code) for code in _languages(request, card)]
    if languages:
        verb = "Speaks" if to is For.ASKER else "You both speak"
        reasons.append(f"{verb} {listed(languages)}")
    if plain(request.area) in map(plain, card.areas):
        reasons.append(f"Is around {request.area}" if to is For.ASKER else f"It is around {request.area}")
    ways = ways_for(request, card, reach)
    if ways:
        reasons.append(f"You can meet {listed((_WAY_WORDS[way] for way in ways), last='or')}")
    return tuple(reasons)


def _known(person: bytes, past: Past) -> tuple[str, ...]:
    return ("You carried on together before",) if person in past.good else ()


def _times_words(times: list[int]) -> str:
    """ "on Tuesday afternoon", "in the morning", "at several times": as much as is easily said."""
    parts = {number % len(PARTS) for number in times}
    if len(times) <= 2:
        return f"on {listed(map(part_words, times))}"
    if len(parts) == 1:
        return f"in the {PARTS[parts.pop()]}"
    return "at several times of the week"


_WAY_WORDS = {
    Way.HUB: "at the group's place",
    Way.PUBLIC_PLACE: "in a public place",
    Way.PHONE: "by phone",
    Way.VIDEO: "by video",
    Way.HOME: "at home",
}
