"""A clock that can be known to be wrong stops writing and collecting, and nothing else does."""

import time

import pytest

from handrail_node.clock import BUILD_DATE, HEARD_FOR, HEARD_MAX, UNSURE_MAX, Clock, ClockGuard, differing
from handrail_protocol.limits import DAY, MINUTE, YEAR

NOW = BUILD_DATE + 100 * DAY
START = 1_000.0


def guard(newest: int | None = None) -> ClockGuard:
    return ClockGuard(newest, START)


def hear(judge: ClockGuard, *offsets: float, hub: bool = False) -> ClockGuard:
    """Peers whose clocks are ahead of the right time by these seconds."""
    for number, offset in enumerate(offsets):
        judge.heard(f"{'hub' if hub else 'home'}{number}", NOW + offset, START, hub=hub)
    return judge


def writes(judge: ClockGuard, now: int = NOW, monotonic: float = START) -> bool:
    return judge.may_write(now, monotonic) is None


# -- writing -----------------------------------------------------------------------------------------


def test_a_node_alone_writes() -> None:
    assert writes(guard())


@pytest.mark.parametrize("now", [-1, 0, 1, BUILD_DATE - 50 * YEAR, BUILD_DATE - DAY, BUILD_DATE - 1])
def test_before_the_build_date_no_clock_is_right(now: int) -> None:
    sentence = guard().may_write(now, START)
    assert sentence is not None
    assert "before this program was made. Set its clock" in sentence
    assert writes(guard(), now=BUILD_DATE)


def test_even_peers_who_agree_do_not_make_such_a_clock_right() -> None:
    judge = guard()
    for peer in ("a", "b", "c"):
        judge.heard(peer, BUILD_DATE - DAY, START, hub=True)
    assert not writes(judge, now=BUILD_DATE - DAY)


def test_far_behind_the_newest_accepted_record_nothing_is_written() -> None:
    assert writes(guard(NOW + 10 * MINUTE))
    sentence = guard(NOW + 10 * MINUTE + 1).may_write(NOW, START)
    assert sentence is not None
    assert (
        "9 February 2027, 00:00 UTC, but a message from 9 February 2027, 00:10 UTC is here already"
        in sentence
    )


def test_arrivals_move_the_newest_forward_only() -> None:
    judge = guard()
    judge.accepted(NOW + DAY)
    judge.accepted(NOW - DAY)
    assert not writes(judge)
    assert writes(judge, now=NOW + DAY)


@pytest.mark.parametrize("off", [11 * MINUTE, DAY, YEAR, -11 * MINUTE, -DAY, -90 * DAY])
def test_one_hub_or_two_peers_are_believed(off: float) -> None:
    assert not writes(hear(guard(), off, hub=True))
    assert not writes(hear(guard(), off, off))
    assert writes(hear(guard(), off))


@pytest.mark.parametrize("off", [0, 10 * MINUTE, -10 * MINUTE])
def test_ten_minutes_are_nobodys_fault(off: float) -> None:
    assert writes(hear(guard(), off, hub=True))
    assert writes(hear(guard(), off, off, off))


def test_the_sentence_says_both_times() -> None:
    sentence = hear(guard(), DAY, hub=True).may_write(NOW, START)
    assert sentence == (
        "This computer thinks it is 9 February 2027, 00:00 UTC, but others say 10 February 2027, 00:00 UTC. "
        "Set its clock, then try again."
    )


def test_liars_do_not_outvote_a_hub_or_the_many() -> None:
    assert writes(hear(hear(guard(), YEAR, YEAR, YEAR), 0, hub=True))
    assert writes(hear(guard(), YEAR, YEAR, 0, 0))
    assert writes(hear(guard(), YEAR, 0, hub=True))
    assert not writes(hear(guard(), YEAR, YEAR, YEAR, 0, 0))
    assert not writes(hear(hear(guard(), 0), YEAR, hub=True))
    assert not writes(hear(hear(guard(), 0, 0, YEAR, YEAR), YEAR, hub=True))


def test_two_homes_that_agree_outweigh_a_hub_without_a_clock_of_its_own() -> None:
    assert writes(hear(hear(guard(), 0, 0), -DAY, hub=True))
    assert writes(hear(hear(guard(), 0, 0), YEAR, hub=True))


@pytest.mark.parametrize("off", [50 * YEAR, -50 * YEAR])
def test_an_absurd_clock_of_another_is_not_believed(off: float) -> None:
    assert writes(hear(guard(), off, hub=True))
    assert writes(hear(guard(), off, off, off))


def test_long_after_the_build_date_no_clock_is_right() -> None:
    sentence = guard().may_write(NOW + 50 * YEAR, START)
    assert sentence is not None
    assert "long after this program was made. Set its clock" in sentence
    assert writes(guard(), now=NOW + 10 * YEAR)


def test_a_clock_is_confirmed_by_one_who_agrees() -> None:
    assert not guard().is_confirmed(NOW, START)
    assert hear(guard(), 0).is_confirmed(NOW, START)
    assert not hear(guard(), DAY).is_confirmed(NOW, START)
    assert not hear(hear(guard(), 0), DAY, hub=True).is_confirmed(NOW, START)


