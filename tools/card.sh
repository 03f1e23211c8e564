#!/bin/sh
# Runs a card: a class of the tests that prints figures.
#
#   tools/card.sh MODULE CLASS [ARGUMENT...]
#
# ENTENTE_JAVA_OPTIONS goes to Java, as with the command.
set -eu
cd "$(dirname "$0")/.."
module=$1
class=$2
shift 2
classpath=$module/target/card.classpath
./mvnw -q -Dquick -pl "$module" -am test-compile
if [ ! -f "$classpath" ] || [ "$module/pom.xml" -nt "$classpath" ] || [ pom.xml -nt "$classpath" ]; then
  ./mvnw -q -Dquick -pl "$module" -am test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/card.classpath
fi
# shellcheck disable=SC2086  # a list of options
exec java -XX:+UseSerialGC ${ENTENTE_JAVA_OPTIONS:-} -cp "$module/target/test-classes:$module/target/classes:$(cat "$classpath")" "$class" "$@"
