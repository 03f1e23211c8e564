# `make` lists the shortcuts.
.DEFAULT_GOAL := help
.PHONY: help verify quick format golden demo accuracy copies makers copies-scale events names pages feeds speed bench containers clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

verify: ## the gate: format, warnings, Error Prone, NullAway, all tests
	./mvnw verify

quick: ## build what ./entente runs, nothing else
	./mvnw -q -Dquick -DskipTests package

format: ## let the formatter have the last word
	./mvnw -q spotless:apply

golden: ## write expected files anew; read the difference before you commit it
	./mvnw -q test -Dgolden=true

accuracy: ## how well status language is read and alerts are raised: labelled passages, streams, the corpus
	tools/card.sh analysis org.entente.analysis.status.AccuracyCard
	tools/card.sh analysis org.entente.analysis.replay.StreamCard evaluation/status/streams
	tools/card.sh analysis org.entente.analysis.replay.StreamCard seeds/corpus

copies: ## how well copies are recognised, beside MinHash and SimHash
	tools/card.sh analysis org.entente.analysis.dedupe.CopyCard corpus

makers: ## what machines and editors do to texts, as the lines of makers.csv: three minutes
	tools/card.sh analysis org.entente.analysis.dedupe.MakersFit

copies-scale: ## what recognising copies costs among 10^4, 10^5 and 10^6 articles: some minutes, 6 GB of memory
	JAVA_TOOL_OPTIONS=-Xmx6g tools/card.sh analysis org.entente.analysis.dedupe.CopyScale

events: ## how well events are coded
	tools/card.sh analysis org.entente.analysis.event.CoderEvaluation analysis/src/test/resources/org/entente/analysis/event/sentences.txt
	tools/card.sh analysis org.entente.analysis.event.CoderEvaluation analysis/src/test/resources/org/entente/analysis/event/sentences-held-out.txt totals

names: ## how fast names are found with a dictionary of 100,000, beside a UTF-8 decode
	tools/card.sh analysis org.entente.analysis.entity.EntityFinderSpeed

pages: ## how well articles are found in pages, beside other extractors; PAGES names the folder of the pages
	tools/card.sh ingest org.entente.ingest.page.PageCard $(or $(PAGES),../shared/data/pages)

feeds: ## how well feeds are read, beside ROME; FEEDS names the folder of the feeds
	tools/card.sh ingest org.entente.ingest.feed.FeedCard $(or $(FEEDS),../shared/data/feeds)

speed: ## how fast articles full of status are read on one core, beside a UTF-8 decode; beside OpenNLP: bench
	tools/card.sh analysis org.entente.analysis.status.SpeedCard

bench: ## how fast all of it is, beside baselines of the same run; BENCH="--help" lists options
	@tools/card.sh bench org.entente.bench.Bench $(BENCH)

containers: ## tests against broker and registry in containers, and the compose file
	tools/container-stage.sh

demo: ## replay the bundled corpus and show its alerts
	./entente demo

clean: ## delete everything that was built
	./mvnw -q clean
