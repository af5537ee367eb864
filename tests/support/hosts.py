"""Computers and cables for a test: hosts as network namespaces, on networks that a router joins.

    with internet() as net:
        library = net.network("203.0.113.0/24").host("library")
        family = net.behind_a_router("10.20.0.0/24")  # nobody dials in there
        hub = house.node("hub", before=library.enter, listen="[::]:47447")

Each namespace is anonymous and held by one process, whose standard input ends with this one: nothing is
left over even after kill -9, and tests side by side can't meet. Who is not root gets a user namespace,
in which he may do all this.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv4Network
from itertools import count

_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
# The firewall and address translation of a home router: out, and answers to what went out; nothing else.
_HOME_ROUTER = """
table ip home {
  chain outward { type nat hook postrouting priority 100; oifname "wan" masquerade; }
  chain inward { type filter hook forward priority 0; iifname "wan" ct state new drop; }
}
"""


class Namespace:
    """A network of its own with nothing on it but loopback. `inside`: words that enter another one first."""

    def __init__(self, inside: tuple[str, ...] = ()) -> None:
        needs_user = not inside and os.geteuid() != 0
        user = ("--user", "--map-root-user") if needs_user else ()
        waits = (sys.executable, "-c", "import sys; print('here', flush=True); sys.stdin.read()")
        self._holder = subprocess.Popen(
            [*inside, "unshare", *user, "--net", *waits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PATH": _PATH},
        )
        assert self._holder.stdout is not None
        if self._holder.stdout.readline() != b"here\n":
            self.close()
            raise AssertionError("this computer gives no network namespaces")
        is_user = needs_user or "--user" in inside
        self.enter: tuple[str, ...] = (
            "nsenter",
            f"--target={self.pid}",
            "--net",
            *(("--user", "--preserve-credentials") if is_user else ()),
        )
        self.do("ip", "link", "set", "lo", "up")

    @property
    def pid(self) -> int:
        return self._holder.pid

    def do(self, *words: str, stdin: str = "") -> str:
        """Run a command in there, and return what it printed."""
        done = subprocess.run(
            [*self.enter, *words],
            input=stdin,
            capture_output=True,
            text=True,
            env={**os.environ, "PATH": _PATH},
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(words)}: {done.stderr}"
        return done.stdout

    def forward(self) -> None:
        """Be a router."""
        self.do("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward")

    def close(self) -> None:
        assert self._holder.stdin is not None
        assert self._holder.stdout is not None
        self._holder.stdin.close()
        self._holder.wait()
        self._holder.stdout.close()


class Host:
    """A computer with a network card or more; `enter`: the words that run a command on it."""

    def __init__(self, name: str, namespace: Namespace) -> None:
        self.name, self.namespace = name, namespace
        self.enter = namespace.enter
        self.address = ""
        self._cables: list[tuple[Network, str]] = []

    def plug(self, network: "Network", card: str = "eth0") -> str:
        """Put a cable between a card of this host and a network; returns the address it has there."""
        port = network.port_for(self.namespace, card)
        self._cables.append((network, port))
        address = network.next_address()
        self.namespace.do("ip", "address", "add", f"{address}/{network.range.prefixlen}", "dev", card)
        self.namespace.do("ip", "link", "set", card, "up")
        if network.gateway is not None and card == "eth0":
            self.namespace.do("ip", "route", "replace", "default", "via", str(network.gateway))
        self.address = self.address or str(address)
        return str(address)

    def card_number(self, card: str = "eth0") -> str:
        """The hardware's number of a card, which stands in each packet that it sends."""
        words = self.namespace.do("ip", "-brief", "link", "show", "dev", card).split()
        return words[2]

    def cut(self) -> None:
        """Pull its cables; the other side is not told, as nobody is in real life."""
        for network, port in self._cables:
            network.switch.do("ip", "link", "set", port, "down")

    def mend(self) -> None:
        for network, port in self._cables:
            network.switch.do("ip", "link", "set", port, "up")


class Network:
    """One LAN: a switch that carries multicast too. `gateway`: who passes on what is meant for others."""

    def __init__(self, internet: "Internet", switch: Namespace, bridge: str, addresses: IPv4Network) -> None:
        self.internet, self.switch, self._bridge, self.range = internet, switch, bridge, addresses
        self.gateway: IPv4Address | None = None
        self._hosts = addresses.hosts()
        self._ports = count(1)
        switch.do("ip", "link", "add", "name", bridge, "type", "bridge", "mcast_snooping", "0")
        switch.do("ip", "link", "set", bridge, "up")

    def next_address(self) -> IPv4Address:
        return next(self._hosts)

    def port_for(self, namespace: Namespace, card: str) -> str:
        """A cable from a card in this namespace to a port of the switch; returns the port."""
        port = f"{self._bridge}p{next(self._ports)}"
        there = ("peer", "name", card, "netns", str(namespace.pid))
        self.switch.do("ip", "link", "add", "name", port, "type", "veth", *there)
        self.switch.do("ip", "link", "set", port, "master", self._bridge, "up")
        return port

    def joined_to_the_internet(self) -> None:
        """The switch itself is a router, as the backbone is."""
        self.gateway = self.next_address()
        self.switch.do("ip", "address", "add", f"{self.gateway}/{self.range.prefixlen}", "dev", self._bridge)

    def host(self, name: str) -> Host:
        """A new computer on this network."""
        host = self.internet.bare_host(name)
        host.plug(self)
        return host


class Internet:
    """All networks of one test, and a backbone that passes packets between them."""

    def __init__(self) -> None:
        self._backbone = Namespace()
        self._namespaces = [self._backbone]
        self._backbone.forward()
        self._numbers = count(1)

    def network(self, addresses: str) -> Network:
        """A network whose hosts reach the others and are reached by them."""
        network = self.lan(addresses)
        network.joined_to_the_internet()
        return network

    def lan(self, addresses: str) -> Network:
        """A network with nothing beyond it."""
        return Network(self, self._backbone, f"net{next(self._numbers)}", IPv4Network(addresses))

    def behind_a_router(self, addresses: str, outside: str) -> tuple[Network, Host]:
        """A home: its hosts reach the others, and nobody out there reaches them; and the router between."""
        home = self.lan(addresses)
        router = self.bare_host("router")
        router.namespace.forward()
        beyond = self.network(outside)
        router.plug(beyond, "wan")
        router.namespace.do("ip", "route", "add", "default", "via", str(beyond.gateway))
        inside = Host("router's inside", router.namespace)  # its cable is not the one that is cut
        inside.plug(home, "lan")
        home.gateway = IPv4Address(inside.address)
        router.namespace.do("nft", "-f", "-", stdin=_HOME_ROUTER)
        return home, router

    def bare_host(self, name: str) -> Host:
        """A computer without a cable."""
        namespace = Namespace(self._backbone.enter)
        self._namespaces.append(namespace)
        return Host(name, namespace)

    def close(self) -> None:
        for namespace in reversed(self._namespaces):
            namespace.close()


@contextmanager
def internet() -> Iterator[Internet]:
    """Networks that are gone when the block is left, with everything that runs on them; end that first."""
    made = Internet()
    try:
        yield made
    finally:
        made.close()
