# make run  - create the environment, install, serve the guide at http://localhost:8501
# make test - install what tests need, then run every check; make test TESTS=tests/web/host runs the tests of one folder
# make bare - both on a bare Debian 12 and 13
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

PACKAGES := PYTHON=$(PYTHON) VENV=$(VENV) .ci/system-packages
TESTS ?=

# The guide as a package, and the rules alone (guide-rules), from the same tree: dist/*.whl
WHEELS ?= dist
wheels: $(BIN)/python
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir $(WHEELS) . ./deploy/rules

# Both wheels built and tried, each in a fresh environment, and the example for Node with what npm installs from its lock
# file (about two minutes; needs the indexes of Python and, where npm is there, of npm)
packaging: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/deploy/test_wheels.py tests/testing/test_node.py -m packaging -n0

.PHONY: run test packages lint check messages docs screens still states race orders cuts failures abuse whole mutants ways bench sbom capacity lock clean book \
  bare fonts hands shifted upgrade scan gameday wheels packaging
.DELETE_ON_ERROR:
# What is missing is told before anything is downloaded: in the order of the prerequisites, with -j too.
.NOTPARALLEL:

run: $(VENV)/run.stamp
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

# What the tests need from the system, before anything else.
packages:
	@$(PACKAGES) test

test: packages $(VENV)/test.stamp
	$(BIN)/ruff check guide tests deploy docs app.py .ci
	$(BIN)/mypy
	$(BIN)/python -m guide check --no-review-dates
	$(BIN)/python -m pytest -n auto --dist loadfile $(TESTS)

# The tests as on other days, or on the days of DAY. Installs nothing: .venv and the packages of `make test` have to be there
DAY ?= 2025-06-15 2031-06-15
shifted:
	@.ci/shifted $(DAY) -- $(TESTS)

lint: $(VENV)/test.stamp
	$(BIN)/ruff check guide tests deploy docs app.py .ci
	$(BIN)/mypy

check: $(VENV)/run.stamp
	$(BIN)/python -m guide check

# The whole guide as static pages, for the proxy to give while the guide is away (deploy/INSTALL.md), or for a USB stick
BOOK ?= dist/booklet
book: $(VENV)/run.stamp
	$(BIN)/python -m guide book --out $(BOOK)

# The two small fonts of pictures and booklet, when a letter is missing. Needs fonttools and brotli: .venv/bin/python -m pip install fonttools brotli
fonts: $(VENV)/run.stamp
	$(BIN)/python -m deploy.fonts

messages: $(VENV)/run.stamp
	$(BIN)/python -m guide.tools.catalogues

# The pages of docs/ that are made from the code
docs: $(VENV)/run.stamp
	$(BIN)/python -m docs.make_pages

# Every example in every language on two devices, twice, with a contact sheet in .pytest_cache/sheet (about a quarter of an hour)
screens: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/screens tests/testing -m screens -n auto --dist load --guide-keep .pytest_cache/sheet

# 20 states opened 20 times each (OPENINGS=200 for more), waiting for the ready element alone: no pixel differs (about ten minutes)
OPENINGS ?= 20
still: packages $(VENV)/test.stamp
	OPENINGS=$(OPENINGS) $(BIN)/python -m pytest tests/screens/test_still.py -m still -n auto --dist load

# axe and the page checks on every state x language x theme x width (about 25 minutes)
states: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/browser -m states -n auto --dist load

# Random orders of typing, choosing and tapping in the search for a place, at a person's speed; the seed is printed (about ten minutes)
ORDERS ?= 60
orders: packages $(VENV)/test.stamp
	ORDERS=$(ORDERS) ORDERS_SEED=$${ORDERS_SEED:-$$(date +%s)} $(BIN)/python -m pytest tests/browser/test_way_in.py -k any_order -s

# Typings during which the app arrives, cut at random moments: nothing typed is lost; the seed is printed (about 20 minutes)
CUTS ?= 300
cuts: packages $(VENV)/test.stamp
	CUTS=$(CUTS) CUTS_SEED=$${CUTS_SEED:-$$(date +%s)} $(BIN)/python -m pytest tests/browser/test_before_the_app.py -k while_the_app -n0 -s

# 200 clicks of a suite that waits for the ready element alone, in Python and in Node: no page is read too early (about two minutes)
CLICKS ?= 200
race: packages $(VENV)/test.stamp
	CLICKS=$(CLICKS) $(BIN)/python -m pytest tests/testing/test_ready.py tests/testing/test_node.py -n0

