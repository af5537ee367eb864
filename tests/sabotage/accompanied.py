"""The rules that protect who is accompanied, each broken in one place, and the test that sees it."""

from tests.sabotage.breaking import Sabotage

_PROTOCOL = "protocol/handrail_protocol/"
_NODE = "node/handrail_node/"
_ADMISSION = ("tests/protocol/test_admission_accompanied.py",)
_FOLD = ("tests/protocol/test_lifecycle_accompanied.py",)
_LETTERS = ("tests/protocol/test_lifecycle_letters.py",)

ACCOMPANIED: tuple[Sabotage, ...] = (
    Sabotage(
        "nothing-of-his-on-the-board",
        "Who is accompanied says nothing to all members (specs/03, Accompanied).",
        _PROTOCOL + "admission.py",
        'return _ON_THE_BOARD if authority.accompanied_by(author, at) else ""',
        'return ""',
        _ADMISSION,
    ),
    Sabotage(
        "every-letter-has-a-reader",
        "A letter from or to who is accompanied names a reader (specs/03, Accompanied).",
        _PROTOCOL + "admission.py",
        "if readers is not None and not readers & parties:",
        "if readers is not None and len(parties) < 2:",
        _ADMISSION,
    ),
    Sabotage(
        "letters-to-her-move-as-well",
        "A word that makes somebody accompanied moves letters that came before it (specs/01, States).",
        _PROTOCOL + "replica.py",
        "self.storage.find(group, parties=[person])",
        "self.storage.find(group, person=person)",
        (*_ADMISSION, "tests/simulation/test_orders.py"),
    ),
    Sabotage(
        "two-stewards-look",
        "Somebody is accompanied only where two stewards stand (specs/03, Accompanied).",
        _PROTOCOL + "authority/members.py",
        'return "" if self._two_stewards_stood(at) else TWO_STEWARDS',
        'return ""',
        ("tests/protocol/test_authority_accompanied.py",),
    ),
    Sabotage(
        "who-is-accompanied-makes-no-offer",
        "Only a steward proposes a helper who is accompanied (specs/06, Accompanied).",
        _PROTOCOL + "lifecycle/agreements.py",
        "if is_accompanied is not (offer.kind == Kind.PROPOSAL):",
        "if not is_accompanied and offer.kind == Kind.PROPOSAL:",
        _FOLD,
    ),
    Sabotage(
        "an-approval-is-a-stewards",
        "Nobody but a steward approves (specs/06, Approval).",
        _PROTOCOL + "lifecycle/accompanied.py",
        "if isinstance(fact.inner, ApprovalWord) and ground.wrote_as(fact, Role.STEWARD)",
        "if isinstance(fact.inner, ApprovalWord)",
        _FOLD,
    ),
    Sabotage(
        "nobody-approves-for-herself",
        "Who chose, or learns, does not approve (specs/06, Approval).",
        _PROTOCOL + "lifecycle/accompanied.py",
        "fact.body.agreement == agreement.id and fact.person not in sides",
        "fact.body.agreement == agreement.id and sides",
        _FOLD,
    ),
    Sabotage(
        "a-place-of-the-list",
        "They meet in no public place that the group does not list (specs/06, Approval).",
        _PROTOCOL + "lifecycle/accompanied.py",
        "return ground.trust.is_listed(terms.place)",
        "return True",
        _FOLD,
    ),
    Sabotage(
        "a-way-that-was-said-yes-to",
        "They meet in no way that the proposal does not name (specs/06, Approval).",
        _PROTOCOL + "lifecycle/accompanied.py",
        "return not isinstance(body, Proposal) or terms.way in body.ways",
        "return True",
        _FOLD,
    ),
    Sabotage(
        "a-reader-opens",
        "A letter is shown once a reader opened it, and nobody else (specs/06, Opened).",
        _PROTOCOL + "lifecycle/letters.py",
        "bool(readers & (opened | {fact.person}))",
        "bool(opened or readers & {fact.person})",
        _LETTERS,
    ),
    Sabotage(
        "nobody-looks-at-a-glance",
        "A list that a screen reads again by itself opens no letter (specs/07, Somebody who is accompanied).",
        _NODE + "opening.py",
        "if glance or desk.may_write() is not None:",
        "if desk.may_write() is not None:",
        ("tests/node/test_verbs_looking.py",),
    ),
    Sabotage(
        "what-was-seen-and-no-more",
        "What came while somebody looked is not opened by that (specs/07, Somebody who is accompanied).",
        _NODE + "opening.py",
        "if only is not None and id not in only:",
        "if only is None and not only:",
        ("tests/node/test_verbs_looking.py",),
    ),
    Sabotage(
        "being-told-is-not-opening",
        "A reader who is told that somebody opened it has not opened it (specs/06, Opened).",
        _PROTOCOL + "lifecycle/letters.py",
        "said[fact.body.target] = said.get(fact.body.target, frozenset()) | {fact.person}",
        "said[fact.body.target] = said.get(fact.body.target, frozenset()) | {fact.person, *fact.recipients}",
        _LETTERS,
    ),
    Sabotage(
        "no-proposal-without-a-yes",
        "A steward proposes nobody whose guardian has not said yes (specs/06, Proposal).",
        _NODE + "verbs/proposals.py",
        "ways = [way for way in map(Way, request.body.ways) if way in said and reach.allows(way)]",
        "ways = [way for way in map(Way, request.body.ways) if reach.allows(way)]",
        ("tests/node/test_verbs_consents.py",),
    ),
    Sabotage(
        "a-yes-taken-back-stops",
        "A yes that is taken back stops what is under way, in one step (specs/07).",
        _NODE + "verbs/consents.py",
        "return view.state is not AgreementState.CLOSED",
        "return False",
        ("tests/node/test_verbs_consents.py",),
    ),
    Sabotage(
        "she-is-shown-to-hubs-and-stewards",
        "A dialler proves nobody who is accompanied to other members (specs/05, Accompanied).",
        _NODE + "doorkeeping.py",
        "if trusted or not authority.accompanied_by(each.certificate.person, now)",
        "if trusted is not None or each",
        ("tests/node/test_front.py",),
    ),
    Sabotage(
        "nobody-comes-to-her",
        "A listener proves nobody who is accompanied to whoever comes (specs/05, Accompanied).",
        _NODE + "doorkeeping.py",
        "if self.dialling or not authority.accompanied_by(resident.id, self.now())",
        "if resident",
        ("tests/node/test_front.py",),
    ),
)
