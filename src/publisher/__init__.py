"""Publisher: a council's agendas and minutes, readable for everyone."""
