"""The rules of help between two: who is asked when, who has room, and who speaks for whom, each broken."""

from tests.sabotage.breaking import Sabotage

_PROTOCOL = "protocol/handrail_protocol/"

HELPED: tuple[Sabotage, ...] = (
    Sabotage(
        "a-mandate-that-is-over-ends-nothing",
        "Who wrote an agreement for another ends nothing after her mandate (specs/06, Inside an agreement).",
        _PROTOCOL + "lifecycle/thread.py",
        "    if ground.acts_for(fact, agreement.body.learner):\n",
        "    if ground.acts_for(fact, agreement.body.learner) or fact.person == agreement.fact.person:\n",
        ("tests/protocol/test_lifecycle_thread.py",),
    ),
    Sabotage(
        "a-mandate-that-is-over-takes-nothing-back",
        "What was said for another is hers to take back once the mandate is over (specs/01, Withdrawal).",
        _PROTOCOL + "admission.py",
        " and not speaks_no_longer(target, authority, asked.created):",
        ":",
        ("tests/protocol/test_admission_withdrawals.py",),
    ),
    Sabotage(
        "a-mandate-that-is-over-settles-nothing",
        "Who acts no longer takes no request off the board by settling it (specs/06, Board).",
        _PROTOCOL + "lifecycle/requests.py",
        "    return ground.acts_for(fact, _learner(request) or request.person)",
        "    return fact.person == request.person or ground.acts_for(fact, request.person)",
        ("tests/vectors/test_lifecycle_vectors.py",),
    ),
    Sabotage(
        "waves-have-their-hour",
        "A wave opens 72 hours after the one before (specs/06, Waves).",
        _PROTOCOL + "lifecycle/waves.py",
        "return created + WAVE_TIME * wave",
        "return created",
        ("tests/protocol/test_waves.py",),
    ),
    Sabotage(
        "the-unserved-rise",
        "In an inbox those stand first whom nobody helps yet, then who has waited longest (specs/06, Asked).",
        _PROTOCOL + "lifecycle/inbox.py",
        "return request.learner in served, request.created, row.request, row.helper",
        "return False, request.created, row.request, row.helper",
        ("tests/protocol/test_lifecycle_inbox.py",),
    ),
    Sabotage(
        "three-helpers-a-wave",
        "A wave asks three, not all who suit (specs/06, Waves).",
        _PROTOCOL + "lifecycle/waves.py",
        "WAVE_HELPERS = 3",
        "WAVE_HELPERS = 9",
        ("tests/protocol/test_waves.py",),
    ),
    Sabotage(
        "who-is-full-is-not-asked",
        "Nobody is asked beyond what his card has room for (specs/06, Ranking).",
        _PROTOCOL + "lifecycle/ranking.py",
        "        and past.load.get(candidate.person, 0) < candidate.card.capacity\n",
        "",
        ("tests/protocol/test_ranking.py",),
    ),
    Sabotage(
        "who-is-full-is-not-chosen",
        "Nobody is chosen past his room by what he offered before (specs/06, Offer).",
        _PROTOCOL + "lifecycle/past.py",
        "return before < view.card.capacity <= len(running)",
        "return False",
        ("tests/protocol/test_lifecycle_past.py", "tests/protocol/test_lifecycle_choice.py"),
    ),
    Sabotage(
        "after-another-nobody-comes-again",
        "After whom she wished for another is never ranked for her again (specs/06, Ranking).",
        _PROTOCOL + "lifecycle/ranking.py",
        "if candidate.person not in past.other\n",
        "if candidate.person\n",
        ("tests/protocol/test_ranking.py",),
    ),
    Sabotage(
        "another-is-nobody-elses-business",
        "“Another helper” is said to oneself alone (specs/06, Chemistry).",
        _PROTOCOL + "lifecycle/thread.py",
        "if fact.inner.word == Chemistry.ANOTHER and set(fact.recipients) - {fact.person}:",
        "if fact.inner.word == Chemistry.ANOTHER and not fact.recipients:",
        ("tests/protocol/test_lifecycle_thread.py",),
    ),
)
