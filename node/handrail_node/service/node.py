"""One running node: its parts, made once and joined, and the small jobs that come round.

DESIGN section 10. What flows where is said in ARCHITECTURE.md; this file is the wiring.
"""

import asyncio
import logging
from contextlib import AsyncExitStack, suppress
from typing import Any

from handrail_node import addresses, chance, housekeeping, partnership, past_hours
from handrail_node.accompanying import only_accompanied
from handrail_node.clock import Clock, ClockGuard, differing
from handrail_node.control.server import ControlServer, UnknownVerb
from handrail_node.correspondence import Correspondence
from handrail_node.desk import Desk
from handrail_node.doorkeeping import NodeDoorkeeper
from handrail_node.events import Bus
from handrail_node.home import Home
from handrail_node.household import Household, Resident
from handrail_node.joins import Joins, admissions, come_in, join_at_home
from handrail_node.keystore import Keystore
from handrail_node.links import Dialler, Link, Parting, Wire
from handrail_node.links.dialler import Unreachable
from handrail_node.links.redial import Source
from handrail_node.neighbour import Neighbour, leading, newcomer_groups
from handrail_node.neighbourhood import Neighbourhood
from handrail_node.papers import Papers
from handrail_node.reach import advertised
from handrail_node.refusals import Refusals
from handrail_node.service.front import Front, may_stay
from handrail_node.service.health import Health
from handrail_node.service.peers import Peers
from handrail_node.service.persons import Persons
from handrail_node.service.upkeep import Upkeep
from handrail_node.settings import Settings
from handrail_node.spaces import Space
from handrail_node.standing import Standing
from handrail_node.store import Store
from handrail_node.verbs import VERBS, Params
from handrail_node.words import RecoveryWords
from handrail_protocol.admission import State
from handrail_protocol.invitation import parse_link
from handrail_protocol.kinds import Audience, name_of
from handrail_protocol.limits import COMPARE_EVERY, COMPARE_PAUSE
from handrail_protocol.replica import Arrival, Replica

DEFAULT_LISTEN = f"[::]:{addresses.DEFAULT_PORT}"
_TICK = 1.0
log = logging.getLogger(__name__)


