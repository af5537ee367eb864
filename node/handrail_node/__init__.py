"""The Handrail node: the protocol core with a store, links, keys, a control socket and a command line."""
