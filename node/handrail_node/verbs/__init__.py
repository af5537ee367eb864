"""The verbs of the control API: one function each, from parameters to the answer of CONTRACT.md.

A verb gets the desk and its parameters, does one thing, and returns what `--json` prints. What it
cannot do it says by LocalError, in one sentence that tells the person what to do next. Command
line, terminal UI and demo all come through here; there is no other way to act on a node.
"""

from handrail_node.verbs import (
    agreements,
    board,
    choosing,
    consents,
    drafts,
    endings,
    groups,
    keeping,
    leaving,
    looking,
    network,
    notices,
    offers,
    pacts,
    persons,
    proposals,
    records,
    recovery,
    rematch,
    sessions,
    stewards,
    stopcards,
    summaries,
    withdrawing,
)
from handrail_node.verbs.registry import VERBS, Answer, Params, Verb

__all__ = [
    "VERBS",
    "Answer",
    "Params",
    "Verb",
    "agreements",
    "board",
    "choosing",
    "consents",
    "drafts",
    "endings",
    "groups",
    "keeping",
    "leaving",
    "looking",
    "network",
    "notices",
    "offers",
    "pacts",
    "persons",
    "proposals",
    "records",
    "recovery",
    "rematch",
    "sessions",
    "stewards",
    "stopcards",
    "summaries",
    "withdrawing",
]