def test_two_clocks_differ_by_more_than_ten_minutes() -> None:
    assert differing(NOW, NOW + 10 * MINUTE) is None
    assert "but others say 9 February 2027, 00:11 UTC" in (differing(NOW, NOW + 11 * MINUTE) or "")


def test_a_record_from_the_future_does_not_stop_those_whose_peers_agree() -> None:
    """It was accepted while this clock was wrong as well; the peers say that it is right now."""
    assert not writes(guard(NOW + 50 * YEAR))
    assert not writes(hear(guard(NOW + 50 * YEAR), 0))
    assert writes(hear(guard(NOW + 50 * YEAR), 0, 0))
    assert writes(hear(guard(NOW + 50 * YEAR), 0, hub=True))


def test_setting_the_clock_right_is_enough() -> None:
    judge = guard()
    judge.heard("hub", NOW, START, hub=True)
    assert not writes(judge, now=NOW + DAY, monotonic=START + 60)
    assert writes(judge, now=NOW + 61, monotonic=START + 61)


def test_the_latest_word_of_a_peer_counts() -> None:
    judge = hear(guard(), YEAR, hub=True)
    assert not writes(judge)
    hear(judge, 0, hub=True)
    assert writes(judge)


def test_words_of_yesterday_are_forgotten() -> None:
    judge = hear(guard(), YEAR, hub=True)
    assert not writes(judge, now=NOW + DAY, monotonic=START + HEARD_FOR)
    assert writes(judge, now=NOW + DAY + 1, monotonic=START + HEARD_FOR + 1)


def test_only_so_many_peers_are_remembered() -> None:
    judge = hear(guard(), *[YEAR] * HEARD_MAX)
    for number in range(HEARD_MAX):
        judge.heard(f"new{number}", NOW, START, hub=False)
    assert writes(judge)
    assert judge.may_collect(NOW, START) is None


@pytest.mark.parametrize("now", [2**40, 2**62])
def test_an_absurd_time_is_a_sentence_too(now: int) -> None:
    sentence = hear(guard(), 0, hub=True).may_write(now, START)
    assert sentence is not None
    assert "31 December 9999" in sentence


# -- collecting --------------------------------------------------------------------------------------


def collects(judge: ClockGuard, now: int = NOW, monotonic: float = START) -> bool:
    return judge.may_collect(now, monotonic) is None


def test_a_node_alone_collects_nothing_for_thirty_days() -> None:
    judge = guard()
    assert not collects(judge)
    assert not collects(judge, monotonic=START + UNSURE_MAX - 1)
    assert collects(judge, monotonic=START + UNSURE_MAX)


def test_two_peers_who_agree_allow_it_at_once_and_one_hub_does_not() -> None:
    assert collects(hear(guard(), 0, 60))
    assert collects(hear(hear(guard(), 0), 0, hub=True))
    assert not collects(hear(guard(), 0))
    assert not collects(hear(guard(), 0, hub=True))
    assert not collects(hear(guard(), 0, 11 * MINUTE))


def test_it_has_to_be_past_the_newest_accepted_record() -> None:
    assert collects(hear(guard(NOW), 0, 0))
    assert not collects(hear(guard(NOW + 1), 0, 0))


@pytest.mark.parametrize("off", [DAY, YEAR, 50 * YEAR])
def test_a_clock_ahead_never_collects_what_is_alive(off: int) -> None:
    """The jump forward after which everything would look expired."""
    assert not collects(guard(), now=NOW + off)
    assert not collects(hear(guard(), 0, 0), now=NOW + off)
    assert not collects(hear(guard(), 0, hub=True), now=NOW + off, monotonic=START + 60)


def test_thirty_days_do_not_count_while_something_speaks_against_the_clock() -> None:
    judge = guard()
    for day in range(40):
        judge.heard("hub", NOW + day * DAY, START + day * DAY, hub=True)
        assert not collects(judge, now=NOW + YEAR + day * DAY, monotonic=START + day * DAY)
    later = START + 40 * DAY + HEARD_FOR + 1
    assert not collects(judge, now=NOW + YEAR, monotonic=later)
    assert collects(judge, now=NOW + YEAR, monotonic=later + UNSURE_MAX)


def test_thirty_days_count_from_when_it_was_last_known_to_be_right() -> None:
    judge = hear(guard(), 0, 0)
    assert collects(judge)
    assert collects(judge, now=NOW + DAY, monotonic=START + DAY)
    assert not collects(judge, now=NOW + 20 * DAY, monotonic=START + 20 * DAY)
    assert collects(judge, now=NOW + 31 * DAY, monotonic=START + 31 * DAY)


def test_a_clock_that_may_not_write_may_not_collect() -> None:
    judge = hear(guard(), YEAR, YEAR)
    assert judge.may_collect(NOW, START) == judge.may_write(NOW, START) is not None


# -- the clock itself ----------------------------------------------------------------------------------


def test_the_clock_is_the_computers() -> None:
    clock = Clock()
    before, now, after = int(time.time()), clock.now(), int(time.time())
    assert before <= now <= after
    assert clock.monotonic() <= clock.monotonic()
