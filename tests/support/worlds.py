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
    RECORD,
    REQUEST_ROW,
    SESSION_ROW,
    WEBER,
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

KARIM, LEO = "d6" * 32, "e7" * 32
LEO_NAME = "someone (e7e7e7e7)"  # nobody who is accompanied says a name on the board
WEBERS_STATUS = STATUS | {
    "persons": [{"id": WEBER, "name": "Ms Weber"}],
    "groups": [{"id": GROUP, "name": "Library Süd", "roles": ["steward"]}],
}
KARIMS_STATUS = WEBERS_STATUS | {
    "persons": [{"id": KARIM, "name": "Karim", "accompanied_by": []}],
    "groups": [{"id": GROUP, "name": "Library Süd", "roles": ["guardian", "learner"]}],
}
LEOS_STATUS = OMARS_STATUS | {"persons": [{"id": LEO, "name": "Leo", "accompanied_by": ["Karim"]}]}
YOUNG_OFFER: dict[str, Any] = OFFER_ROW | {
    "kind": "young",
    "goal": "see photos of Leo",
    "helper": LEO,
    "name": LEO_NAME,
    "read_along_by": ["Karim"],
    "vouched_by": ["Ms Weber"],
    "ways": ["hub", "public-place"],
    "waiting_for": ["A steward has to propose you; then the other side can choose you."],
    "state": "waiting",
}
PROPOSAL = YOUNG_OFFER | {
    "kind": "proposal",
    "proposed_by_name": "Ms Weber",
    "vouched_by": [],
    "waiting_for": [],
}
TO_APPROVE: dict[str, Any] = AGREEMENT_ROW | {
    "helper": LEO,
    "helper_name": LEO_NAME,
    "state": "waiting",
    "waiting_for": ["A steward's approval."],
    "to_approve": True,
    "goal": None,
    "words": [],
    "private": None,
    "notes": [],
    "chemistry_due": [],
}
READ_ALONG: dict[str, Any] = TO_APPROVE | {
    "state": "standing",
    "waiting_for": [],
    "to_approve": False,
    "goal": "see photos of Leo",
    "notes": [
        {
            **AGREEMENT_ROW["notes"][0],
            "text": "Ring at Meier.",
            "read_along_by": ["Karim", "Ms Weber"],
            "opened_by": [],
        }
    ],
    "read_along_by": ["Karim", "Ms Weber"],
    "to_open": [RECORD],
}
YES: dict[str, Any] = ANSWERS["consents"][0] | {
    "minor": LEO,
    "name": LEO_NAME,
    "guardian": KARIM,
    "guardian_name": "Karim",
    "sentence": f"{LEO_NAME} needs your yes before a steward can propose him or her to anybody.",
}
SAID_YES = YES | {
    "state": "standing",
    "ways": ["hub"],
    "until": "2026-04-15T10:00:00Z",
    "sentence": f"You said yes for {LEO_NAME} to hub, until 2026-04-15.",
}
MORNING: dict[str, Any] = ANSWERS["morning"] | {
    "waiting": [
        *ANSWERS["morning"]["waiting"],
        {
            "what": "offer",
            "sentence": f"{LEO_NAME} would help Rosa with photos. Propose it: handrail propose 70707070",
            "said": f"{LEO_NAME} would help Rosa with photos.",
            "name": LEO_NAME,
            "group": GROUP,
            "id": YOUNG_OFFER["id"],
            "since": "2026-01-15T10:00:00Z",
        },
        {
            "what": "approval",
            "sentence": f"{LEO_NAME} helps Rosa: they wait for a steward. "
            "Approve it: handrail approve 81818181",
            "said": f"{LEO_NAME} helps Rosa: they wait for a steward.",
            "name": LEO_NAME,
            "group": GROUP,
            "id": TO_APPROVE["id"],
            "since": "2026-01-15T12:00:00Z",
        },
    ],
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


def webers(**more: Any) -> World:
    """The steward's own computer, with what waits for her in the morning."""
    offers, agreements = more.pop("offers", [YOUNG_OFFER]), more.pop("agreements", [TO_APPROVE])
    made = world(WEBERS_STATUS, offers=offers, agreements=agreements, requests=[OTHERS_REQUEST], **more)
    return made.having("morning", MORNING)


def karims(**readings: list[dict[str, Any]]) -> World:
    """The computer of Leo's father, who goes with him."""
    return world(KARIMS_STATUS, **readings)


def leos(**readings: list[dict[str, Any]]) -> World:
    """Leo's own, who is accompanied."""
    return world(LEOS_STATUS, **readings)


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
