"""specs/02-identity judges certificates, and the ends that a root puts to its devices."""

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.identity import Certificate, device_end_holds
from tests.vectors.cases import Case
from tests.vectors.judge import as_told, each, given


def holds(case: Case) -> bool:
    person, device, signature = (given(case, name) for name in ("person", "device", "signature"))
    if case["says"] == "certificate":
        return Certificate(person, device, case["created"], signature).holds()
    return device_end_holds(person, device, [bytes.fromhex(each) for each in case["stays"]], signature)


@each("certificates")
def test_a_word_of_a_root_holds_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        if not holds(case):
            raise RemoteError(Fault.BAD_SIGNATURE, "it does not hold")
