"""specs/01-records, "Bodies" judges how bodies are read and written, outside of a seal and inside."""

from dataclasses import replace

from handrail_protocol import records
from handrail_protocol.bodies import SHAPES, pair, read_body, stewards
from handrail_protocol.bodies import open as open_set
from handrail_protocol.records import Header
from handrail_protocol.shapes import Shaped, read, write
from tests.vectors.cases import Case, from_json, headers
from tests.vectors.judge import as_told, each, given, load

INNER: dict[str, type[Shaped]] = {
    shape.__name__: shape
    for shape in (
        pair.Terms,
        pair.NoteText,
        pair.SessionLog,
        pair.Confirmed,
        pair.ChemistryWord,
        pair.ClosingWord,
        pair.ApprovalWord,
        stewards.YoungCard,
        stewards.YoungOffer,
        stewards.Consent,
        stewards.Attestation,
        stewards.Worry,
        stewards.Tally,
        stewards.Claim,
        open_set.PactTerms,
    )
}


def read_case(case: Case) -> Shaped | None:
    if "kind" not in case:
        return read(INNER[case["shape"]], given(case, "body"))
    header = replace(
        Header(*headers.fields()), kind=case["kind"], created=case["created"], expires=case["expires"]
    )
    return read_body(header, given(case, "body"))


@each("bodies")
def test_a_body_is_read_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        body = read_case(case)
        assert body is not None
        assert type(body).__name__ == case["shape"]
        assert write(body) == given(case, "body")
        values = [getattr(body, name) for name in body.__dataclass_fields__]
        assert tuple(values) == from_json(case["fields"])


def test_every_shape_has_a_case() -> None:
    named = {case["shape"] for case in load("bodies")}
    assert named == {shape.__name__ for shape in SHAPES.values()} | INNER.keys()


def test_the_body_of_a_kind_without_a_shape_is_carried_unread() -> None:
    body = b"what a later release says"
    header = Header(*headers.fields(kind=126, body_size=len(body), body_hash=records.body_hash(body)))
    assert read_body(header, body) is None
