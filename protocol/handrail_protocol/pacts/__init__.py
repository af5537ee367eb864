"""Two groups that help each other's members: what they agree on, who has a passport, what crosses over.

specs/03-groups-and-authority, "Pact". Pure, like the fold of a group: who asks brings records and the date.
"""

from handrail_protocol.pacts.passports import Entry, entries, holders, notices
from handrail_protocol.pacts.sharing import leaving
from handrail_protocol.pacts.terms import commitment_of, pact_id, pact_words, terms_input
from handrail_protocol.pacts.view import PactView, pacts_of

__all__ = [
    "Entry",
    "PactView",
    "commitment_of",
    "entries",
    "holders",
    "leaving",
    "notices",
    "pact_id",
    "pact_words",
    "pacts_of",
    "terms_input",
]
