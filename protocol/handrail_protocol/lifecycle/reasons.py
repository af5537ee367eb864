"""Reasons for which a record is set aside: each has a name for the specs and a sentence for a person.

specs/06-help-lifecycle, "Set aside". None of them is an accusation: most end with the next arrival.
"""

from enum import Enum


class Reason(Enum):
    UNAUTHORISED = "unauthorised"
    REQUEST_MISSING = "request-missing"
    SESSION_MISSING = "session-missing"
    AGREEMENT_MISSING = "agreement-missing"
    AGREEMENT_WITHDRAWN = "agreement-withdrawn"
    NOT_STANDING = "not-standing"
    NOT_A_HELPER = "not-a-helper"
    NOT_PROPOSED = "not-proposed"
    NOT_THE_HELPER = "not-the-helper"
    NOT_A_PARTY = "not-a-party"
    NOT_OWN_REQUEST = "not-own-request"
    OWN_REQUEST = "own-request"
    OWN_HOURS = "own-hours"
    OTHER_OFFER = "other-offer"
    OTHER_LEARNER = "other-learner"
    OTHER_AGREEMENT = "other-agreement"
    OTHER_MINUTES = "other-minutes"
    OFFER_EXPIRED = "offer-expired"
    NOT_TOLD = "not-told"
    NO_READING_KEY = "no-reading-key"
    BAD_PART = "bad-part"
    OUT_OF_PLACE = "out-of-place"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]


_SENTENCES = {
    Reason.UNAUTHORISED: "Who wrote this has no mandate for the person it is for.",
    Reason.REQUEST_MISSING: "Its request is not here.",
    Reason.SESSION_MISSING: "Its session is not here.",
    Reason.AGREEMENT_MISSING: "Its agreement is not here.",
    Reason.AGREEMENT_WITHDRAWN: "Its agreement was taken back.",
    Reason.NOT_STANDING: "Its agreement does not stand yet.",
    Reason.NOT_A_HELPER: "Who offers is not a helper in this group.",
    Reason.NOT_PROPOSED: "Somebody who is accompanied is proposed by a steward, and nobody else is.",
    Reason.NOT_THE_HELPER: "Only the helper of an agreement logs its sessions.",
    Reason.NOT_A_PARTY: "Who wrote this is no party to the agreement.",
    Reason.NOT_OWN_REQUEST: "It answers a request of nobody in this household.",
    Reason.OWN_REQUEST: "Nobody is helper and asker of one request.",
    Reason.OWN_HOURS: "Nobody confirms hours of his own, or that he logged.",
    Reason.OTHER_OFFER: "The offer it names is not this helper's for this request.",
    Reason.OTHER_LEARNER: "The request it names is somebody else's.",
    Reason.OTHER_AGREEMENT: "The session it names belongs to another agreement.",
    Reason.OTHER_MINUTES: "It does not say the minutes and the month that the session says.",
    Reason.OFFER_EXPIRED: "The offer had expired when it was chosen.",
    Reason.NOT_TOLD: "An agreement goes to its helper and to its learner.",
    Reason.NO_READING_KEY: "No device here can read it yet.",
    Reason.BAD_PART: "The part that may be shown to others is not signed by who confirmed.",
    Reason.OUT_OF_PLACE: "It is written to the wrong readers.",
}
