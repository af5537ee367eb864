"""Cases of places: what somebody says in a group, and whether it belongs: mail, minors, pauses, ends."""

from collections.abc import Callable

from handrail_protocol.admission import place
from handrail_protocol.authority import fold
from handrail_protocol.bodies.authority import Category
from handrail_protocol.bodies.board import Name, Notice
from handrail_protocol.bodies.open import Passport
from handrail_protocol.bodies.pair import Sealed
from handrail_protocol.bodies.stewards import ForStewards
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY, MINUTE, QUOTA_PER_DAY, QUOTA_START
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager
from tests.vectors.cases import Case

ANNA, BEN, HUB, KARIM, OMAR = (Villager(n) for n in ("Anna", "Ben", "Library", "Karim", "Omar"))
ROSA, EMIL, EVE, LEO = (Villager(n) for n in ("Rosa", "Emil", "Eve", "Leo"))
GROUP = "the group of the cases below"
ADMITTED, ENDS, SAID, NOW = DAY, 200 * DAY, 20 * DAY, 150 * DAY
Deed = Callable[[Village], object]
Word = Callable[[Village], Record]


def village() -> Village:
    """Anna and Ben are stewards. Omar is accompanied by Karim, Leo by Emil; the others go alone."""
    made = Village((ANNA, BEN))
    made.found()
    roles = ((HUB, Role.HUB), (KARIM, Role.GUARDIAN), (ROSA, Role.LEARNER), (EMIL, Role.HELPER))
    for member, role in roles:
        made.admit(ANNA, member, ADMITTED, role, until=ENDS)
    for child, along in ((OMAR, KARIM), (LEO, EMIL)):
        made.show(child, ADMITTED)
        made.grant(ANNA, child, Role.HELPER, at=ADMITTED, until=ENDS, accompanied_by=along)
    return made


def cases() -> list[Case]:
    group = village()
    written = [each.encode().hex() for each in group.records]
    first = {"comment": GROUP, "result": "valid", "group": group.group.hex(), "records": written}
    return [first, *_rights(), *_rooms(), *_ended(), *_resting(), *_alone(), *_letters()]


def _case(comment: str, word: Word, *deeds: Deed, now: int = NOW) -> Case:
    """`deeds` of the authority set come on top of the group, then one says a word."""
    made = village()
    known = len(made.records)
    for deed in deeds:
        deed(made)
    acts = list(made.records)
    record = word(made)
    state = place(record, fold(acts, made.group), BEGINNING + now).state.name.lower().replace("_", " ")
    return {
        "comment": comment,
        "result": "valid" if state == "in set" else "invalid",
        "in": GROUP,
        "also": [each.encode().hex() for each in acts[known:]],
        "record": record.encode().hex(),
        "now": BEGINNING + now,
        "state": state,
    }


# -- words ------------------------------------------------------------------------------------------


def _name(
    who: Villager, at: int = SAID, audience: Audience = Audience.MEMBERS, seq: int | None = None
) -> Word:
    return lambda made: made.say(who, Kind.NAME, Name(made.salt(), who.name), at, audience=audience, seq=seq)


def _letter(
    who: Villager, *to: Villager, at: int = SAID, kind: Kind = Kind.NOTE, device: str = "laptop"
) -> Word:
    return lambda made: made.say(
        who,
        kind,
        Sealed(made.salt(), bytes(32), 1, b"sealed"),
        at,
        device=device,
        audience=Audience.MAIL,
        recipients=[each.id for each in to],
    )


def _to_stewards(who: Villager, kind: Kind) -> Word:
    return lambda made: made.say(
        who,
        kind,
        ForStewards(made.salt(), 1, ((who.device().public, b"a slot"),), b"sealed"),
        SAID,
        audience=Audience.STEWARDS,
    )


# -- who may ------------------------------------------------------------------------------------------


