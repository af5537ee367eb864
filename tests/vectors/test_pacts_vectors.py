"""specs/03, "Pact" judges what counts as a pact, as its end, and as a passport."""

from handrail_protocol import records
from handrail_protocol.admission import State, place
from handrail_protocol.authority import fold
from handrail_protocol.pacts import holders, pact_id, pact_words, pacts_of, terms_input
from handrail_protocol.pacts.view import read_pact, read_terms
from tests.vectors.cases import Case
from tests.vectors.judge import each, given


@each("pacts")
def test_pacts_count_as_the_spec_says(case: Case) -> None:
    assert JUDGES[case["of"]](case) is (case["result"] == "valid")


def _terms(case: Case) -> bool:
    data = given(case, "terms")
    terms = read_terms(data)
    assert terms is not None
    pact = pact_id(data, given(case, "opened"))
    signs = [terms_input(group, data).hex() for group in (terms.proposer, terms.accepter)]
    return (pact, list(pact_words(pact)), signs) == (given(case, "pact"), case["words"], case["signs"])


def _pact(case: Case) -> bool:
    view = read_pact(records.decode(given(case, "record")))
    if view is None:
        return False
    assert (view.id, view.group, view.partner) == tuple(
        given(case, name) for name in ("pact", "group", "partner")
    )
    return True


def _end(case: Case) -> bool:
    own, end = (records.decode(given(case, name)) for name in ("own", "end"))
    (view,) = pacts_of([own], [end])
    return view.ended


def _passport(case: Case) -> bool:
    acts, opened = ([records.decode(bytes.fromhex(each)) for each in case[name]] for name in ("acts", "open"))
    authority, now = fold(acts), case["now"]
    in_set = [each for each in opened if place(each, authority, now).state is State.IN_SET]
    return given(case, "person") in holders(in_set, authority, now)


JUDGES = {"terms": _terms, "pact": _pact, "end": _end, "passport": _passport}
