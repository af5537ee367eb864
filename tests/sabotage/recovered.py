"""Rules of coming back and of going on as somebody, and of being told of it, broken."""

from tests.sabotage.breaking import Sabotage

_PROTOCOL = "protocol/handrail_protocol/"
_NODE = "node/handrail_node/"

RECOVERED: tuple[Sabotage, ...] = (
    Sabotage(
        "own-ids-open-at-home-only",
        "To the ids of who lives there a home opens from its own network only (specs/05, Ids).",
        _NODE + "doorkeeping.py",
        "own = frozenset[bytes]() if self.near else self.household.ids()",
        "own = frozenset[bytes]()",
        ("tests/node/test_doorkeeping.py",),
    ),
    Sabotage(
        "three-days-lie-between",
        "No steward's node lets anybody go on before claims lay there for 72 hours (specs/03, Recovery).",
        _NODE + "verbs/recovery.py",
        "if case.over is None or not desk.is_sure() or desk.now() < case.over:",
        "if case.over is None:",
        ("tests/node/test_recovery.py",),
    ),
    Sabotage(
        "she-is-told-of-a-claim",
        "A claim is told to her whom it is about (specs/03, Recovery).",
        _NODE + "verbs/recovery.py",
        "told = tell_her(desk, writer, group, said)",
        "told = bool(said)",
        ("tests/node/test_recovery.py",),
    ),
    Sabotage(
        "her-no-is-heard-before-the-grant",
        "A cancel by the old root ends a claim before anybody went on (specs/03, Recovery).",
        _NODE + "recovery.py",
        "if old not in heirs and not is_denied(desk, group, old, new)",
        "if old not in heirs",
        ("tests/node/test_recovery.py",),
    ),
    Sabotage(
        "only-her-set-claims",
        "A claim of who is not of her recovery set counts for nothing (specs/03, Recovery).",
        _NODE + "recovery.py",
        "and is_of_her_set(authority, header.person, inner.old, now)",
        "and authority.may_open(header.person)",
        ("tests/node/test_recovery.py",),
    ),
    Sabotage(
        "ids-of-persons-for-hubs-that-refused",
        "Who was shut out knocks with her id at the hub that refused her, and nowhere else (specs/05, Ids).",
        _NODE + "neighbourhood.py",
        "dialled and self._refuses(address)",
        "dialled",
        ("tests/node/test_refusals.py",),
    ),
    Sabotage(
        "who-is-shut-out-is-told",
        "Whom a hub lets in no more hears after a day whom to call (specs/05, The refusal).",
        _NODE + "refusals.py",
        "if since + REFUSED_FOR <= desk.now():",
        "if since + REFUSED_FOR < since:",
        ("tests/node/test_refusals.py",),
    ),
    Sabotage(
        "nobody-erases-anothers-hours",
        "Who erases herself leaves what she confirmed to her helper (specs/08, Erasing).",
        _NODE + "leaving.py",
        "frozenset({Kind.WITHDRAWAL, Kind.CLOSING, Kind.CONFIRMATION})",
        "frozenset({Kind.WITHDRAWAL, Kind.CLOSING})",
        ("tests/node/test_leaving.py",),
    ),
    Sabotage(
        "hours-can-be-read-as-long-as-they-last",
        "The key of confirmed hours outlives the agreement (specs/06, Taking back).",
        _NODE + "housekeeping.py",
        "    _keep_keys_of(desk, hours)\n",
        "",
        ("tests/node/test_leaving.py",),
    ),
    Sabotage(
        "hours-outlive-their-agreement",
        "Of an agreement that goes by its date a node keeps between whom it was (specs/06, Hours).",
        _NODE + "past_hours.py",
        "        for agreement, value in worth_keeping(desk, desk.household.ids()):",
        "        for agreement, value in ():",
        ("tests/node/test_past_hours.py",),
    ),
    Sabotage(
        "nothing-counts-by-growing-old",
        "What is kept of an agreement says nothing before it has expired (specs/06, Hours).",
        _PROTOCOL + "lifecycle/former.py",
        "        if each.expires <= now:",
        "        if each.expires:",
        ("tests/protocol/test_lifecycle_former.py",),
    ),
)
