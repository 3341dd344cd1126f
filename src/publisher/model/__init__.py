"""The records that travel between the stages: frozen, standard library only."""
