# Two commands: `make demo` shows what kg does, `make test` proves it.  Both set up everything they need.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
OUT ?= demo
KG := $(VENV)/bin/kg
QUESTION ?= 哪些企业获得省级荣誉？

.PHONY: demo test lint bench clean

$(VENV)/.ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新版本。Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[pdf]'
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.ready
	@mkdir -p $(OUT)
	$(KG) build seeds --store $(OUT)/store
	$(KG) ask "$(QUESTION)" --store $(OUT)/store
	$(KG) export -o $(OUT)/honours.graphml --store $(OUT)/store
	$(KG) export -o $(OUT)/honours.html --store $(OUT)/store

lint: $(VENV)/.ready-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

test: lint
	$(VENV)/bin/python -m pytest

bench: $(VENV)/.ready-dev
	$(VENV)/bin/python bench/run.py

clean:
	rm -rf $(OUT) build dist .mypy_cache .pytest_cache .ruff_cache
