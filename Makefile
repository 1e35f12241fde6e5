.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Compiled modules are kept, whatever the machine's default: the tests start the bot a hundred times.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run sandbox test quick stress bench screenshots lint types contracts lock clean

help: ## What can be done here
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/product ## The bot on Telegram if BOT_TOKEN is set, else the sandbox in your browser
	@$(BIN)/python -m bot

sandbox: $(VENV)/product ## The bot with its built-in Telegram, no account needed
	@$(BIN)/python -m bot sandbox $(if $(PORT),--port $(PORT))

test: lint types contracts ## Linters, types, import contracts, then all tests
	@$(BIN)/python -m pytest -n auto --dist worksteal --durations 10 --cov --cov-report=term-missing:skip-covered

quick: lint types contracts ## The same with the tests nearest to what changed, for while one works
	@$(BIN)/python -m pytest -n auto --dist worksteal --durations 10 $$($(BIN)/python -m tests.nearest)

stress: $(VENV)/development ## The long form of the tests: thousands of kills, walks and examples; takes hours
	@STRESS=1 STRESS_SENDS=100000 CRASH_KILLS=200 $(BIN)/python -m pytest -q tests/services tests/flows tests/gateway tests/crash

bench: $(VENV)/development ## Speed and memory, as ratios against a baseline measured in the same run
	@$(BIN)/python -m tests.bench

screenshots: $(VENV)/development ## The pictures in the README, taken anew
	@$(BIN)/python -m tests.screenshots

lint: $(VENV)/development
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/development
	@$(BIN)/mypy

contracts: $(VENV)/development
	@$(BIN)/lint-imports

lock: $(VENV)/development ## Write the locked requirements anew
	@$(BIN)/uv pip compile --universal --no-strip-extras --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	    --quiet pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --universal --no-strip-extras --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	    --quiet pyproject.toml --group dev -o requirements-dev.txt

clean: ## Remove what can be made again
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* htmlcov

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/product: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the bot needs (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/development: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/product
