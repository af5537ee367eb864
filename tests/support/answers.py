"""What a node answers to each verb, as an example: the story of Nina, Rosa, Omar and the library."""

from typing import Any

NINA, ROSA, OMAR, WEBER = "1a" * 32, "2b" * 32, "3c" * 32, "4d" * 32
GROUP, REQUEST, OFFER, AGREEMENT, SESSION = "5e" * 32, "6f" * 32, "70" * 32, "81" * 32, "92" * 32
RECORD, DEVICE, CARD = "a3" * 32, "b4" * 32, "c5" * 32
WORDS = (
    "legal winner thank year wave sausage worth useful legal winner thank year "
    "wave sausage worth useful legal winner thank year wave sausage worth title"
)

REQUEST_ROW: dict[str, Any] = {
    "id": REQUEST,
    "topic": "photos",
    "goal": "see photos of Leo",
    "done_when": "Rosa finds them herself",
    "state": "open",
    "by": NINA,
    "by_name": "Nina",
    "for": ROSA,
    "for_name": "Rosa",
    "ways": ["hub", "public-place"],
    "area": "Süd",
    "times": "Saturday morning",
    "parts": [15],
    "languages": ["de"],
    "commitment": "6 times an hour",
    "choose": "me",
    "group": GROUP,
    "created": "2026-01-15T10:00:00Z",
    "expires": "2026-02-14T10:00:00Z",
    "offers": 2,
    "private": "She hears badly on the left.",
    "stop_card": None,
    "mine": True,
    "declined": False,
    "held_by": ["the library"],
}
OFFER_ROW: dict[str, Any] = {
    "id": OFFER,
    "request": REQUEST,
    "helper": OMAR,
    "name": "Omar",
    "slots": ["2026-01-17T10:00", "2026-01-18T15:30"],
    "state": "waiting",
    "group": GROUP,
    "held_by": [],
}
AGREEMENT_ROW: dict[str, Any] = {
    "id": AGREEMENT,
    "request": REQUEST,
    "learner": ROSA,
    "learner_name": "Rosa",
    "helper": OMAR,
    "helper_name": "Omar",
    "by": NINA,
    "goal": "see photos of Leo",
    "done_when": "Rosa finds them herself",
    "topic": "photos",
    "way": "public-place",
    "slot": "2026-01-17T10:00",
    "commitment": "6 times an hour",
    "state": "standing",
    "waiting_for": [],
    "words": ["harbour", "violin"],
    "private": "She hears badly on the left.",
    "notes": [{"from": OMAR, "name": "Omar", "text": "I bring a tablet.", "at": "2026-01-16T08:00:00Z"}],
    "stop_card": None,
    "chemistry_due": [ROSA],
    "created": "2026-01-15T12:00:00Z",
    "group": GROUP,
    "held_by": ["the library", "Omar"],
}
SESSION_ROW: dict[str, Any] = {
    "id": SESSION,
    "agreement": AGREEMENT,
    "helper": OMAR,
    "helper_name": "Omar",
    "learner": ROSA,
    "learner_name": "Rosa",
    "date": "2026-01-17",
    "minutes": 60,
    "topics": ["photos"],
    "worked": "The big icons.",
    "practise": "Open the album once a day.",
    "state": "confirmed",
    "confirmed": "by mandate",
    "group": GROUP,
    "held_by": ["the library"],
}

