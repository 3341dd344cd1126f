"""What the tests use to look at a finished site from outside: a browser, validators and measurements."""
