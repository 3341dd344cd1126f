"""A meeting in brief, kept by the ledger: what lists, cases, members' pages and feeds are made from."""
