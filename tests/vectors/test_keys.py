"""specs/02-identity, "Keys" judges which public keys and signatures are taken."""

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import check_public, verify
from tests.vectors.cases import Case
from tests.vectors.judge import as_told, each, given


@each("keys")
def test_a_key_or_signature_is_judged_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        if "signature" not in case:
            assert check_public(given(case, "public")) == given(case, "public")
        elif not verify(given(case, "public"), given(case, "signature"), given(case, "message")):
            raise RemoteError(Fault.BAD_SIGNATURE, "it does not hold")
