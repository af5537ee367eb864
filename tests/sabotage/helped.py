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
)
