"""The word lists of the stop cards judged: how many sentences call a card, and how many call one for nothing.

specs/06, "Stop cards". Sentences lie in batches, because a list does best on what its mender has read:

* `written`: 200 a language, half of them harmless, by the one who then mended the first lists.
* `seen`: 100 a language, by somebody who had not read the lists. They found 90 to 92 % of these, and 70 to
  84 % of a batch like it; so the lists were written anew, by a third person, with this batch before him.
* `seen-2`: 100 a language, whose harmless half is near misses ("I'm banking on you"). The lists so written
  found 90 to 98 % of these and called a card for 6 to 18 % of the harmless; then they were mended with it.
* `unseen`: 200 a language, half of them harmless and of those nearly half near misses, by two people who had
  not read the lists, and read by nobody who mends them. Only its figures say what the lists are worth.
  Whoever looks at it moves it to `seen`, and asks for a fresh one.

A batch is a folder with a file for each language; a line is a topic (`-`: harmless), a tab and a sentence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handrail_protocol.stopcards import LANGUAGES, StopTopic, stop_card

SENTENCES = Path(__file__).with_name("sentences")
UNSEEN = "unseen"
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


@dataclass(frozen=True, slots=True)
class Figures:
    """Per cent: sentences that call a card, that call their own, and harmless ones that call any."""

    hits: float
    right: float
    false_alarms: float


def batches() -> list[str]:
    return sorted(folder.name for folder in SENTENCES.iterdir() if any(folder.glob("*.txt")))


def judged(batch: str, language: str) -> list[Judged]:
    lines = (SENTENCES / batch / f"{language}.txt").read_text(encoding="utf-8").splitlines()
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
    """The figures of each batch, and what is missed in those that may be looked at, or in all."""
    lines = [f"{'':12}{'hits':>8}{'right':>8}{'false alarms':>14}"]
    for batch in batches():
        for language in LANGUAGES:
            sentences = judged(batch, language)
            of = figures(sentences)
            lines.append(f"{batch:8} {language}{of.hits:8.0f}%{of.right:7.0f}%{of.false_alarms:13.0f}%")
            if with_unseen or batch != UNSEEN:
                lines += [
                    _missed(each) for each in sentences if (each.called is None) != (each.topic is None)
                ]
    return "\n".join(lines)


def _missed(each: Judged) -> str:
    if each.topic is not None:
        what = f"missed, {each.topic.name}"
    else:
        what = f"false alarm, {each.called.name if each.called is not None else ''}"
    return f"    {each.line:3} {what}: {each.text}"
