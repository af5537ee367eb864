"""What a person is asked before something is written: forms as values, one module for each part of a life.

Like the rows, they know nothing of screens. A question without fields is a form too.
"""
