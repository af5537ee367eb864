"""The word lists of the stop cards judged: how many sentences call a card, and how many call one for nothing.

The sentences were written by somebody who had not seen the lists (specs/06, "Stop cards"). Lines of odd
number may be looked at while a list is mended; those of even number tell how it does on what it has not
seen. The lists of the first release were mended by the one who had written the sentences: until somebody
else writes fresh ones, the figures promise too much.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handrail_protocol.stopcards import LANGUAGES, StopTopic, stop_card

SENTENCES = Path(__file__).with_name("sentences")
HARMLESS = "-"
TOPICS = {
    "gift-cards": StopTopic.GIFT_CARDS,
    "remote-control": StopTopic.REMOTE_CONTROL,
    "banking": StopTopic.BANKING,
    "payment": StopTopic.PAYMENT,
    "passwords": StopTopic.PASSWORDS,
    "wills": StopTopic.WILLS,
    "medication": StopTopic.MEDICATION,
    "identity": StopTopic.PAPERS,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence: the topic that it touches, and the one whose card it calls (None: none)."""

    line: int
    text: str
    topic: StopTopic | None
    called: StopTopic | None

    @property
    def seen(self) -> bool:
        """Whether whoever mends the lists may have looked at it."""
        return self.line % 2 == 1


@dataclass(frozen=True, slots=True)
class Figures:
    """Per cent: sentences that call a card, that call their own, and harmless ones that call any."""

    hits: float
    right: float
    false_alarms: float


def judged(language: str) -> list[Judged]:
    lines = (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_judge(number, line, language) for number, line in enumerate(lines, start=1)]


def _judge(number: int, line: str, language: str) -> Judged:
    name, text = line.split("\t")
    card = stop_card([text], language)
    topic = None if name == HARMLESS else TOPICS[name]
    return Judged(number, text, topic, card.topic if card else None)


def figures(sentences: Iterable[Judged]) -> Figures:
    sentences = list(sentences)
    touching = [each for each in sentences if each.topic is not None]
    harmless = [each for each in sentences if each.topic is None]
    return Figures(
        hits=_share(each.called is not None for each in touching),
        right=_share(each.called is each.topic for each in touching),
        false_alarms=_share(each.called is not None for each in harmless),
    )


def _share(answers: Iterable[bool]) -> float:
    answers = list(answers)
    return 100 * sum(answers) / len(answers)


def report(*, with_unseen: bool) -> str:
    """The figures of each language, and what is missed in the half that may be looked at, or in both."""
    lines = [f"{'':9}{'hits':>8}{'right':>8}{'false alarms':>14}"]
    for language in LANGUAGES:
        sentences = judged(language)
        halves = {
            "all": sentences,
            "odd": [each for each in sentences if each.seen],
            "even": [each for each in sentences if not each.seen],
        }
        for name, half in halves.items():
            of = figures(half)
            lines.append(f"{language} {name:6}{of.hits:7.0f}%{of.right:7.0f}%{of.false_alarms:13.0f}%")
        listed = sentences if with_unseen else halves["odd"]
        lines += [_missed(each) for each in listed if (each.called is None) != (each.topic is None)]
    return "\n".join(lines)


def _missed(each: Judged) -> str:
    if each.topic is not None:
        what = f"missed, {each.topic.name}"
    else:
        what = f"false alarm, {each.called.name if each.called is not None else ''}"
    return f"    {each.line:3} {what}: {each.text}"
