# make run         installs what is missing, builds a release and analyses the sample corpus
# make test        installs what is missing, builds and runs all tests
# make bench       runs the benchmarks, then bench-svd for its table; QUICK=1 runs each once
# make bench-check counts the instructions of the C kernels, and fails where one needs a tenth more; UPDATE=1 stores them
# make bench-svd   races the SVD against scikit-learn's, ARPACK's and gensim's on ARTICLES (the sample), RUNS times (3)
#                  for each of RANKS (50,100)
# make fuzz        feeds made-up bytes to each fuzz target for SECONDS (600), and stops at the first fault
# make notebooks   runs the notebooks, each from its first cell to its last
# make lint        checks the format of all Swift code
# make format      formats all Swift code
# make install     copies the command to PREFIX (/usr/local)
# make setup       installs the libraries that are missing

PREFIX ?= /usr/local
RELEASE = .build/release
SWIFT_CODE = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/StemmaBenchmarks
FUZZING = Tests/Fuzzing
SECONDS = 600
ARTICLES = Sources/StemmaCorpus/Resources/sample.jsonl
RANKS = 50,100
RUNS = 3
REQUIREMENTS = Notebooks/requirements.txt Benchmarks/peers/requirements.txt

.PHONY: run test bench bench-check bench-svd fuzz notebooks lint format install setup release

run: release
	$(RELEASE)/stemma analyze --sample

# Optimized: without it the tests take several times as long. Overflow and bounds are checked all the same.
test: setup
	swift build --build-tests -Xswiftc -O
	swift test --skip-build

# Without its progress line the tool would not show either why a benchmark stopped.
bench: setup
	cd Benchmarks && STEMMA_BENCHMARK_QUICK=$(QUICK) swift package benchmark
	$(MAKE) bench-svd $(if $(QUICK),RANKS=50 RUNS=1)

bench-check:
	@.ci/setup benchmarks
	python3 Benchmarks/instruction_counts.py $(if $(UPDATE),--update)

# Figures and plot go to .build/benchmarks, the table to the terminal.
bench-svd: setup release .venv/installed
	mkdir -p .build/benchmarks
	PATH="$(CURDIR)/$(RELEASE):$$PATH" .venv/bin/python Benchmarks/peers/svd_race.py $(ARTICLES) \
		--ranks $(RANKS) --runs $(RUNS) --json .build/benchmarks/svd-race.json --plot .build/benchmarks/svd-race.png

# With its own handler of crashes Swift would wait instead of ending. What made a target fail is kept beside its inputs.
# lld, as gold does not get over what the two sanitizers leave in the debugging information.
fuzz: setup
	cd $(FUZZING) && swift build --configuration release --sanitize=address -Xswiftc -use-ld=lld \
		-Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link
	cd $(FUZZING) && for target in $$(.build/release/Fuzz); do \
		mkdir -p .build/inputs/$$target Seeds/$$target; \
		SWIFT_BACKTRACE=enable=no .build/release/Fuzz $$target -max_total_time=$(SECONDS) -max_len=4096 \
			-artifact_prefix=.build/$$target- .build/inputs/$$target Seeds/$$target || exit 1; \
	done

# The results go to a folder of their own: a notebook in git holds its text, not what one machine made of it.
notebooks: release .venv/installed
	results=$$(mktemp -d) && trap 'rm -rf "$$results"' EXIT && \
	PATH="$(CURDIR)/$(RELEASE):$$PATH" .venv/bin/jupyter nbconvert \
		--to notebook --execute --output-dir "$$results" Notebooks/*.ipynb

lint:
	swift format lint --strict --recursive $(SWIFT_CODE)

format:
	swift format --in-place --recursive $(SWIFT_CODE)

# Builds nothing, so that sudo make install leaves no file of root's in .build: run make release before.
install:
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/stemma
	install -m 755 $(RELEASE)/stemma $(DESTDIR)$(PREFIX)/bin/stemma
	cp -R $(RELEASE)/stemma_StemmaCorpus.resources $(DESTDIR)$(PREFIX)/share/stemma/

setup:
	@.ci/setup libraries

release: setup
	swift build --configuration release --product stemma

.venv/installed: $(REQUIREMENTS)
	@.ci/setup python
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check $(addprefix --requirement ,$(REQUIREMENTS))
	touch $@
