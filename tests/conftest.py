"""What every test run begins with, however it was started.

A shell starts what runs in its background, as many CI runners do, with Ctrl-C ignored, and children inherit
that: the programs that tests break off by it would go on.
"""

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