# A hundred killed processes under a browser, behind HAProxy (about 8 minutes)
failures: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/failures tests/browser/test_journey.py -m failures

# The breaks of a night, played against a running set with deploy/monitoring/alerts.yaml evaluated by Prometheus: each raises
# its own alarm and clears it (about five minutes; needs apt-get install prometheus)
gameday: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/failures/test_game_day.py -m gameday -n0 -s

# 500 calls at the desk typed without waiting, on a slow server (about an hour and a half); HANDS_SEED and HANDS_CALLS choose others
hands: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/browser/test_hands.py tests/browser/test_desk_keys.py -m hands -n0 -s

# A million answers and a hundred thousand forged messages (about half an hour)
abuse: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/abuse -m abuse

# What `make test` takes samples of, whole: rules, paths, codes, letters, pages (about 10 minutes). With SAMPLE_SEED=number
# `make test` takes other samples; the end of each run says which
whole: packages $(VENV)/test.stamp
	SAMPLE=whole $(BIN)/python -m pytest -n auto --dist loadfile

# Each rule's data changed one thing at a time: whatever no test notices is named, and the seed (about 7 minutes). MUTANTS=500
# takes a sample, SEED=7 another one. MUTANTS_OF=code changes functions; what survives of it has not been gone through yet
MUTANTS ?= 0
SEED ?= 1
MUTANTS_OF ?= data,lines
SEEING := tests/law tests/reasoning tests/facts tests/answer tests/web/citizen tests/test_statements.py
mutants: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest $(SEEING) -p tests.mutants.plugin --assert=plain --mutants $(MUTANTS) --seed $(SEED) \
	  --mutants-of $(MUTANTS_OF)

# Every way through the guide, and every day since 2021, looked up in the booklet
ways: packages $(VENV)/test.stamp
	$(BIN)/python -m pytest tests/outputs/booklet -m book -n auto --dist load

# The guide beside plain Python, pydantic, zen-engine and other Streamlit pages; tests/bench/RESULTS.md (about half an hour).
# OpenFisca-core is measured too where it is installed: .venv/bin/python -m pip install openfisca-core
bench: packages $(VENV)/test.stamp
	$(BIN)/python -m tests.bench

# What is installed to run the guide, with its licences: dist/sbom.cdx.json (CycloneDX) and dist/licences.md
sbom: $(VENV)/test.stamp
	$(BIN)/python -m deploy.sbom dist

# deploy/CAPACITY.md from the figures of the bench
capacity: $(VENV)/run.stamp
	$(BIN)/python -m deploy.capacity

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "The guide needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	@$(PACKAGES) run
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/run.stamp: requirements.lock | $(BIN)/python
	$(PIP) -r requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-test.lock | $(BIN)/python
	$(PIP) -r requirements-test.lock
	@touch $@ $(VENV)/run.stamp

# Needs uv in the environment: pip install uv. One lock for every platform and Python; markers tell them apart.
LOCK := -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --annotation-style line
lock:
	$(PYTHON) $(LOCK) --output-file requirements.lock pyproject.toml
	$(PYTHON) $(LOCK) --extra test --output-file requirements-test.lock pyproject.toml

# One package anew, all others as they are: make upgrade PACKAGE=jinja2 (needs uv as `make lock` does; deploy/UPGRADE.md)
PACKAGE ?=
upgrade:
	@[ -n "$(PACKAGE)" ] || { echo "Which one? make upgrade PACKAGE=jinja2"; exit 1; }
	$(PYTHON) $(LOCK) --upgrade-package '$(PACKAGE)' --output-file requirements.lock pyproject.toml
	$(PYTHON) $(LOCK) --upgrade-package '$(PACKAGE)' --extra test --output-file requirements-test.lock pyproject.toml

# Known faults of the locked packages, asked of a server on the internet (needs pip-audit in the environment)
scan: $(VENV)/run.stamp
	@mkdir -p dist && rm -f dist/audit.json
	-$(PYTHON) -m pip_audit --disable-pip --require-hashes -r requirements.lock --format json --output dist/audit.json
	$(BIN)/python -m deploy.scan dist/audit.json

# make run and make test on a bare Debian 12 and 13, as root and as somebody else (needs root, debootstrap; .ci/bare says more)
bare:
	.ci/bare $(RELEASES)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
