"""A steward sees before he signs who would fall, and who would return."""

from handrail_protocol.authority.fold import fold
from handrail_protocol.authority.preview import who_falls
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from tests.support.village import Village, Villager

ANNA, BEN, CEM, DORA, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora", "Rosa"))


def village() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.appoint(ANNA, CEM, DAY)
    made.admit(CEM, ROSA, 2 * DAY)
    made.admit(CEM, DORA, 2 * DAY)
    made.grant(BEN, DORA, Role.HELPER, at=3 * DAY)
    return made


def test_who_hangs_on_who_falls_is_named_too() -> None:
    group = village()
    held = list(group.records)
    draft = group.revoke(ANNA, CEM, 5 * DAY)
    preview = who_falls(held, [draft])
    assert preview.falls == {CEM.id, ROSA.id}  # Ben has vouched for Dora as well
    assert preview.returns == frozenset()


def test_a_list_that_lets_a_grant_stay_keeps_whom_it_admits() -> None:
    group = village()
    held = list(group.records)
    of_cem = [record for record in held if record.header.person == CEM.id]
    draft = group.revoke(ANNA, CEM, 5 * DAY, of_cem)
    assert who_falls(held, [draft]).falls == {CEM.id}


def test_a_lift_names_who_returns() -> None:
    group = village()
    revocation = group.revoke(ANNA, CEM, 5 * DAY)
    held = list(group.records)
    draft = group.lift(BEN, revocation, 6 * DAY)
    preview = who_falls(held, [draft])
    assert preview.returns == {CEM.id, ROSA.id}
    assert preview.falls == frozenset()


def test_a_word_without_effect_names_nobody() -> None:
    group = village()
    held = list(group.records)
    for draft in (group.revoke(ROSA, CEM, 5 * DAY), group.revoke(ANNA, BEN, 5 * DAY)):
        preview = who_falls(held, [draft])
        assert not preview.falls
        assert not preview.returns
    assert fold(held) == fold(held)


def test_the_end_of_a_bad_steward_returns_whom_he_had_ended() -> None:
    group = village()
    group.revoke(CEM, DORA, 4 * DAY)
    held = list(group.records)
    draft = group.revoke(ANNA, CEM, 5 * DAY)
    preview = who_falls(held, [draft])
    assert preview.falls == {CEM.id, ROSA.id}
    assert preview.returns == {DORA.id}
