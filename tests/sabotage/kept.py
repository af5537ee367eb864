"""The table's part about what is kept and taken back: each rule broken, and the test that sees it."""

from tests.sabotage.breaking import Sabotage

_PROTOCOL = "protocol/handrail_protocol/"
_NODE = "node/handrail_node/"
_VECTORS = ("tests/vectors/test_retention.py",)

KEPT: tuple[Sabotage, ...] = (
    Sabotage(
        "no-kind-outlives-its-life",
        "What asks for a longer life than its kind's is refused (specs/01, Register).",
        _PROTOCOL + "records.py",
        "not 0 < header.expires - header.created <= row.life",
        "not 0 < header.expires - header.created",
        _VECTORS,
    ),
    Sabotage(
        "a-withdrawn-body-stays-away",
        "A body that was taken back is dropped on arrival, whoever brings it (specs/01, Withdrawal).",
        _PROTOCOL + "replica.py",
        "            record = record.without_body()\n        if held is not None:",
        "            pass\n        if held is not None:",
        _VECTORS,
    ),
    Sabotage(
        "whoever-has-a-letter-hears-that-it-is-gone",
        "A letter is taken back before all to whom it went (specs/01, Withdrawal).",
        _PROTOCOL + "admission.py",
        "and not set(meant.recipients) <= set(asked.recipients):",
        "and not asked.recipients:",
        _VECTORS,
    ),
    Sabotage(
        "no-steward-takes-a-letter-back",
        "A steward's power over text ends at the board (specs/01, Who reads what).",
        _PROTOCOL + "admission.py",
        "return asked.audience in (Audience.MEMBERS, Audience.OPEN) and Role.STEWARD in roles",
        "return Role.STEWARD in roles",
        _VECTORS,
    ),
    Sabotage(
        "what-has-expired-goes",
        "What has expired is deleted (specs/08, How long).",
        _PROTOCOL + "replica.py",
        "                self.storage.remove(record_id)\n                self.changes += 1",
        "                self.changes += 1",
        ("tests/protocol/test_replica.py",),
    ),
    Sabotage(
        "an-erasure-crosses",
        "What was taken back is told to the partner to whom it was told (specs/03, What crosses).",
        _PROTOCOL + "pacts/sharing.py",
        "    return header.person in once if is_board else header.kind in _TOLD and bool(once)",
        "    return not is_board and header.kind in _TOLD and bool(once)",
        ("tests/node/test_partnership.py",),
    ),
    Sabotage(
        "another-computer-says-no-name-again",
        "A name that was taken back is said again by none of her computers (specs/08, Erasing).",
        _NODE + "naming.py",
        "    if newest is not None and newest.body is None:",
        "    if newest is None and found:",
        ("tests/node/test_leaving.py",),
    ),
    Sabotage(
        "the-last-device-waits-until-others-heard",
        "Her last device ends only when somebody else has all that she took back (specs/08, Erasing).",
        _NODE + "verbs/leaving.py",
        "        if this_one and person.device in devices:",
        "        if person.device in devices:",
        ("tests/node/test_leaving.py",),
    ),
)
