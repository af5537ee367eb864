"""Sentences about groups: what they are, who is in them, and what was granted or ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.helping import rows
from handrail_node.cli.render.words import count, day, listed, moment, quoted, short, spoken

Row = Mapping[str, Any]
NO_GROUP = "You are in no group yet. Join one: handrail join CODE"


def created(answer: Row) -> list[str]:
    name = quoted(answer["name"]) if answer.get("name") else "Your group"
    return [
        f"{name} is there: {short(answer.get('group'))}.",
        "Invite somebody: handrail invite --role helper",
    ]


def summary(row: Row) -> list[str]:
    roles = listed(row.get("roles", ())) or "no role at present"
    return [f"{short(row.get('id'))}: {row.get('name')} ({roles})."]


def charter(answer: Row) -> list[str]:
    lines = summary(answer)
    lines += [
        f"{label}: {listed(answer[key])}."
        for key, label in (("areas", "Areas"), ("topics", "Topics"), ("places", "Places to meet"))
        if answer.get(key)
    ]
    if answer.get("zone"):
        lines.append(f"Times are those of {answer['zone']}.")
    lines.append(f"It has {count(len(answer.get('founders', ())), 'founding steward')}.")
    lines += [
        f"Set aside, {short(each.get('record'))}: {each.get('reason')}"
        for each in answer.get("set_aside", ())
    ]
    return lines


def member(row: Row) -> list[str]:
    by = listed(row.get("vouched_by_names") or map(short, row.get("vouched_by", ())))
    vouched = f", vouched for by {by}" if by else ""
    return [f"{short(row.get('person'))}: {row.get('name')} ({listed(row.get('roles', ()))}){vouched}."]


def invitation(answer: Row) -> list[str]:
    lines = [f"Code: {answer.get('code')}"]
    if answer.get("words"):
        words = answer["words"]
        lines.append(f"The same in words: {words if isinstance(words, str) else ' '.join(words)}")
    # In quotation marks: a shell takes its ? and & for something else.
    lines.append(f"Link: '{answer.get('link')}'")
    lines.append(f"It works until {moment(answer.get('expires'))}. Give it only to the one it is for.")
    if answer.get("sheet"):
        lines.append(f"The page to print: {answer['sheet']}")
    return lines


def joined_group(answer: Row) -> list[str]:
    name = answer.get("group_name") or answer.get("name") or short(answer.get("group"))
    if answer.get("state") == "member":
        return [f"Welcome: you are in {name}.", "See what waits for you: handrail inbox"]
    return [
        "Nobody of that group could be reached yet. Your node goes on trying.",
        "If you know where a member is: handrail join CODE --at HOST:PORT",
    ]


def granted(answer: Row) -> list[str]:
    who = answer.get("name") or short(answer.get("person"))
    lines = [f"{who} is now: {listed(answer.get('roles', ()))}."]
    if answer.get("companion"):
        until = f", until {day(answer['until'])}" if answer.get("until") else ""
        lines.append(
            f"Accompanied by {answer['companion']}{until}: nothing stands on the board any more, and every "
            "letter has a reader."
        )
    if answer.get("still_accompanied"):
        lines.append("Accompanied as before, until a second steward grants the same without anybody along.")
    if answer.get("wanted") == "home" != answer.get("reach"):
        lines.append("Visits at home are open once a second steward grants them too.")
    return lines


def revoked(answer: Row) -> list[str]:
    who = answer.get("name") or short(answer.get("person"))
    if answer.get("preview"):
        return _would(answer)
    if answer.get("mandate_for"):
        return [f"{who} may no longer act for {answer['mandate_for']}. What was agreed until now stays."]
    if answer.get("lifted"):
        if answer.get("fallen"):
            return [f"Your word is taken back. {who} is out by what others said: handrail members"]
        return [f"{who} is back, as before. What was written meanwhile counts again.", *_besides(answer)]
    if answer.get("fallen") is False:
        return [f"Said, but {who} stays until a second steward of the same rank says it too."]
    return [f"{who} has no rights any more. What was good until now stays.", *_besides(answer)]


def paused(answer: Row) -> list[str]:
    who = answer.get("name") or short(answer.get("person"))
    if answer.get("preview"):
        return _would(answer)
    if answer.get("lifted"):
        return [f"{who} is back. What was written meanwhile counts again.", *_besides(answer)]
    return [
        f"{who} is paused until {day(answer.get('ends'))}. What was good until now stays.",
        *_besides(answer),
        f"A steward takes it back with: handrail suspend {short(answer.get('person'))} --lift",
    ]


def frozen(answer: Row) -> list[str]:
    lines = paused(answer)
    return lines if answer.get("preview") else [*lines, "Call a steward now, so that somebody looks."]


_KINDS = {"settled": "settled request", "thread_key": "agreement's key", "passed_on": "partner's record"}


def _would(answer: Row) -> list[str]:
    lines = ["Nothing was said yet.", *(_besides(answer) or ["Nobody else would be touched by it."])]
    kinds = [str(each.get("kind")) for each in answer.get("recent", ())]
    if kinds:
        counted = (count(kinds.count(kind), _KINDS.get(kind, kind)) for kind in dict.fromkeys(kinds))
        lines.append(f"Of the last seven days there is: {listed(counted)}. All of it would stay.")
    return lines


def _besides(answer: Row) -> list[str]:
    """Who else has no right any more after it, or has one again."""
    falls, returns = (
        listed(each.get("name") for each in answer.get(key, ())) for key in ("falls", "returns")
    )
    lines = [f"Also without any right then: {falls}."] if answer.get("falls") else []
    return lines + ([f"With a right again then: {returns}."] if answer.get("returns") else [])


def mandated(answer: Row) -> list[str]:
    agent, principal = (answer.get(f"{who}_name") or short(answer.get(who)) for who in ("agent", "principal"))
    return [f"{agent} may now act for {principal}."]


def consented(answer: Row) -> list[str]:
    name = answer.get("name") or short(answer.get("minor"))
    if not answer.get("ways"):
        stopped = count(len(answer.get("stopped", ())), "agreement")
        return [f"Taken back: nothing new begins for {name}. Stopped at once: {stopped}."]
    ways, until = spoken(answer["ways"]), day(answer["until"])
    return [
        f"You said yes for {name}: {ways}, until {until}. The stewards can read it, and nobody else.",
        f"To take it back: handrail consent {short(answer.get('minor'))} --end",
    ]


def yes(row: Row) -> list[str]:
    along = f"{short(row.get('minor'))}: {row.get('sentence')}"
    if row.get("state") == "standing":
        return [along]
    return [along, f"  To say it: handrail consent {short(row.get('minor'))} --way hub --days 90"]


def proposed(answer: Row) -> list[str]:
    who, ways = answer.get("chooser") or "who asked", spoken(answer.get("ways", ()))
    return [f"Proposed: {short(answer.get('proposal'))} ({ways}). Now {who} chooses."]


def approved(answer: Row) -> list[str]:
    where = answer.get("place") or str(answer.get("way", "")).replace("-", " ")
    return [f"Approved ({where}): {short(answer.get('agreement'))} stands now."]


def noticed(answer: Row) -> list[str]:
    partners = listed(answer.get("partners", ()))
    too = f", and the members of {partners}" if partners else ""
    record = short(answer.get("record"))
    return [f"All members are told{too}: {record}.", f"To take it back: handrail withdraw {record}"]


def notice(row: Row) -> list[str]:
    return [f"{short(row.get('id'))}: {row.get('name')}, {day(row.get('at'))}: {quoted(row.get('text'))}"]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "group.create": created,
    "group.list": rows(summary, NO_GROUP),
    "group.show": lambda a: charter(a) if a else [NO_GROUP],
    "members": rows(member, NO_GROUP),
    "invite": invitation,
    "join": joined_group,
    "grant": granted,
    "revoke": revoked,
    "suspend": paused,
    "freeze": frozen,
    "mandate": mandated,
    "consent": consented,
    "consents": rows(
        yes,
        "You go with nobody who helps. A steward writes it: handrail grant THEM --role helper --guardian YOU",
    ),
    "propose": proposed,
    "approve": approved,
    "notice": noticed,
    "notices": rows(notice, "No steward tells anything now. As a steward: handrail notice TEXT"),
}
