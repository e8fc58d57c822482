# The commands everyone learns. Each sets up what it needs in .venv, from the locks and nothing else.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
KNOWLEDGE := $(shell find knowledge -name '*.yaml')
SHARED_QUESTIONS := $(wildcard ../shared/questions/*.yaml)
MODEL_SOURCES := $(wildcard bot/matching/*.py bot/language/*.py bot/programme/*.py)

.DEFAULT_GOAL := help
.PHONY: help run test test-postgresql check bench drill evaluate phrasings quality speed picture lock format clean

help: ## show these commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

run: $(VENV)/.runtime $(VENV)/.checked ## run the bot: on Telegram when a token is configured, else in the terminal
	@$(PY) main.py run

test: $(VENV)/.dev ## run the whole suite
	@$(PY) -m pytest

test-postgresql: $(VENV)/.dev ## run what touches the database on a PostgreSQL server, whose address is in TEST_DATABASE_URL
	@test -n "$$TEST_DATABASE_URL" || { echo "TEST_DATABASE_URL=postgresql+asyncpg://USER@HOST:PORT/postgres is needed, see README.md"; exit 1; }
	@$(PY) -m pytest tests/storage tests/services tests/drills/test_kills.py

check: $(VENV)/.dev ## format, lint, types, house and knowledge
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports
	@$(PY) main.py check --lang en

bench: $(VENV)/.dev ## speed, memory and accuracy, beside the usual peers (a quarter of an hour)
	@$(PY) main.py bench

drill: $(VENV)/.dev ## what is promised of newsletters, in full size: 10,000 people, 50 kills (some minutes)
	@DRILL=full $(PY) -m pytest tests/drills -q -s

evaluate: $(VENV)/.dev ## the quality of the answers, against thresholds and the committed baseline
	@$(PY) main.py evaluate tests/questions/*.yaml $(SHARED_QUESTIONS)

format: $(VENV)/.dev ## put the code in its usual form
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

phrasings: $(VENV)/.dev ## which phrasings, left out of what is learnt, no longer find their entry
	@$(PY) main.py phrasings

quality: $(VENV)/.dev ## write docs/quality.md and its plot anew
	@$(PY) main.py evaluate --plot docs/calibration.svg tests/questions/*.yaml $(SHARED_QUESTIONS) > docs/quality.md

speed: $(VENV)/.dev ## write docs/speed.md and its plot anew
	@$(PY) main.py bench --plot docs/growth.svg > docs/speed.md

picture: $(VENV)/.dev ## draw the README's picture from the real bot
	@PYTHONPATH=. $(PY) docs/picture.py

lock: $(VENV)/.dev ## renew the locks after a change in pyproject.toml
	@$(PY) -m piptools compile $(LOCK_OPTIONS) -o requirements.lock pyproject.toml
	@$(PY) -m piptools compile $(LOCK_OPTIONS) --extra dev --extra bench --extra postgresql -c requirements.lock -o requirements-dev.lock pyproject.toml

LOCK_OPTIONS := --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

clean: ## remove what the commands made; data/ stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(PY)
	@echo "Installing what the bot needs into $(VENV) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(PY)
	@echo "Installing what the tests need into $(VENV) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/.runtime

# The knowledge base is checked, and the model learnt, when a file of either changed.
$(VENV)/.checked: $(KNOWLEDGE) $(MODEL_SOURCES) | $(VENV)/.runtime
	@echo "Checking the knowledge base and learning from it (some 30 seconds, once) …"
	@$(PY) main.py check --errors-only
	@touch $@
