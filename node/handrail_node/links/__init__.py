"""Links to other nodes: TLS, sockets and the pump between them and a session.

specs/05-links, "Transport". Nothing here knows the protocol: `Wire` is what a listener and a
dialler hand to whoever composes a session, `Link` runs it.
"""

from handrail_node.links.dialler import Dialler
from handrail_node.links.link import Link, Machine, Parting, Wire
from handrail_node.links.listener import Listener
from handrail_node.links.tls import Certificate

__all__ = ["Certificate", "Dialler", "Link", "Listener", "Machine", "Parting", "Wire"]
