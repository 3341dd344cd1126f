"""Six engines by other hands.

On W3C's corpus of failing examples such engines together see about half of the faults: what they miss is measured by
the other modules of this room.
"""
