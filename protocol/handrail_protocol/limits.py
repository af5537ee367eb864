"""Every bound of the protocol, each with its reason and what happens when it is met.

Units last. A peer may be hostile or merely broken; whatever it sends meets one of these before it
is parsed. Seconds unless the name says otherwise.
"""

MINUTE = 60
HOUR = 3_600
DAY = 86_400
YEAR = 365 * DAY

# -- records (specs/01) -------------------------------------------------------------------------

# One record with everything in it fits a quarter of a link message; larger ones are refused, never cut.
RECORD_BYTES_MAX = 16_384
# Thirteen fields: five digests or keys, four recipients and some numbers stay below this.
HEADER_BYTES_MAX = 512
# What is left beside the longest header, a signature and the leading bytes of the three parts.
BODY_BYTES_MAX = RECORD_BYTES_MAX - HEADER_BYTES_MAX - 73
# A page of plain words. Longer text is refused whole, so that signatures still match.
TEXT_BYTES_MAX = 4_096
# A line: a name, an area, a topic.
LINE_BYTES_MAX = 120
# Mail goes to the parties of one agreement and, for an accompanied person, to a third reader.
RECIPIENTS_MAX = 4
# Arrays in arrays of a body: a list of rows is depth 3, and a row may hold one list.
DEPTH_MAX = 4
# A hostile array header could promise 4 billion items; no honest body has this many.
ITEMS_MAX = 4_096
# Dates and spans of any field, so that arithmetic on them never surprises. Larger ones are refused.
SECONDS_MAX = 1 << 40
# Clocks of home computers drift by minutes. Further in the future, a record is parked.
CLOCK_SKEW_MAX = 10 * MINUTE
# No right lasts longer without a person deciding again.
TERM_MAX = 400 * DAY
# A code that lies about for longer is found by somebody else.
INVITATION_MAX = 90 * DAY
# Two groups look at each other anew once a year.
PACT_MAX = YEAR
# What a hub keeps of one partner: a thousand helpers. Ends and withdrawals come up to twice that.
PARTNER_RECORDS_MAX = 4_000
# What is kept of its authority, which these show: a holder and a device each, and whose word they are.
PARTNER_ACTS_MAX = 8_000
# Records that one of the open set shows of its group's authority: an office seldom takes more than six.
SHOWN_MAX = 24
# A right is proof for what was done under it for as long as that is kept.
TERM_KEPT = 3 * YEAR
# A device's records in one set: at the start room for a burst, an import of old cards for example.
QUOTA_START = 64
# Then, for each day since its person came, a number that nobody reaches by hand.
QUOTA_PER_DAY = 64
# Devices of one person that speak in a group: a new one each month, for as long as a certificate is kept.
# Beyond, the later ones wait: quotas are counted for each device, and a root makes any number of these.
DEVICES_PER_PERSON_MAX = 32
# A hub speaks for a whole group.
QUOTA_HUB_FACTOR = 16
# Of records that share (set, device, seq) two are kept: the proof of a fork, and its bound.
FORK_KEPT = 2
# Rooms for what is in no set: parked, waiting, held. At the cap the newest arrival is refused.
ROOM_RECORDS_MAX = 1_000
# Of these by one peer: a household of eight, all of it in bad faith, leaves room for others.
ROOM_RECORDS_PER_PEER_MAX = 100
# Unproved joins kept beyond the uses of an invitation, so that a spilled code cannot fill a group.
JOINS_SPARE = 16
# Lists by which one root ended devices of its own: few get lost. Beyond, the highest hashes don't count.
ROOT_ENDS_KEPT = 64
# Appointments of appointments: a founder's is level 1. Deeper ones don't count, so that a chain stays short.
LEVELS_MAX = 10
# How a list of what stays names a record: the beginning of its id. Two ids that share it cost 2^64 hashes.
MARK_BYTES = 16
# Whoever stands by a person stops her for so long, until a steward has looked; then he waits as long again.
FREEZE_MAX = 7 * DAY
FREEZE_PAUSE = 7 * DAY
# A steward's sign of life lasts so long; it is given anew each day.
PULSE_KEPT = 3 * DAY
PULSE_EVERY = DAY
# Of so many stewards something has to be heard before anything new begins with who needs watching over.
STEWARDS_WATCHING = 2
# Ids named by one revocation record: 18 bytes each, so this many fit a body. A longer list goes in parts.
STAYS_MAX = 850
# The last two door keys open a conversation, so that a member who was away still gets in.
DOORS_KEPT = 2
# Founders of a group; the fold of equals goes through them in rank order.
FOUNDERS_MAX = 16
# One household serves a family, not a town.
PERSONS_PER_NODE_MAX = 8
# A person in more groups than this is not one person.
GROUPS_PER_NODE_MAX = 32
# Devices that one agreement's thread key is sealed to at once; further ones get it by mail.
THREAD_SLOTS_MAX = 8

