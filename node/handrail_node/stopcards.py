"""The stop card of an answer: what is read aloud first where talk turns to money, papers or medicine.

specs/06-help-lifecycle, "Stop cards". Looked for here, on this node, and told to nobody.
"""

from collections.abc import Iterable

from handrail_node.desk import Desk
from handrail_protocol.lifecycle.board import AgreementView, RequestView
from handrail_protocol.stopcards import stop_card


def stop_row(desk: Desk, texts: Iterable[str | None], spoken: Iterable[str] = ()) -> dict[str, str] | None:
    """The card in this node's language, for texts in that one or in those that are spoken there."""
    card = stop_card(filter(None, texts), desk.language, spoken)
    return None if card is None else {"topic": card.topic.word, "text": card.text}


def card_of_request(
    desk: Desk, request: RequestView | None, private: str | None = None
) -> dict[str, str] | None:
    """Of what a request says, wherever its words are shown; none where they were taken back."""
    if request is None or request.body is None:
        return None
    body = request.body
    return stop_row(desk, (body.goal, body.done_when, private), body.languages)


def spoken_between(desk: Desk, group: bytes, view: AgreementView) -> tuple[str, ...]:
    """The languages that the request named; none where it is gone from the board."""
    request = desk.board(group).requests.get(view.request)
    return request.body.languages if request is not None and request.body is not None else ()
