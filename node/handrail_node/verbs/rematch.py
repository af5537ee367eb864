"""Asking again for what an agreement was for: another helper, without typing it all anew.

specs/06-help-lifecycle, "Asking again". What the learner said of its helper is read by the ranking here.
"""

from dataclasses import replace

from handrail_node.desk import Desk
from handrail_node.verbs.agreements import find_agreement, party_of
from handrail_node.verbs.board import learner_of, put_on_the_board
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies.board import Request
from handrail_protocol.bodies.pair import Chemistry
from handrail_protocol.errors import LocalError
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.lifecycle.states import AgreementState

_OVER = (AgreementState.CLOSING, AgreementState.CLOSED)


@verb("again")
async def again(desk: Desk, params: Params) -> Answer:
    """The same goal on the board once more, by the learner's side, once one of the two ended it or she wished
    for another helper."""
    group, view = find_agreement(desk, params)
    asker = party_of(desk, view, params, view.by, view.learner)
    if asker.id == view.helper:
        raise LocalError("Only the learner's side asks again. To help on: handrail inbox")
    short = view.id.hex()[:8]
    if view.state not in _OVER and Chemistry.ANOTHER not in view.felt.values():
        raise LocalError(
            f"That agreement goes on. For another helper: handrail chemistry {short} another. "
            f"To end it: handrail close {short}"
        )
    for_person = learner_of(desk, group, asker.id, view.learner)
    request, private = _asked(desk, group, view)
    request = replace(request, salt=desk.salt(), for_person=for_person)
    return put_on_the_board(desk, group, asker, request, private)


def _asked(desk: Desk, group: bytes, view: AgreementView) -> tuple[Request, str]:
    """What was asked, as far as it is on the board; else what was agreed."""
    known = desk.own_board(group).requests.get(view.request)
    terms = view.terms
    if known is not None and known.body is not None:
        return known.body, terms.private if terms else desk.private_text(view.request)
    if terms is None:
        raise LocalError("What it was for is not here any more. Ask anew: handrail ask --topic T --goal TEXT")
    request = Request(
        salt=desk.salt(),
        topic=terms.topic,
        goal=terms.goal,
        done_when=terms.done_when,
        ways=(terms.way,),
        area=desk.area(group, None),
        times=(),
        languages=(desk.language,),
        sessions=terms.sessions,
        minutes=terms.minutes,
        for_person=None,
        first=False,
    )
    return request, terms.private