def _rights() -> list[Case]:
    def notice(who: Villager) -> Word:
        return lambda made: made.say(
            who, Kind.NOTICE, Notice(made.salt(), "We are closed on Monday."), SAID, audience=Audience.MEMBERS
        )

    def passport(who: Villager) -> Word:
        return lambda made: made.say(
            who,
            Kind.PASSPORT,
            Passport(made.salt(), ROSA.id, BEGINNING + SAID + 90 * DAY, ()),
            SAID,
            audience=Audience.OPEN,
            expires=BEGINNING + SAID + 90 * DAY,
        )

    def admitted(made: Village) -> None:
        made.admit(ANNA, EVE, 30 * DAY, until=ENDS)

    return [
        _case("a member says her name", _name(ROSA)),
        _case("a stranger says her name", _name(EVE)),
        _case("a day before her right begins", _name(EVE, 29 * DAY), admitted),
        _case("in the second in which her right begins", _name(EVE, 30 * DAY), admitted),
        _case("in the second in which her right ends", _name(ROSA, ENDS), now=ENDS),
        _case("what was said under a right that is over since", _name(ROSA), now=ENDS + DAY),
        _case("a steward's notice", notice(ANNA)),
        _case("a helper's notice", notice(EMIL)),
        _case("a passport by a steward", passport(BEN)),
        _case("a passport that somebody wrote for herself", passport(ROSA)),
        _case("an approval by a steward", _letter(ANNA, EMIL, kind=Kind.APPROVAL)),
        _case("an approval by a guardian", _letter(KARIM, OMAR, kind=Kind.APPROVAL)),
        _case("a check that somebody saw who is no steward", _to_stewards(EMIL, Kind.ATTESTATION)),
        _case("a tally by a hub", _to_stewards(HUB, Kind.TALLY)),
        _case("a worry of anybody's", _to_stewards(ROSA, Kind.REPORT)),
        _case("a worry of a stranger's", _to_stewards(EVE, Kind.REPORT)),
    ]


