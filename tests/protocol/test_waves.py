"""Waves: three helpers, 72 hours, nine in all; and what happens with fewer."""

from dataclasses import replace

from handrail_protocol.lifecycle.waves import WAVE_TIME, Ask, Plan, opens_at, plan
from handrail_protocol.limits import DAY, HOUR

CREATED = 1_000_000


def helpers(count: int) -> list[bytes]:
    return [f"helper {number:02}".encode() for number in range(count)]


def told(made: Plan) -> dict[int, list[str]]:
    waves: dict[int, list[str]] = {}
    for ask in made.asks:
        waves.setdefault(ask.wave, []).append(ask.helper.decode()[-2:])
    return waves


def test_a_wave_opens_every_72_hours() -> None:
    assert WAVE_TIME == 72 * HOUR
    assert [opens_at(CREATED, wave) - CREATED for wave in range(4)] == [0, 3 * DAY, 6 * DAY, 9 * DAY]


def test_nine_are_asked_in_three_waves_and_then_all_and_the_stewards_look() -> None:
    asked: list[Ask] = []
    seen = []
    for day in range(0, 12, 3):
        made = plan(CREATED, helpers(11), asked, CREATED + day * DAY)
        asked += made.asks
        seen.append((told(made), made.stewards, made.next_at))
    assert seen == [
        ({0: ["00", "01", "02"]}, False, CREATED + 3 * DAY),
        ({1: ["03", "04", "05"]}, False, CREATED + 6 * DAY),
        ({2: ["06", "07", "08"]}, False, CREATED + 9 * DAY),
        ({3: ["09", "10"]}, True, None),
    ]


def test_nobody_is_asked_twice_and_planning_again_asks_nobody() -> None:
    first = plan(CREATED, helpers(9), [], CREATED)
    again = plan(CREATED, helpers(9), first.asks, CREATED + HOUR)
    assert (again.asks, again.next_at) == ((), CREATED + 3 * DAY)


def test_the_second_waits_until_its_second() -> None:
    first = plan(CREATED, helpers(9), [], CREATED).asks
    assert plan(CREATED, helpers(9), first, CREATED + WAVE_TIME - 1).asks == ()
    assert told(plan(CREATED, helpers(9), first, CREATED + WAVE_TIME)) == {1: ["03", "04", "05"]}


def test_a_node_that_was_off_asks_for_all_waves_that_are_open() -> None:
    made = plan(CREATED, helpers(9), [], CREATED + 4 * DAY)
    assert told(made) == {0: ["00", "01", "02"], 1: ["03", "04", "05"]}


class TestFewerThanNine:
    def test_the_first_wave_that_is_not_full_is_open_to_later_comers_at_once(self) -> None:
        first = plan(CREATED, helpers(2), [], CREATED)
        assert told(first) == {0: ["00", "01"]}
        later = plan(CREATED, helpers(7), first.asks, CREATED + HOUR)
        assert told(later) == {0: ["02", "03", "04", "05", "06"]}
        even_later = plan(CREATED, helpers(8), first.asks + later.asks, CREATED + 2 * HOUR)
        assert told(even_later) == {0: ["07"]}

    def test_a_full_wave_stays_closed(self) -> None:
        first = plan(CREATED, helpers(3), [], CREATED)
        later = plan(CREATED, helpers(5), first.asks, CREATED + HOUR)
        assert later.asks == ()
        second = plan(CREATED, helpers(5), first.asks, CREATED + WAVE_TIME)
        assert told(second) == {1: ["03", "04"]}
        third = plan(CREATED, helpers(9), first.asks + second.asks, CREATED + WAVE_TIME + HOUR)
        assert told(third) == {1: ["05", "06", "07", "08"]}

    def test_nobody_yet_is_no_wave_yet(self) -> None:
        assert plan(CREATED, [], [], CREATED) == Plan((), False, CREATED + WAVE_TIME)
        assert told(plan(CREATED, helpers(1), [], CREATED + HOUR)) == {0: ["00"]}


def test_a_helper_who_no_longer_suits_keeps_his_place() -> None:
    first = plan(CREATED, helpers(3), [], CREATED).asks
    others = helpers(6)[1:]
    assert plan(CREATED, others, first, CREATED + HOUR).asks == ()


def test_asks_that_left_minutes_apart_are_one_wave() -> None:
    first = plan(CREATED, helpers(3), [], CREATED).asks
    apart = [replace(ask, at=ask.at + 60 * number) for number, ask in enumerate(first)]
    assert plan(CREATED, helpers(9), apart, CREATED + HOUR).asks == ()
