# The two commands: `make site` builds the site into build/site/, `make test` proves it.
# Everything is installed inside the project (.venv, node_modules); a repeated run installs nothing.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help site test fuzz serve check lock notice clean

help: ## Say what there is
	@echo "make site    install what is needed, build the site into build/site/"
	@echo "make serve   build the site and show it on http://127.0.0.1:8000/"
	@echo "make check   build, then check the papers and every page of the site (installs a browser; report: build/check/)"
	@echo "make test    install what the tests need (a browser too) and run them"
	@echo "make fuzz    feed random papers to the readers and the parser, SECONDS=60 for each (what is found: build/fuzz/)"
	@echo "make lock    write the lock files anew from pyproject.toml, and NOTICE from them"
	@echo "make clean   remove everything that was built (the installed tools stay)"

site: $(VENV)/site.stamp
	$(BIN)/publisher build

serve: site
	$(BIN)/publisher serve

check: $(VENV)/check.stamp
	$(BIN)/python -m publisher.checking.install_browser
	-$(BIN)/publisher build
	$(BIN)/publisher check

test: $(VENV)/test.stamp
	$(BIN)/python -m publisher.checking.install_browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadgroup

SECONDS ?= 60
TARGETS ?= text html docx pdf parser

fuzz: $(VENV)/test.stamp
	@for target in $(TARGETS); do \
	  (cd tests && ../$(BIN)/python -m fuzz.run $$target ../build/fuzz/$$target -max_total_time=$(SECONDS)) || exit 1; \
	done

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 7; }
	@echo "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "Python's venv module is missing: sudo apt-get install python3-venv"; exit 7; }

$(VENV)/site.stamp: requirements/site.txt requirements/system.sh pyproject.toml | $(VENV)/bin/python
	@sh requirements/system.sh
	@echo "Installing what the site needs (locked versions, about a minute the first time)"
	@$(PIP) --require-hashes --requirement requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/check.stamp: requirements/check.txt $(VENV)/site.stamp
	@echo "Installing what the check of the site needs (a browser and its engines, about 400 MB)"
	@$(PIP) --require-hashes --requirement requirements/check.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/site.stamp
	@echo "Installing what the tests need"
	@$(PIP) --require-hashes --requirement requirements/test.txt
	@touch $@

LOCK := $(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-header \
        --python-version 3.11 --python-platform x86_64-manylinux_2_36

lock: $(VENV)/test.stamp
	$(LOCK) pyproject.toml requirements/build.in --output-file requirements/site.txt
	$(LOCK) --extra check --constraint requirements/site.txt pyproject.toml requirements/build.in \
	  --output-file requirements/check.txt
	$(LOCK) --extra draft --constraint requirements/site.txt pyproject.toml requirements/build.in \
	  --output-file requirements/draft.txt
	$(LOCK) --extra test --constraint requirements/check.txt --constraint requirements/draft.txt \
	  pyproject.toml requirements/build.in --output-file requirements/test.txt
	$(MAKE) $(VENV)/test.stamp notice

notice: $(VENV)/test.stamp
	$(BIN)/python requirements/notice.py

clean:
	rm -rf build