# -- links (specs/05) ---------------------------------------------------------------------------

# The largest frame with a two-byte length: one read, no fragments.
MESSAGE_BYTES_MAX = 65_535
# Ids in one message: as many as fit, and no more items than the codec lets pass.
MESSAGE_IDS_MAX = 1_900
# A message that a peer has not taken by then stays untaken: it has gone, or reads to hold us up.
STALL_TIME_MAX = 30.0
# Between two signs of life; routers at home forget a silent connection after a few minutes.
HEARTBEAT_EVERY = 30.0
# Half-open links of all addresses together: a flood from many may not use up a process's files.
HALF_OPEN_MAX = 128
# Links of one address that have not proved themselves: enough for a family behind one NAT.
HALF_OPEN_PER_ADDRESS_MAX = 4
# From dialling to a WebSocket; beyond, the address counts as silent.
CONNECT_TIME_MAX = 10.0
# Bound of the first wait before an address is dialled again; it doubles up to the cap.
REDIAL_BASE = 1.0
REDIAL_CAP = 15.0
# Links of one person, over all her devices: above it the oldest is left, which mostly is one that broke.
LINKS_PER_PERSON_MAX = 16
# Addresses that one node dials: its hubs, its LAN, its friends. At the cap a further one is left out.
ADDRESSES_DIALLED_MAX = 64
# Nodes of one LAN that are dialled because they announced themselves; a liar can announce any number.
LAN_NODES_MAX = 32
# From accept to the end of the TLS handshake, which a peer can draw out.
TLS_TIME_MAX = 3.0
# From accept to welcome. A Raspberry Pi needs a fifth of a second.
GREETING_TIME_MAX = 5.0
# Refusals leave at this age of the link, so that their time tells nothing.
REFUSAL_AT = 1.0
# Tags in a greeting; unused places are random, so that their number tells nothing.
TAGS = 32
# Records that a proof may carry to show where a grant comes from: ten levels and their devices.
CHAIN_RECORDS_MAX = 64
# Ranges that one query may ask about, a branch counted as its sixteen: then an answer fits a message.
RANGES_MAX = 256
# Ranges asked about and not answered yet; at the cap it goes on with those in hand first.
RANGES_OPEN_MAX = 4_096
# Ranges that wait to be asked about: what so many answers bring back. At the cap the others are left to
# the next comparison, when those in hand no longer differ.
RANGES_WAITING_MAX = 16 * RANGES_OPEN_MAX
# A round goes two branchings down; 16 to the 12th is more records than anybody has. What is still open
# then is sent and asked for whole.
ROUNDS_MAX = 12
# Records of one hour that are listed instead of branched: 16 ids cost as much as 13 digests of a branch.
LEAVES_MAX = 16
# Bytes of answers and acknowledgements waiting for a peer that reads slowly: those of 100,000 records.
# Above it the link is closed; nothing is lost.
OUTBOUND_BYTES_MAX = 4 * 1_048_576
# Records that somebody may send before the group counts his join: device, join, lock, and a second try.
NEWCOMER_RECORDS_MAX = 16
# Signatures to check for one peer in a second, before the peer has proved a membership.
UNPROVED_SIGNATURES_PER_SECOND_MAX = 500
# Ids a link remembers as known to the other side. At the cap the oldest goes: a repeat costs one record.
SEEN_IDS_MAX = 10_000
# Silence of a peer that owes an answer; a busy Raspberry Pi says something every few seconds. Above it the
# link is closed: comparing goes on with others.
ANSWER_TIME_MAX = 60.0
# Anti-entropy with one random peer. With the comparison on connect it alone guarantees delivery.
COMPARE_EVERY = 60.0
# After a question of the other side's comparison: it makes both equal, so a node does not begin its own.
COMPARE_PAUSE = 10