# By method of the control API.
ANSWERS: dict[str, Any] = {
    "person.add": {"person": ROSA, "device": DEVICE, "name": "Rosa", "words": WORDS},
    "status": {
        "sentence": "Everything is well",
        "ok": True,
        "node": "0.1.0",
        "persons": [{"id": NINA, "name": "Nina"}, {"id": ROSA, "name": "Rosa"}],
        "groups": [{"id": GROUP, "name": "Library Süd", "roles": ["learner"]}],
        "links": [{"peer": "192.0.2.7:47447", "state": "catching-up", "since": "2026-01-15T10:00:00Z"}],
        "records": 412,
        "listen": "[::]:47447",
        "now": "2026-01-15T10:00:00Z",
    },
    "doctor": [
        {"code": "store", "ok": True, "sentence": "The store is whole."},
        {"code": "clock", "ok": True, "sentence": "The clock agrees with the others."},
    ],
    "peers": [
        {"address": "192.0.2.7:47447", "state": "live"},
        {"address": "192.0.2.8:47447", "state": "waiting"},
    ],
    "records": [
        {
            "id": RECORD,
            "set": "mail",
            "kind": "note",
            "person": NINA,
            "recipients": [OMAR, ROSA],
            "state": "in-set",
            "group": GROUP,
        }
    ],
    "peers.add": {"address": "192.0.2.9:47447"},
    "peers.remove": {"address": "192.0.2.9:47447"},
    "device.list": [
        {"device": DEVICE, "person": NINA, "name": "Nina", "created": "2026-01-15T10:00:00Z", "here": True},
        {"device": RECORD, "person": NINA, "name": "Nina", "created": "2025-01-15T10:00:00Z", "here": False},
    ],
    "device.revoke": {"device": RECORD, "record": RECORD},
    "group.create": {"group": GROUP, "name": "Library Süd"},
    "group.list": [{"id": GROUP, "name": "Library Süd", "roles": ["hub", "steward"]}],
    "group.show": {
        "id": GROUP,
        "name": "Library Süd",
        "roles": ["steward"],
        "areas": ["Süd", "Altstadt"],
        "topics": ["photos", "chess"],
        "zone": "Europe/Berlin",
        "places": ["Reading room"],
        "founders": [WEBER],
        "set_aside": [{"record": RECORD, "reason": "Its author is no steward."}],
    },
    "members": [
        {
            "person": OMAR,
            "name": "Omar",
            "roles": ["helper"],
            "vouched_by": [WEBER],
            "vouched_by_names": ["Ms Weber"],
        },
        {
            "person": WEBER,
            "name": "Ms Weber",
            "roles": ["steward"],
            "vouched_by": [],
            "vouched_by_names": [],
        },
    ],
    "invite": {
        "code": "K7QM-2XVD-9RTW-4HNCB",
        "words": "harbour violin window pencil market silver garden ladder",
        "link": "handrail:K7QM2XVD9RTW4HNCB?at=192.0.2.7:47447",
        "expires": "2026-01-22T10:00:00Z",
        "group_name": "Library Süd",
        "role": "helper",
    },
    "join": {"group": GROUP, "name": "Library Süd", "state": "member"},
    "grant": {"record": RECORD, "person": OMAR, "roles": ["helper", "steward"]},
    "revoke": {"record": RECORD, "person": OMAR, "stays": 12, "fallen": True},
    "mandate": {"record": RECORD, "principal": ROSA, "agent": NINA},
    "notice": {"record": RECORD},
    "announce": {"record": CARD},
    "helpers": [
        {
            "id": CARD,
            "person": OMAR,
            "name": "Omar",
            "topics": ["photos", "video-calls"],
            "languages": ["de", "ar"],
            "ways": ["hub", "public-place"],
            "areas": ["Süd"],
            "times": "Saturday morning",
            "capacity": 2,
            "vouched_by": ["Ms Weber"],
            "group": GROUP,
            "expires": "2026-02-05T10:00:00Z",
        }
    ],
    "ask": {"request": REQUEST, "group": GROUP, "stop_card": None},
    "requests": [REQUEST_ROW],
    "inbox": [
        REQUEST_ROW
        | {
            "request": REQUEST,
            "helper": OMAR,
            "wave": 0,
            "mine": False,
            "private": None,
            "reasons": ["you help with photos", "it is in Süd"],
        }
    ],
    "accept": {"offer": OFFER, "request": REQUEST},
    "decline": {"request": REQUEST, "declined": True},
    "later": {"request": REQUEST, "later": True},
    "offers": [OFFER_ROW],
    "choose": {"agreement": AGREEMENT, "request": REQUEST, "helper": OMAR},
    "agreements": [AGREEMENT_ROW],
    "note": {"record": RECORD, "stop_card": None},
    "log": {"session": SESSION, "stop_card": None},
    "sessions": [SESSION_ROW],
    "confirm": {"confirmation": RECORD},
    "chemistry": {"record": RECORD, "said": "carry-on"},
    "close": {"record": RECORD},
    "withdraw": {"record": RECORD, "withdrawn": REQUEST},
    "hours": {"confirmed_minutes": 60, "reported_minutes": 30, "rows": [SESSION_ROW]},
}
