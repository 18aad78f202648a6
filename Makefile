# `make run` tries everything on this machine; `make test` tests it; `make check` is what CI runs.

PACKAGES = libcurl4-openssl-dev libsimdjson-dev libsqlite3-dev openssl
BUILD = swift build
# The Swift runtime inside: quicker, and a machine that only runs it needs none.
RELEASE = swift build -c release --static-swift-stdlib $(OPTIMISED)
# Rooms are compiled as one program. What the compiler cannot prove to be accessed by one at a time is checked in the
# debug builds that the tests run, not once more in a release.
OPTIMISED = -Xswiftc -cross-module-optimization -Xswiftc -enforce-exclusivity=unchecked

.PHONY: run build packages test lint check docs bench simulate fuzz examples weights clean

run: build
	.build/release/lianhu run

build: packages
	$(RELEASE) --product lianhu

# Only what is missing, so that a machine without root that has them all can build too.
packages:
	@missing=$$(for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	    sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
	    $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y $$missing; \
	fi

test: packages
	$(BUILD) --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

check: lint test

# VERBS.md and the state tables of ARCHITECTURE.md, from the code.
docs: packages
	LIANHU_WRITE_DOCUMENTS=1 swift test --filter 'DocumentTests|SoundTableTests'

bench: packages
	$(RELEASE)
	.build/release/lianhu-bench

# A month of the full county through the real engine, and the plan of a first of the month.
simulate: packages
	$(RELEASE) --product lianhu-simulate
	.build/release/lianhu-simulate
	.build/release/lianhu-simulate --plan

# Ten million broken and random messages through both readers; a crash or many slow ones fail it.
fuzz: packages
	$(RELEASE) --product lianhu-fuzz
	.build/release/lianhu-fuzz --measure
	.build/release/lianhu-fuzz --count 10000000

# The examples as records, from their short notation.
examples:
	for set in build judge; do \
	    python3 Tests/Tools/examples.py $$set < Tests/LanguageTests/data/$$set.txt > Tests/LanguageTests/data/$$set.jsonl; \
	done

# The weights of the kinds of matters and of what messages are for, from the examples in Tests/LanguageTests/data.
weights: packages
	python3 Tests/Tools/train_categories.py
	LIANHU_LEARN=1 swift test --filter IntentLearning

clean:
	rm -rf .build var
