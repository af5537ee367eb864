"""A node notices when somebody who lives there is more in a group than before."""

from pathlib import Path

from handrail_node.recovery import WAIT
from handrail_node.standing import Standing
from handrail_protocol.limits import HOUR
from tests.support.street import library


async def test_who_goes_on_as_another_or_is_back_is_more_than_before(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        rosa = await it.newcomer("Rosa", "learner")
        again = await it.newcomer("Rosa-again", "learner")
        await it.weber.call("grant", person=it.omar.id(), role=["steward", "helper"])
        cem = await it.newcomer("Cem")
        await it.weber.call("grant", person=cem.id(), role=["steward"])
        hers, his = Standing(again.desk), Standing(it.omar.desk)
        assert not hers.has_grown()
        for house in (it.omar, cem):
            await house.call("claim", old=rosa.id(), new=again.id())
        await it.street.pass_time(WAIT + HOUR)
        assert not hers.has_grown()
        await it.weber.call("succeed", old=rosa.id(), new=again.id())
        assert hers.has_grown()
        assert not hers.has_grown()
        assert not his.has_grown()
        await cem.call("freeze", person=again.id())
        assert not hers.has_grown()
        await it.weber.call("suspend", person=again.id(), lift=True)
        assert hers.has_grown()


async def test_a_group_that_has_only_begun_to_come_is_nothing_new(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        vera = it.street.move_in("Vera")
        hers = Standing(vera.desk)
        await it.let_in(vera, "helper")
        assert not hers.has_grown()
