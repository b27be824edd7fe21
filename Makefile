# One place for every command. `make demo` and `make test` work on a machine with only Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python

.PHONY: setup setup-dev demo test check lint format docs soak bench clean

setup: $(VENV)/run.stamp
setup-dev: $(VENV)/dev.stamp

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; found: $$($(PYTHON) --version 2>&1). Name another with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what sulh runs on into $(VENV) (hashes checked)"
	@$(RUN) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(RUN) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need into $(VENV) (hashes checked)"
	@$(RUN) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

demo: setup
	@$(BIN)/sulh demo

test: setup-dev
	@$(RUN) -m pytest -n 2

# What every commit passes.
check: lint test

lint: setup-dev
	@$(BIN)/ruff format --check -q . && $(BIN)/ruff check -q . && echo "format and lint: clean"
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache | tail -3
	@$(RUN) -m cogapp --check -r docs/*.md README.md ARCHITECTURE.md > /dev/null || { echo "generated docs differ from the code: make docs"; exit 1; }
	@echo "generated docs: true"

# The long tests: SULH_SEEDS seeds of the simulator, all others once more with new examples for the properties, every fault at every operation, a million mutants of
# input, coverage-guided fuzzing (if atheris is there: requirements-fuzz.txt), and 300 mutants of code a room.
soak: setup-dev
	@SULH_SEEDS=$${SULH_SEEDS:-1000} $(RUN) -m pytest -n 2 tests/simulator
	@$(RUN) -m pytest -n 2 -m soak
	@SULH_RANDOM=1 $(RUN) -m pytest -n 2
	@$(RUN) -m tests.fuzz.guided --seconds 600
	@$(RUN) tools/mutate.py --count 300

# Rows in bench/results.json, each beside its calibration: make bench ONLY=log PEERS=1
bench: setup-dev
	@ONLY="$(ONLY)" PEERS="$(PEERS)" $(RUN) -m bench

format: setup-dev
	@$(BIN)/ruff format -q . && $(BIN)/ruff check -q --fix .

docs: setup-dev
	@$(RUN) -m cogapp -r docs/*.md README.md ARCHITECTURE.md

clean:
	rm -rf $(VENV) sulh-demo
