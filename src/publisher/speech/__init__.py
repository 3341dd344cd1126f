"""From text to sound with the time of every sentence."""
