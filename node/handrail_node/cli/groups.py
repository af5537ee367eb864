"""The verbs of a group: founding, inviting and joining, rights and mandates, and who is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from handrail_node.cli.helping import many, words
from handrail_node.cli.output import show
from handrail_node.cli.verb import Family, Verb, argument, ask_node, option, told, who_and_where


def invite(sheet: Path | None, **given: Any) -> None:
    from handrail_node.cli.files import must_be_writable, write_private
    from handrail_node.cli.render import sentences

    if sheet is not None:
        must_be_writable(sheet)  # before there is an invitation that nobody could read
    answer = ask_node("invite", given)
    if sheet is not None:
        from handrail_node.cli.invitation_page import invitation_page

        write_private(sheet, invitation_page(answer))
        answer["sheet"] = str(sheet)
    show(answer, lambda invitation: sentences("invite", invitation))


_GROUP = Family(
    "group",
    "Found a group, and look at yours.",
    [
        told(
            "create",
            "Found a group; you are its first steward.",
            argument("name"),
            many("--area", "AREA", "A part of town that your group names.", required=True),
            many("--topic", "TOPIC", "A topic of your own, beside those of: handrail help topics."),
            option("--zone", metavar="IANA", help="Its time zone, like Europe/Berlin."),
            many("--founder", "PERSON", "A further steward from the start, by the whole id."),
            many("--place", "PLACE", "A place to meet that the group lists."),
            method="group.create",
        ),
        told("list", "Your groups.", method="group.list"),
        told("show", "What a group's charter says.", method="group.show"),
        told("members", "Who is in the group.", method="members"),
    ],
)

_INVITE = Verb(
    "invite",
    "Make a code with which somebody joins your group.",
    [
        option("--role", metavar="helper|learner", help="Without it, learner."),
        option("--uses", type=int, metavar="N", help="How many may join with it; without it, one."),
        option("--days", type=int, metavar="N", help="How long it works; without it, seven days."),
        option("--accompanied-by", metavar="PERSON", help="Who goes with the newcomer."),
        option(
            "--sheet",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE.html",
            help="Also write a page to print and hand over.",
        ),
        *who_and_where(),
    ],
    invite,
    method="invite",
)

VERBS: list[click.Command] = [
    _GROUP,
    told("members", "Who is in the group."),
    _INVITE,
    told(
        "join",
        "Join a group by the code, its eight words, or the link you were given.",
        words("code", "CODE-or-LINK"),
        option("--at", metavar="HOST:PORT", help="Where a member of the group can be reached."),
    ),
    told(
        "grant",
        "Give a member a role.",
        argument("person"),
        many("--role", "ROLE", "learner, helper, sponsor, guardian, steward or hub.", required=True),
        option("--age", metavar="adult|16-17|13-15", help="Without it, adult."),
        option("--guardian", metavar="PERSON", help="Who goes with somebody under age, or who wants it."),
        option("--turns-18", metavar="YYYY-MM", help="With a guardian: when she comes of age."),
        option("--until", metavar="DATE", help="With a guardian: until the quarter-day after it."),
        option("--reach", metavar="REACH", help="How far you trust: hub, public-place, video, home."),
        option("--sessions-seen", is_flag=True, help="For homes: you saw three confirmed sessions yourself."),
        option("--days", type=int, metavar="N", help="For how long; without it, a year."),
    ),
    told(
        "revoke",
        "End a member's rights; what was good until now stays.",
        argument("person"),
        option("--mandate-for", metavar="PERSON", help="Only end that the member may act for PERSON."),
        option("--category", metavar="CATEGORY", help="Why: unsaid, left, conduct, safety or lost."),
        option("--review", metavar="DATE", help="When the stewards look at it again."),
        option("--not-since", metavar="DATE", help="What was written from this day on does not stay."),
        option("--lift", is_flag=True, help="Take back what ended the member."),
        option("--preview", is_flag=True, help="Only say who would fall by it."),
    ),
    told(
        "suspend",
        "Pause a member's rights for some days.",
        argument("person"),
        option("--days", type=int, metavar="N", help="For how long, 400 at most."),
        option("--category", metavar="CATEGORY", help="Why: unsaid, left, conduct, safety or lost."),
        option("--lift", is_flag=True, help="Take back what pauses her now."),
        option("--preview", is_flag=True, help="Only say who would fall by it."),
    ),
    told(
        "freeze",
        "Stop somebody you stand by for a week, until a steward has looked.",
        argument("person"),
        option("--days", type=int, metavar="N", help="For how long; without it, seven."),
        option("--preview", is_flag=True, help="Only say who would fall by it."),
    ),
    told(
        "mandate",
        "Let somebody act for you.",
        argument("person"),
        many("--may", "arrange,read", "What she may do.", required=True),
        option("--days", required=True, type=int, metavar="N", help="For how long."),
        option("--for", metavar="PERSON", help="As a steward: for whom it is."),
    ),
    told(
        "consent",
        "As a guardian: say yes for somebody you go with, or take it back.",
        argument("minor"),
        many("--way", "WAY", "hub, public-place or video."),
        option("--days", type=int, metavar="N", help="For how long."),
        option("--how", metavar="TEXT", help="How it was said, for the stewards."),
        option("--name", metavar="NAME", help="By what name the stewards know her, in confidence."),
        option("--end", is_flag=True, help="Take it back; what is under way stops at once."),
    ),
    told("consents", "As a guardian: for whom your yes is needed, and until when it stands."),
    told("propose", "As a steward: propose a helper who is accompanied.", argument("offer")),
    told("approve", "As a steward: approve where they meet.", argument("agreement")),
    told("notice", "Tell all members something, as a steward; partner groups too.", words("text")),
    told("notices", "What stewards told all members, and partner groups."),
]
