# `make run` and `make test` are all that a new user needs: each installs what is missing, then does its work. The second
# time nothing is installed: the files .venv/.ready-* remember what was done, and what it was done for.

ARGS ?=
UV := $(or $(shell command -v uv),.uv/bin/uv)

.PHONY: help run test bench shots soak crash audit sbom deb check-deb folder
.PHONY: check check-lock check-lint check-format check-types check-imports check-qml check-translations check-requirements check-failures

help:
	@echo 'make run     start the kiosk; make run ARGS="--vnc" passes options on'
	@echo 'make test    run the tests; make test ARGS="-k idle" runs some of them'
	@echo 'make check   lint, types, who may import whom, QML, translations, what meets which requirement'
	@echo 'make bench   measure start-up, memory and speed'
	@echo 'make shots   pictures of every screen, in shots/'
	@echo 'make soak    10,000 visits of random touches; make crash: 200 times kill -9 at any moment'
	@echo 'make audit   known holes in what the kiosk is made of; make sbom lists what that is'
	@echo 'make deb     a package for Debian, in dist/; make check-deb installs and removes it in a fresh system'
	@echo 'make folder  the kiosk as a folder without a Python of its own, in dist/'

run: .venv/.ready-libraries .venv/.ready-voice
	@.venv/bin/kiosk run $(ARGS)

test: .venv/.ready-libraries .venv/.ready-xvfb .venv/.ready-voice .venv/.ready-reader .venv/.ready-codes
	.venv/bin/pytest -n auto --dist loadfile --max-worker-restart 0 $(ARGS)

check: check-lock check-lint check-format check-types check-imports check-qml check-translations check-requirements check-failures

check-lock: .venv/.ready-libraries
	$(UV) lock --check

check-lint: .venv/.ready-libraries
	.venv/bin/ruff check

check-format: .venv/.ready-libraries
	.venv/bin/ruff format --check

check-types: .venv/.ready-libraries
	.venv/bin/mypy

check-imports: .venv/.ready-libraries
	.venv/bin/lint-imports

check-qml: .venv/.ready-libraries
	.venv/bin/python -m tests.tools.qml

check-translations: .venv/.ready-libraries
	.venv/bin/python -m tests.tools.translations

check-requirements: .venv/.ready-libraries
	.venv/bin/python -m tests.tools.requirements

# That the tests are there, not what comes out of them: `python -m tests.tools.failures --update` takes three minutes.
check-failures: .venv/.ready-libraries
	.venv/bin/python -m tests.tools.failures

bench: .venv/.ready-libraries .venv/.ready-xvfb .venv/.ready-chromium
	.venv/bin/python -m tests.bench $(ARGS)

shots: .venv/.ready-libraries
	.venv/bin/kiosk shots --out shots $(ARGS)

# 10,000 visits of random touches; 200 times kill -9.
soak: .venv/.ready-libraries
	.venv/bin/python -m tests.soak $(ARGS)

crash: .venv/.ready-libraries
	.venv/bin/python -m tests.crash $(ARGS)

# Known holes in what the kiosk is made of, and a list of it all (CycloneDX).
audit: .venv/.ready-python
	.venv/bin/python -m tests.tools.supply

sbom: .venv/.ready-python
	.venv/bin/python -m tests.tools.supply --sbom sbom.json

# The system's own Python: the package brings everything but that.
deb: .venv/.ready-libraries
	$(UV) run --isolated --frozen --no-dev --group package --python /usr/bin/python3 python -m kiosk.install.packaging deb

check-deb: deb
	.venv/bin/python -m tests.install.deb dist/care-kiosk_*.deb

folder: .venv/.ready-libraries
	$(UV) run --isolated --frozen --no-dev --group package python -m kiosk.install.packaging folder
	.venv/bin/python -m tests.install.folder dist/care-kiosk

# ---- Set-up -------------------------------------------------------------------------------------------------------

# $(call install,PACKAGES,WHY): a shell command that brings Debian packages. Where it cannot, it says what to do and fails.
define install
{ packages="$(strip $(1))"; why="$(strip $(2))"; \
  command="apt-get install --yes --no-install-recommends $$packages"; \
  if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
  if ! command -v apt-get >/dev/null; then \
    echo "Missing: $$why. Please install what these Debian packages hold: $$packages"; false; \
  elif [ -n "$$root" ] && ! command -v sudo >/dev/null; then \
    echo "Missing: $$why. Please ask an administrator to run: sudo $$command"; false; \
  else \
    echo "Installing $$why: $$packages"; \
    $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive $$command -qq >/dev/null; \
  fi; }
endef

.venv/.ready-python: pyproject.toml uv.lock | $(UV)
	@echo 'Installing the Python packages of uv.lock into .venv'
	@$(UV) sync --locked
	@touch $@

# What cannot be installed is said, and tried again the next time; the kiosk may still run without it.
.venv/.ready-libraries: kiosk/station/libraries.py .venv/.ready-python
	@missing=$$(.venv/bin/python kiosk/station/libraries.py --packages); \
	if [ -z "$$missing" ] || $(call install,$$missing,the system libraries that Qt needs); then touch $@; fi

# Without it, the tests in a real window are skipped: a screen in memory, fingers from outside, and what X blanks with.
.venv/.ready-xvfb: .venv/.ready-python
	@if { command -v Xvfb && command -v xdotool && ldconfig -p | grep libXss && ldconfig -p | grep libXrandr; } >/dev/null \
	  || [ "$$(uname)" != Linux ] || \
	  $(call install,xvfb xauth xdotool libxss1 libxfixes3 libxrandr2,a screen in memory for tests); then touch $@; fi

# Without it, nobody looks whether a phone can read the codes.
.venv/.ready-codes: .venv/.ready-python
	@if command -v zbarimg >/dev/null || [ "$$(uname)" != Linux ] || \
	  $(call install,zbar-tools,a reader of QR codes for tests); then touch $@; fi

# What the kiosk is measured against.
.venv/.ready-chromium: .venv/.ready-python
	@if command -v chromium >/dev/null || [ "$$(uname)" != Linux ] || \
	  $(call install,chromium chromium-sandbox,a browser to measure against); then touch $@; fi

# Without it, the tests that read the screen from outside are skipped.
.venv/.ready-reader: .venv/.ready-python
	@if { command -v dbus-daemon && [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] && \
	  /usr/bin/python3 -c 'import pyatspi'; } >/dev/null 2>&1 || [ "$$(uname)" != Linux ] || \
	  $(call install,dbus at-spi2-core python3-pyatspi,a screen reader for tests); then touch $@; fi

# The kiosk starts without it, and then has no Listen button.
.venv/.ready-voice: .venv/.ready-python
	@if command -v espeak-ng >/dev/null || [ "$$(uname)" != Linux ] || \
	  $(call install,espeak-ng,a voice that reads pages aloud); then touch $@; fi

.uv/bin/uv:
	@python3 -c 'import ensurepip' 2>/dev/null || $(call install,python3 python3-venv,Python)
	@echo 'Installing uv into .uv'
	@python3 -m venv .uv && .uv/bin/pip install --quiet uv
