"""What all members read: names, cards, notices; and who was asked."""

from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    asked,
    board_of,
    called,
    card,
    key,
    notice,
    record_id,
    request,
    states,
    town,
)


def aside(rows: list[Row], *viewer: str, trust: Row | None = None) -> Row:
    told: Row = states(board_of(rows, *viewer, trust=trust), rows).get("set_aside", {})
    return told


def test_the_newest_name_counts() -> None:
    rows = [called("Omar", "new", at=60, says="Omar K."), called("Omar", "old")]
    assert board_of(rows, "Rosa").names == {key("Omar"): "Omar K."}


def test_a_name_that_was_taken_back_does_not_bring_an_older_one_back() -> None:
    rows = [called("Omar", "old"), called("Omar", "new", at=60, withdrawn=True)]
    assert board_of(rows, "Rosa").names == {}


def test_a_card_is_shown_by_person_until_it_expires() -> None:
    view = board_of([card()], "Rosa").cards[key("Omar")]
    assert (view.id, view.card.capacity) == (record_id("card"), 2)
    assert board_of([card()], "Rosa", now=21 * DAY).cards == {}


def test_a_new_card_replaces_the_old_one() -> None:
    rows = [card(), card("new", at=60, capacity=1)]
    assert board_of(rows, "Rosa").cards[key("Omar")].id == record_id("new")
    assert board_of([card(), card("new", at=60, withdrawn=True)], "Rosa").cards == {}


def test_who_is_no_helper_has_no_card() -> None:
    assert aside([card(by="Rosa")]) == {"card": "not-a-helper"}
    late = town(Omar={"roles": ["helper"], "until": 0})
    assert aside([card()], trust=late) == {"card": "not-a-helper"}


def test_a_notice_is_shown_until_it_expires_or_is_taken_back() -> None:
    view = board_of([notice("Tea on Friday.")], "Rosa").notices[record_id("notice")]
    assert (view.text, view.by) == ("Tea on Friday.", key("Ms Weber"))
    assert board_of([notice("Tea on Friday.")], "Rosa", now=90 * DAY).notices == {}
    assert board_of([notice("Tea on Friday.", withdrawn=True)], "Rosa").notices == {}


def test_board_text_is_shown_without_links_numbers_and_addresses() -> None:
    """Whatever client wrote it: a receiver hides it, and everybody still holds the same records."""
    rows = [
        request(goal="call me on 0170 1234567", done_when="see example.com", area="Süd", topic="photos"),
        called("Omar", says="omar@example.org"),
        notice("www.example.org"),
        card(topics=["photos", "t.me/omar"], areas=["0170 1234567", "Süd"]),
    ]
    board = board_of(rows, "Rosa")
    body = board.requests[record_id("request")].body
    assert body is not None
    assert (body.goal, body.done_when) == ("call me on (hidden: a phone number)", "see (hidden: a link)")
    assert board.notices[record_id("notice")].text == "(hidden: a link)"
    shown = board.cards[key("Omar")].card
    assert shown.topics == ("photos", "(hidden: a link)")
    assert shown.areas == ("(hidden: a phone number)", "Süd")
    assert board.names == {key("Omar"): "(hidden: an e-mail address)"}


class TestAsked:
    def test_one_helper_is_asked_by_who_asks(self) -> None:
        view = board_of([request(), asked(wave=1)], "Omar").asks[record_id("asked")]
        assert (view.helper, view.request, view.wave) == (key("Omar"), record_id("request"), 1)

    def test_by_nobody_else(self) -> None:
        assert aside([request(), asked(by="Tariq")], "Omar") == {"asked": "unauthorised"}

    def test_for_a_request_that_is_here(self) -> None:
        assert aside([asked()], "Omar") == {"asked": "request-missing"}

    def test_one_name_an_envelope(self) -> None:
        rows = [request(), asked(to=["Omar", "Tariq"])]
        assert aside(rows, "Omar") == {"asked": "out-of-place"}

    def test_nobody_learns_who_else_was_liked(self) -> None:
        assert board_of([request(), asked()], "Tariq").asks == {}