def _rooms() -> list[Case]:
    ahead = CLOCK_SKEW_MAX + 1
    quota = QUOTA_START + QUOTA_PER_DAY * ((SAID - ADMITTED) // DAY)
    return [
        _case("ten minutes ahead", _name(ROSA, SAID + 10 * MINUTE), now=SAID),
        _case("a second more than ten minutes ahead", _name(ROSA, SAID + ahead), now=SAID),
        _case("the last of her quota", _name(ROSA, seq=quota - 1)),
        _case("one more than her quota", _name(ROSA, seq=quota)),
        _case("a hub's, sixteen times as much", _name(HUB, seq=16 * quota - 1)),
        _case("one more than a hub's quota", _name(HUB, seq=16 * quota)),
        _case("a device without a certificate", _letter(ROSA, EMIL, device="tablet")),
        _case(
            "a device that was shown",
            _letter(ROSA, EMIL, device="tablet"),
            lambda m: m.show(ROSA, 2 * DAY, "tablet"),
        ),
    ]


# -- ended, resting -----------------------------------------------------------------------------------


def _ended() -> list[Case]:
    def out(made: Village) -> None:
        made.revoke(ANNA, EMIL, 40 * DAY)

    def right(made: Village) -> None:
        grant = next(each for each in made.records if getattr(each.said, "person", None) == EMIL.id)
        made.revoke(ANNA, grant, 40 * DAY)

    def device(made: Village) -> None:
        made.revoke_device(ANNA, EMIL, 40 * DAY)

    def succeeded(made: Village) -> None:
        """Rosa goes on as Eve: Ben and Karim, who may act for her, claim; Anna grants."""
        made.mandate(ROSA, KARIM, ROSA, 2 * DAY)
        made.show(EVE, 40 * DAY)
        made.succeed(ANNA, ROSA, EVE, 40 * DAY, BEN, KARIM)

    def denied(made: Village) -> None:
        succeeded(made)
        made.cancel(EMIL, ROSA, EVE, 60 * DAY)

    return [
        _case("after its author was ended", _name(EMIL, 41 * DAY), out),
        _case("dated back before its author was ended", _letter(EMIL, ROSA, at=39 * DAY), out),
        _case("prepared by who was ended, in the stewards' set", _to_stewards(EMIL, Kind.REPORT), out),
        _case("under a right that was ended", _name(EMIL), right),
        _case("by a device that was ended", _name(EMIL), device),
        _case("the successor of who lost her words", _letter(EVE, EMIL, at=41 * DAY), succeeded),
        _case("a successor before the grant", _letter(EVE, EMIL, at=39 * DAY), succeeded),
        _case(
            "who lost her words, after somebody went on as her", _letter(ROSA, EMIL, at=41 * DAY), succeeded
        ),
        _case("who lost her words, before that", _letter(ROSA, EMIL, at=39 * DAY), succeeded),
        _case("a successor to whom the old root said no", _letter(EVE, EMIL, at=41 * DAY), denied),
        _case("whose root said no", _letter(ROSA, EMIL, at=41 * DAY), denied),
    ]


def _resting() -> list[Case]:
    def rests(made: Village) -> None:
        made.suspend(ANNA, EMIL, 40 * DAY, 10, category=Category.CONDUCT)

    def lifted(made: Village) -> None:
        pause = made.suspend(ANNA, EMIL, 40 * DAY, 10, category=Category.CONDUCT)
        made.revoke(ANNA, pause, 42 * DAY)

    def frozen_by(who: Villager) -> Deed:
        def freeze(made: Village) -> None:
            made.mandate(ANNA, KARIM, ROSA, 2 * DAY)
            made.suspend(who, ROSA, 40 * DAY, 7)

        return freeze

    return [
        _case("while its author rests", _name(EMIL, 45 * DAY), rests),
        _case("dated back before its author rested", _letter(EMIL, ROSA, at=39 * DAY), rests),
        _case("in the last second of a pause", _name(EMIL, 50 * DAY - 1), rests),
        _case("in the second in which a pause is over", _name(EMIL, 50 * DAY), rests),
        _case("a worry of who rests", _to_stewards(EMIL, Kind.REPORT), rests),
        _case("a yes of who rests", _to_stewards(EMIL, Kind.CONSENT), rests),
        _case("in a pause that was lifted", _name(EMIL, 45 * DAY), lifted),
        _case("while somebody who may act for her has frozen her", _name(ROSA, 45 * DAY), frozen_by(KARIM)),
        _case("while somebody froze her who may not", _name(ROSA, 45 * DAY), frozen_by(EMIL)),
    ]


# -- who is accompanied ---------------------------------------------------------------------------------


def _alone() -> list[Case]:
    return [
        _case("his name on the board", _name(OMAR)),
        _case("his name in the open set", _name(OMAR, audience=Audience.OPEN)),
        _case("his name on the board, dated before he came", _name(OMAR, 1)),
        _case("his card for the stewards", _to_stewards(OMAR, Kind.MINOR_CARD)),
        _case("his worry", _to_stewards(OMAR, Kind.REPORT)),
    ]


def _letters() -> list[Case]:
    def gone(made: Village) -> None:
        made.revoke(ANNA, KARIM, 40 * DAY)

    def rests(made: Village) -> None:
        made.suspend(ANNA, KARIM, 40 * DAY, 10, category=Category.CONDUCT)

    def other(made: Village) -> None:
        made.grant(BEN, OMAR, Role.HELPER, at=50 * DAY, until=ENDS, accompanied_by=EMIL)

    def plain(made: Village) -> None:
        made.grant(ANNA, OMAR, Role.HELPER, at=2 * DAY, until=ENDS)

    def two(made: Village) -> None:
        """His right ends on day 60, and a second one begins on day 80."""
        made.show(EVE, ADMITTED)
        for start, end in ((ADMITTED, 60 * DAY), (80 * DAY, ENDS)):
            made.grant(ANNA, EVE, Role.HELPER, at=start, until=end, accompanied_by=KARIM)

    return [
        _case("a letter to him with his guardian", _letter(ROSA, OMAR, KARIM)),
        _case("a letter to him with a steward", _letter(ROSA, OMAR, BEN)),
        _case("a letter from him with his guardian", _letter(OMAR, ROSA, KARIM)),
        _case("a letter to him by his guardian", _letter(KARIM, OMAR)),
        _case("a letter to him alone", _letter(ROSA, OMAR)),
        _case("a letter from him alone", _letter(OMAR, ROSA)),
        _case("a letter to himself", _letter(OMAR, OMAR)),
        _case("a letter to him with the hub", _letter(ROSA, OMAR, HUB)),
        _case("a letter to him with any other adult", _letter(ROSA, OMAR, EMIL)),
        _case("a letter to him with another's guardian's child", _letter(ROSA, OMAR, LEO)),
        _case("a letter to two, with a reader of the one", _letter(ROSA, OMAR, LEO, KARIM)),
        _case("a letter to two, with a reader of each", _letter(ROSA, OMAR, LEO, KARIM, EMIL)),
        _case("a letter between two of them", _letter(LEO, OMAR)),
        _case("dated before he came, and alone", _letter(ROSA, OMAR, at=1)),
        _case("between two terms of hers, and alone", _letter(EMIL, EVE, at=70 * DAY), two),
        _case("between two terms of hers, with her guardian", _letter(EMIL, EVE, KARIM, at=70 * DAY), two),
        _case("a right beside it that says nothing of anybody", _letter(ROSA, OMAR), plain),
        _case("with a guardian who was ended since", _letter(ROSA, OMAR, KARIM, at=39 * DAY), gone),
        _case("with a guardian who was ended before", _letter(ROSA, OMAR, KARIM, at=41 * DAY), gone),
        _case("to somebody whom nobody knows", _letter(ROSA, EVE)),
        _case("with a guardian who rests", _letter(ROSA, OMAR, KARIM, at=45 * DAY), rests),
        _case("with a guardian of another term", _letter(ROSA, OMAR, EMIL, at=49 * DAY), other),
        _case("with a second guardian, once he is one", _letter(ROSA, OMAR, EMIL, at=51 * DAY), other),
    ]
