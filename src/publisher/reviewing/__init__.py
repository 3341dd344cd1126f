"""The editor's local web page: a whole meeting's plain texts read, corrected and approved in the browser.

Runs on the editor's own machine and answers nobody else (`guard.py`). What it shows and does comes from a desk
(`desk.py`), which `building` provides.
"""
