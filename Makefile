# `make` lists the shortcuts.
.DEFAULT_GOAL := help
.PHONY: help verify quick format golden demo accuracy bench clean

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

demo: ## replay the bundled corpus and show its alerts
	./entente demo

clean: ## delete everything that was built
	./mvnw -q clean
