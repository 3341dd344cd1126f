"""One narrow seam per outside program or library that a machine may lack."""
