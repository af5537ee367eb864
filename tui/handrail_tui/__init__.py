"""The Handrail terminal interface: thin screens over pure rows, one door to the node."""