class Node:
    """All parts of one node. `start` brings it up; leaving the stack takes it down."""

    def __init__(self, home: Home, settings: Settings, store: Store, clock: Clock | None = None) -> None:
        self._home, self._settings, self._store = home, settings, store
        self._clock, self._bus = clock or Clock(), Bus()
        self._keys = Keystore(home.keystore)
        self._household = Household(lambda: residents(self._keys), lambda who: self._desk.announced(who))
        self._replica = Replica(store.records, self._household.ids)
        newest = store.records.newest_created(besides={each.device for each in self._household.residents()})
        self._guard = ClockGuard(newest or None, self._clock.monotonic())
        self._upkeep = Upkeep(store, self._replica, self._guard, self._collect)
        self._health = Health(
            self._keys,
            self._household,
            store,
            self._upkeep,
            self._clock,
            self._guard,
            in_a_group=lambda: bool(self._desk.groups() or self._desk.ended()),
            keystore=str(home.keystore),
        )
        self._correspondence = self._make_correspondence()
        self._papers = Papers(store.records, self._household)
        self._neighbours = Neighbourhood(
            self._replica,
            self._doorkeeper,
            self._clock.now,
            chance.random_bytes,
            arrived=self._arrived,
            opened=self._opened,
            heard_clock=self._heard_clock,
            tell=self._bus.publish,
            full=store.shortage,
            refuses=lambda address: address in self._refusals.known(),
        )
        self._hub_addresses: set[str] = set()
        self._refusals = Refusals(store.locals, self._clock.now, lambda: self._hub_addresses)
        self._dialler = Dialler(self._attend, self._clock.monotonic, chance.fraction)
        self._front = Front(self._attend, self._dialler, self._clock.now, lan=self._settings.lan is not False)
        self._peers = Peers(self._dialler, self._neighbours, store.locals)
        self._listening = ""
        self._joins = Joins(
            self._household,
            store.locals,
            known=lambda: list(self._dialler.addresses()),
            dial=self._dial_once,
            forget=lambda address: self._dialler.discard(address, Source.INVITATION),
        )
        self._tasks: set[asyncio.Task[Any]] = set()
        self._work_planned, self._next_compare = False, 0.0
        self._desk = self._make_desk()
        self._standing = Standing(self._desk)

    def _collect(self, now: int) -> list[Arrival]:
        return past_hours.collect(self._desk, now)

    def _make_correspondence(self) -> Correspondence:
        return Correspondence(
            self._store.records,
            self._household,
            kept=lambda each: self._store.locals.get(Space.THREAD_KEY, each.hex()),
            line=lambda group, persons: self._replica.authority(group).lines(persons),
            former=lambda group: past_hours.formers(self._store.locals, group),
        )

    def _make_desk(self) -> Desk:
        return Desk(
            replica=self._replica,
            household=self._household,
            correspondence=self._correspondence,
            papers=self._papers,
            locals=self._store.locals,
            network=self,
            peers=self._peers,
            now=self._clock.now,
            chance=chance.random_bytes,
            may_write=self._health.may_write,
            look=self._health.findings,
            is_sure=lambda: self._guard.is_confirmed(self._clock.now(), self._clock.monotonic()),
            deliver=self._arrived,
            tell=self._bus.publish,
            wake=self._plan_work,
            sheets=Persons(self._keys, RecoveryWords(chance.random_bytes), self._store, self._clock),
            count=self._store.records.count,
            is_hub=bool(self._settings.hub),
            language=self._settings.language or "en",
        )

    # -- starting and stopping ----------------------------------------------------------------------

    async def start(self, stack: AsyncExitStack) -> str:
        """Bring everything up; returns the address that is listened on."""
        host, port = addresses.typed(self._settings.listen or DEFAULT_LISTEN)
        stack.push_async_callback(self._front.close)
        self._listening = await self._front.open(host, port, shut=only_accompanied(self._desk))
        await stack.enter_async_context(self._dialler)
        stack.push_async_callback(self._stop_tasks)
        self._peers.resume()
        self._joins.resume()
        self._dial_hubs()
        self._begin(self._dialler.run())
        control = ControlServer(self._home.place_socket(), self._carry_out, self._bus)
        await control.start()
        stack.push_async_callback(control.stop)
        self._begin(self._tick())
        self._plan_work()
        return self._listening

    def _mind_the_front(self) -> None:
        """Who lives here is accompanied by now, or no longer; links that would not open now end."""
        shut = only_accompanied(self._desk)
        if shut != self._front.is_shut:
            self._front.is_shut = shut
            self._neighbours.leave_those_that(lambda each: shut and not may_stay(self._desk, each))
            self._begin(self._turn(shut))

    async def _turn(self, shut: bool) -> None:
        self._listening = await self._front.turn(shut=shut) or self._listening

    async def _stop_tasks(self) -> None:
        self._neighbours.leave_all()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, job: Any) -> None:
        task = asyncio.ensure_future(job)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (failed := task.exception()) is not None:
            log.error("a job of the node failed", exc_info=failed)

    # -- verbs ----------------------------------------------------------------------------------------

    async def _carry_out(self, method: str, params: dict[str, Any]) -> Any:
        if method not in VERBS:
            raise UnknownVerb(f"This node knows no verb called {method[:60]}.")
        answer = await VERBS[method](self._desk, Params(params))
        self._plan_work()
        return answer

    # -- links ----------------------------------------------------------------------------------------

    def _doorkeeper(self, dialling: bool) -> NodeDoorkeeper:
        return NodeDoorkeeper(
            self._replica, self._household, self._joins.under_way, self._clock.now, dialling
        )

    async def _attend(self, wire: Wire) -> Parting:
        """Carry one link from its first byte to its last."""
        now = self._clock.exact
        neighbour = self._neighbours.begin(wire.address, wire.dialled, wire.binding, now())

        async def deliver(link: Link, event: Any) -> None:
            with self._upkeep.guarded():
                await self._neighbours.deliver(neighbour, event)

        link = Link(wire, neighbour.session, now, deliver)
        neighbour.pump = link
        try:
            await link.run()
        finally:
            self._neighbours.end(neighbour)
            self._joins.ended(neighbour)
            self._refusals.ended(neighbour)
        closed = neighbour.closed
        return Parting() if closed is None else Parting(closed.own, closed.retry_after)

    def _opened(self, neighbour: Neighbour) -> None:
        """Both sides have proved themselves: who comes without a door introduces herself first.

        Not under a date that the listener would take for wrong: nobody could tell yet who is."""
        now = self._clock.now()
        if neighbour.dialled and (coming := newcomer_groups(neighbour)):
            stopped = self._health.may_write() or differing(now, neighbour.said or now)
            if stopped is not None:
                self._joins.stop(stopped)
                neighbour.session.leave()
                return
            # What was shown while this clock was behind lies parked, and may be what lets her in now.
            if arrivals := self._replica.unpark(now):
                self._arrived(arrivals)
            for opened in coming:
                come_in(self._desk, opened, self._joins.under_way())
        self._joins.opened(neighbour)
        self._refusals.opened(neighbour)

    def _heard_clock(self, neighbour: Neighbour, said: int) -> None:
        # By a wrong clock the hub's own time would be over, or not begun.
        times = (self._clock.now(), self._guard.newest, said)
        hub = any(
            self._replica.authority(opened.group).hubs(at) & neighbour.persons(opened.group)
            for opened in neighbour.groups
            for at in times
        )
        devices = sorted(peer.device.hex() for group in neighbour.groups for peer in group.peers)
        self._guard.heard(
            devices[0] if devices else neighbour.address, said, self._clock.monotonic(), hub=hub
        )

    def _dial_once(self, address: str) -> None:
        """For a code: dial now, if need be beside the link that there is, and keep the address."""
        linked = self._dialler.addresses().get(address) is False
        self._dialler.add(address, Source.INVITATION)
        if linked:
            self._begin(self._dial(address))
        else:
            self._dialler.hurry()

    async def _dial(self, address: str) -> None:
        with suppress(Unreachable):
            await self._dialler.dial(address, self._attend)

    def _dial_hubs(self) -> None:
        """Homes keep links to the hubs of their groups, wherever these say that they are."""
        named = set[str]()
        for group in self._desk.groups():
            authority = self._replica.authority(group)
            # Also whoever was hub when the newest record came: a wrong clock must not cut a home off.
            hubs = authority.hubs(self._clock.now()) | authority.hubs(self._guard.newest)
            for hub in hubs - self._household.ids():
                named.update(authority.addresses_of(hub))
            named.update(partnership.addresses(self._desk, group))
        for gone in self._hub_addresses - named:
            self._dialler.discard(gone, Source.HUB)
        for address in named - set(self.own_addresses()):
            self._dialler.add(address, Source.HUB)
        self._hub_addresses = named

    # -- what the desk asks of the network --------------------------------------------------------------

    def listening(self) -> str:
        return self._listening

    def own_addresses(self) -> list[str]:
        return advertised(self._listening)

    def links(self) -> list[dict[str, Any]]:
        return self._peers.links(self._desk)

    def refusing(self) -> dict[str, int]:
        return self._refusals.known()

    async def join(self, person: Resident, code: str, addresses: list[str]) -> dict[str, Any]:
        group = join_at_home(self._desk, person, parse_link(code)[0])
        if group is None:
            group = await self._joins.join(person, code, addresses)
        else:
            self._neighbours.speak_for(person.id, group)
        if group is None:
            return {"group": None, "state": "waiting"}
        return {"group": group.hex(), "state": "member", "name": self._desk.group_name(group)}

    async def authored_mail(self, group: bytes, person: bytes) -> list[bytes]:
        return await self._neighbours.authored_mail(group, person)

    # -- arrivals ---------------------------------------------------------------------------------------

    def _arrived(self, arrivals: list[Arrival]) -> None:
        """Whatever was taken in, whoever wrote it: show it, pass it on, and see what it makes due."""
        own = self._household.ids()
        self._correspondence.arrived(arrivals)
        self._papers.arrived(arrivals)
        self._neighbours.pass_on(arrivals)
        for arrival in arrivals:
            header = arrival.record.header
            if arrival.state is State.IN_SET and header.person not in own:
                self._guard.accepted(header.created)
                if arrival.new and differing(self._clock.now(), header.created) is None:
                    # Written a moment ago, by a clock like ours.
                    author = f"author {header.device.hex()}"
                    self._guard.heard(author, header.created, self._clock.monotonic(), hub=False)
            kind = name_of(header.kind)
            self._bus.publish(
                "record",
                id=arrival.record.id.hex(),
                kind=kind,
                group=header.group.hex(),
                state=arrival.state.name.lower(),
                person=header.person.hex(),
                new=arrival.new,
            )
        if any(arrival.record.header.audience in (Audience.AUTHORITY, Audience.OPEN) for arrival in arrivals):
            self._dial_hubs()
            self._mind_the_front()
            if self._standing.has_grown():
                self._compare_with_all()
            for joining, group in admissions(self._desk, self._joins.under_way()):
                self._joins.admitted(joining.person.id, group, self._hub_addresses)
                self._neighbours.speak_for(joining.person.id, group)
                self._bus.publish("group", group=group.hex(), person=joining.person.id.hex())
        self._plan_work()

    # -- jobs that come round -----------------------------------------------------------------------------

    def _plan_work(self) -> None:
        if not self._work_planned:
            self._work_planned = True
            asyncio.get_running_loop().call_soon(self._work)

    def _work(self) -> None:
        self._work_planned = False
        with self._upkeep.guarded():
            housekeeping.work(self._desk)
            self._neighbours.leave_partners()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            now, monotonic = self._clock.now(), self._clock.monotonic()
            with self._upkeep.guarded():
                if arrivals := self._upkeep.tick(now, monotonic):
                    self._arrived(arrivals)
                if monotonic >= self._next_compare:
                    self._next_compare = monotonic + COMPARE_EVERY
                    self._plan_work()
                    self._neighbours.leave_the_ended()
                    self._compare_with_one()

    def _compare_with_all(self) -> None:
        """Now, and where that was too soon for the other end, once more a moment later."""
        for neighbour in leading(self._neighbours.live()):
            self._neighbours.compare_with(neighbour)
        self._next_compare = min(self._next_compare, self._clock.monotonic() + COMPARE_PAUSE)

    def _compare_with_one(self) -> None:
        live = leading(self._neighbours.live())
        if live:
            self._neighbours.compare_with(live[int(chance.fraction() * len(live))])


def residents(keys: Keystore) -> list[Resident]:
    return [Resident(each.name, each.certificate, each.device, each.sealer) for each in keys.served()]
