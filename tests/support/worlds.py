"""What a screen can know of a node: the story of Nina, Rosa and Omar, from either side."""

from typing import Any

from handrail_tui.rows.world import World
from tests.support.answers import (
    AGREEMENT_ROW,
    ANSWERS,
    GROUP,
    NINA,
    OFFER_ROW,
    OMAR,
    REQUEST_ROW,
    SESSION_ROW,
)

STATUS: dict[str, Any] = ANSWERS["status"]
OMARS_STATUS: dict[str, Any] = STATUS | {
    "persons": [{"id": OMAR, "name": "Omar"}],
    "groups": [{"id": GROUP, "name": "Library Süd", "roles": ["helper"]}],
}
REPORTED = SESSION_ROW | {"state": "reported", "confirmed": None}
WAITING_OFFER = OFFER_ROW | {"helper": OMAR, "state": "waiting"}
ASKED: dict[str, Any] = ANSWERS["inbox"][0]
OTHERS_REQUEST = REQUEST_ROW | {"mine": False, "private": None, "offers": 0, "put_aside": False}
DRAFT = {
    "name": "ask",
    "fields": {"topic": "photos", "goal": "see photos"},
    "at": "2026-01-15T10:00:00Z",
}


def world(status: dict[str, Any] = STATUS, **readings: list[dict[str, Any]]) -> World:
    """A world in which these things were read, and the group's charter."""
    made = World().having("status", status).having("groups", ANSWERS["group.list"])
    for reading, rows in readings.items():
        made = made.having(reading, rows)
    return made.with_charter(GROUP, ANSWERS["group.show"])


def ninas(**readings: list[dict[str, Any]]) -> World:
    """The household of Nina and Rosa, who ask."""
    return world(STATUS, **readings)


def omars(**readings: list[dict[str, Any]]) -> World:
    """The laptop of Omar, who helps."""
    return world(OMARS_STATUS, **readings)


def full(status: dict[str, Any]) -> World:
    """With one of everything, as the person of `status` sees it."""
    mine = any(person["id"] == NINA for person in status["persons"])
    return world(
        status,
        drafts=[DRAFT],
        requests=[REQUEST_ROW if mine else OTHERS_REQUEST],
        inbox=[] if mine else [ASKED],
        offers=[WAITING_OFFER] if mine else [],
        agreements=[AGREEMENT_ROW],
        sessions=[REPORTED],
        helpers=ANSWERS["helpers"],
        peers=ANSWERS["peers"],
    )
