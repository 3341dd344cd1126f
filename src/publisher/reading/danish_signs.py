"""The signs beyond ASCII that a Danish paper may hold: whatever else an encoding yields, the encoding is wrong."""

DANISH_LETTERS = frozenset("æøåÆØÅ")
PUNCTUATION = frozenset("§°½€…‘’‚“”„«»–—•´\u00a0\u00ad")
LETTERS = frozenset("éèêëáàâäíìïîóòôöúùûüýçñßÉÈÊËÁÀÂÄÍÓÔÖÚÜÇÑŠšŽž")
"""Of names and loan words."""
KNOWN = DANISH_LETTERS | PUNCTUATION | LETTERS | frozenset("¼¾²³µ·±×£©®™†‡‹›¨¸")
