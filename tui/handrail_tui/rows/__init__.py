"""What the screens show, as values: from the answers of the control API to rows, with no screen in sight.

Nothing here imports Textual, reads a clock or speaks with a node. Full screens and plain lines are two ways
to show the same rows.
"""
