"""The persons who live on this node, each with a device of its own here.

DESIGN section 5: a household node serves several persons; none of their keys is ever copied.
"""

from dataclasses import dataclass

from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey
from handrail_protocol.limits import PERSONS_PER_NODE_MAX
from handrail_protocol.sealing import Sealer
from handrail_protocol.writer import Author
