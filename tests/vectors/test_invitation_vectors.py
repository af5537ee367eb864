"""specs/03-groups-and-authority, "Invitation" judges codes, links, boxes and joins."""

import pytest

from handrail_protocol.bodies.authority import Invitation
from handrail_protocol.errors import LocalError
from handrail_protocol.invitation import Code, join_holds, link_of, open_box, parse_link, seal_box
from handrail_protocol.kinds import Role
from tests.vectors.cases import Case
from tests.vectors.judge import each, given


@each("invitations")
def test_an_invitation_is_what_the_spec_says(case: Case) -> None:
    judge = {"code": _code, "link": _link, "box": _box, "join": _join}[case["says"]]
    if case["result"] == "valid" or case["says"] in ("box", "join"):
        assert judge(case) is (case["result"] == "valid")
    else:
        with pytest.raises(LocalError, match=r"[.?”]$"):
            judge(case)


def _code(case: Case) -> bool:
    code = Code.parse(case["typed"])
    assert (code.text(), code.words()) == (case["text"], case["words"])
    assert code.key.public == given(case, "public")
    return code.secret == given(case, "secret")


def _link(case: Case) -> bool:
    code, addresses = parse_link(case["link"])
    assert list(addresses) == case["addresses"]
    assert link_of(code, addresses) == case["written"]
    return code.secret == given(case, "secret")


def _box(case: Case) -> bool:
    """It opens to what is said to be inside; and sealing that gives the same bytes."""
    code, salt = Code.from_secret(given(case, "secret")), given(case, "salt")
    record = Invitation(salt, given(case, "public"), Role.HELPER, 1, 1, None, given(case, "box"))
    box = open_box(code, record)
    if box is None:
        return False
    assert (box.group, box.door) == (given(case, "group"), given(case, "door"))
    assert list(box.addresses) == case["addresses"]
    assert seal_box(code, box.group, box.door, box.addresses, salt) == record.box
    return True


def _join(case: Case) -> bool:
    record = Invitation(bytes(16), given(case, "public"), Role.HELPER, 1, 1, None, b"box")
    names = ("invitation", "person", "device", "signature")
    invitation, person, device, signature = (given(case, name) for name in names)
    return join_holds(record, invitation, person, device, signature)
