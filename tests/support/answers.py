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
    "mine": True,
    "declined": False,
    "held_by": ["the library"],
}
OFFER_ROW: dict[str, Any] = {
    "id": OFFER,
    "kind": "offer",
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
PACT = {
    "pact": "a3" * 32,
    "group": GROUP,
    "partner": "b4" * 32,
    "partner_name": "Club Nord",
    "topics": ["photos", "video-calls"],
    "ways": ["hub", "public-place"],
    "until": "2027-01-15T10:00:00Z",
    "state": "standing",
    "by": "Ms Weber",
}
PROPOSED = {
    "state": "proposed",
    "topics": ["photos", "video-calls"],
    "ways": ["hub", "public-place"],
    "until": "2027-01-15T10:00:00Z",
    "text": "handrail-pact:AbCd",
    "group": GROUP,
}

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
    "device.list": [
        {"device": DEVICE, "person": NINA, "name": "Nina", "created": "2026-01-15T10:00:00Z", "here": True},
        {"device": RECORD, "person": NINA, "name": "Nina", "created": "2025-01-15T10:00:00Z", "here": False},
    ],
    "rehearse": {"person": NINA, "name": "Nina"},
    "backup": {
        "file": "/media/stick/home.backup",
        "records": 12,
        "persons": ["Nina", "Rosa"],
        "made": "2026-01-15T10:00:00Z",
    },
    "person.hand-over": {
        "file": "/media/stick/rosa.backup",
        "person": ROSA,
        "name": "Rosa",
        "device": DEVICE,
        "records": 9,
        "made": "2026-01-15T10:00:00Z",
    },
    "summary": {
        "person": ROSA,
        "name": "Rosa",
        "group": GROUP,
        "until": "2026-06-01T10:00:00Z",
        "next": "2026-01-17T10:00",
        "sentences": [
            "On 2026-01-15: “see photos of Leo”, asked by Nina; somebody helps with it.",
            "Omar helps her with “see photos of Leo”.",
            "2026-01-17: 60 minutes; confirmed for her, by mandate.",
        ],
    },
    "members": [
        {"person": OMAR, "name": "Omar", "roles": ["helper"], "vouched_by": [WEBER]},
        {"person": WEBER, "name": "Ms Weber", "roles": ["steward"], "vouched_by": []},
    ],
    "invite": {
        "code": "K7QM-2XVD-9RTW-4HNCB",
    "export": {
        "person": NINA,
        "name": "Nina",
        "made": "2026-01-15T10:00:00Z",
        "groups": [
            {
                "id": GROUP,
                "name": "Library Süd",
                "roles": ["learner"],
                "until": "2027-01-15T10:00:00Z",
                "vouched_by": ["Ms Weber"],
                "mandates": [{"from": "Rosa", "to": "Nina", "until": "2026-06-01T10:00:00Z"}],
            }
        ],
        "requests": [REQUEST_ROW],
        "offers": [OFFER_ROW],
        "agreements": [AGREEMENT_ROW],
        "sessions": [SESSION_ROW],
        "devices": [{"device": DEVICE, "person": NINA}],
        "drafts": [],
        "records": [
            {"id": REQUEST, "kind": "request", "says": {"goal": "see photos of Leo"}, "taken_back": False},
            {"id": RECORD, "kind": "note", "says": None, "taken_back": True},
        ],
    },
    "erase": {
        "person": NINA,
        "name": "Nina",
        "closed": 1,
        "taken_back": 14,
        "stopped": None,
        "passed_on": True,
        "devices_ended": 2,
        "remains": [{"group": "Library Süd", "records": 6, "until": "2030-01-15T10:00:00Z"}],
    },
    "device.revoke": {"device": RECORD, "record": RECORD},
    "pact.propose": PROPOSED,
    "pact.accept": PROPOSED | {"state": "comparing", "words": ["river", "anchor"], "next": "Ring Bert."},
    "pact.end": PACT | {"state": "ended"},
    "pact.list": [PACT],
    "passport": {"person": NINA, "group": GROUP, "state": "waiting"},
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
        {"person": OMAR, "name": "Omar", "roles": ["helper"], "vouched_by": [WEBER]},
        {"person": WEBER, "name": "Ms Weber", "roles": ["steward"], "vouched_by": []},
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
    "grant": {
        "record": RECORD,
        "person": OMAR,
        "roles": ["helper", "steward"],
        "until": "2027-01-15T10:00:00Z",
        "accompanied_by": None,
        "companion": None,
    },
    "consent": {
        "record": RECORD,
        "minor": OMAR,
        "name": "Omar",
        "ways": ["hub", "public-place"],
        "until": "2026-04-15T10:00:00Z",
        "stopped": [],
    },
    "propose": {"proposal": OFFER, "request": REQUEST, "ways": ["hub", "public-place"]},
    "approve": {
        "record": RECORD,
        "agreement": AGREEMENT,
        "way": "public-place",
        "place": "Reading room",
    },
    "revoke": {
        "record": RECORD,
        "person": OMAR,
        "name": "Omar",
        "stays": 12,
        "fallen": True,
        "falls": [{"person": NINA, "name": "Nina"}],
        "returns": [],
    },
    "suspend": {
        "record": RECORD,
        "person": OMAR,
        "name": "Omar",
        "stays": 12,
        "ends": "2026-01-29T10:00:00Z",
        "falls": [],
        "returns": [{"person": NINA, "name": "Nina"}],
    },
    "freeze": {
        "record": RECORD,
        "person": ROSA,
        "name": "Rosa",
        "stays": 12,
        "ends": "2026-01-22T10:00:00Z",
        "falls": [],
        "returns": [],
    },
    "mandate": {"record": RECORD, "principal": ROSA, "agent": NINA},
    "notice": {"record": RECORD},
    "worried": {"record": RECORD, "stewards": 2, "reached": 2},
    "worries": [
        {
            "id": RECORD,
            "at": "2026-01-16T08:00:00Z",
            "text": "He asked for her card.",
            "about": OMAR,
            "about_name": "Omar",
            "stewards": 2,
            "reached": 1,
            "group": GROUP,
        }
    ],
    "attest": {
        "record": RECORD,
        "person": OMAR,
        "check": "police certificate",
        "until": "2026-12-01T00:00:00Z",
    },
    "morning": {
        "waiting": [
            {
                "what": "request",
                "sentence": "Rosa has waited 4 days for help with photos. "
                "Who could: handrail helpers --topic photos",
                "group": GROUP,
                "id": REQUEST,
                "since": "2026-01-15T10:00:00Z",
            }
        ],
        "sessions": [
            {
                "what": "session",
                "sentence": "Today, 10:00: Omar helps Rosa (public-place).",
                "group": GROUP,
                "id": AGREEMENT,
                "slot": "2026-01-17T10:00",
            }
        ],
        "expiring": [
            {
                "what": "grant",
                "sentence": "Omar's time as helper ends on 2026-02-10: handrail grant 3c3c3c3c --role helper",
                "group": GROUP,
                "id": OMAR,
                "until": "2026-02-10T10:00:00Z",
                "roles": ["helper"],
            }
        ],
        "flags": [
            {
                "what": "report",
                "sentence": "Nina is worried about Omar: “He asked for her card.” "
                "Talk to Nina, then: handrail morning --done a3a3a3a3",
                "group": GROUP,
                "id": RECORD,
                "at": "2026-01-16T08:00:00Z",
                "by": NINA,
                "about": OMAR,
                "text": "He asked for her card.",
            }
        ],
    },
    "report": [
        {
            "month": "2025-12",
            "requests": 9,
            "agreements": 6,
            "sessions": 14,
            "minutes": 620,
            "over": True,
            "group": GROUP,
        },
        {
            "month": "2026-01",
            "requests": 3,
            "agreements": 1,
            "sessions": 1,
            "minutes": 60,
            "over": False,
            "group": GROUP,
        },
    ],
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
    "ask": {"request": REQUEST, "group": GROUP},
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
    "choose": {"agreement": AGREEMENT, "request": REQUEST, "helper": OMAR, "waiting_for": []},
    "agreements": [AGREEMENT_ROW],
    "note": {"record": RECORD},
    "log": {"session": SESSION},
    "sessions": [SESSION_ROW],
    "confirm": {"confirmation": RECORD},
    "chemistry": {"record": RECORD, "said": "carry-on"},
    "close": {"record": RECORD},
    "withdraw": {"record": RECORD, "withdrawn": REQUEST},
    "hours": {"confirmed_minutes": 60, "reported_minutes": 30, "rows": [SESSION_ROW]},
}
