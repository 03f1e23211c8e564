#!/bin/bash
# The container stage: tests against a broker and a registry in containers, then the compose file, for real.
#
#   tools/container-stage.sh
#
# Where no engine runs, root on Debian installs and starts one, and ends it afterwards; elsewhere the stage is skipped, and says so.
# Where no image registry can be reached the images are built here, from Debian packages and Maven Central alone.
# KAFKA_IMAGE, REGISTRY_IMAGE and BASE_IMAGE name images that are there already and are then used instead.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly apicurio_version=2.6.13.Final
readonly apicurio_sha256=3cda1b34aa020fb4ac4dd6a66018d757e81e437f97e20a1f92d366b70091c6ba
readonly compose_project=entente-stage

work=$PWD/target/container-stage
begun=$SECONDS
engine_pid=
compose_up=

say() { echo "container stage: $* ($((SECONDS - begun)) s)"; }

skip() {
  echo "container stage: skipped, $*"
  exit 0
}

clean_up() {
  status=$?
  trap - EXIT
  if [ -n "$compose_up" ]; then
    compose logs --no-color > "$work/compose.log" 2>&1 || true
    [ "$status" -eq 0 ] || grep -E '^(ingest|enrich|alerts)' "$work/compose.log" | tail -n 40 || true
    compose down -v --remove-orphans > "$work/compose-down.log" 2>&1 || true
  fi
  if [ -n "$engine_pid" ]; then
    kill "$engine_pid" 2> /dev/null || true
    wait "$engine_pid" 2> /dev/null || true
  fi
  [ "$status" -eq 0 ] || say "FAILED"
  exit "$status"
}
trap clean_up EXIT

if command -v docker-compose > /dev/null || ! docker compose version > /dev/null 2>&1; then
  composer=(docker-compose)
else
  composer=(docker compose)
fi
compose() { "${composer[@]}" --project-name "$compose_project" "$@"; }

maven() { ./mvnw -B -q -Dquick "$@"; }

# The builder without further parts: the engine may be older than the client.
image() { DOCKER_BUILDKIT=0 docker build -q --build-arg BASE="$BASE_IMAGE" -t "$1" "$2" > "$work/build.log" 2>&1 || { tail "$work/build.log"; return 1; }; }

engine_answers() { timeout 10 docker info > /dev/null 2>&1; }

install_engine() {
  [ "$(id -u)" -eq 0 ] || skip "no container engine (not root, so none can be installed)"
  command -v apt-get > /dev/null || skip "no container engine (no apt-get to install one with)"
  say "installing an engine"
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  # One source of packages that does not answer need not matter.
  apt-get update -qq > "$work/apt.log" 2>&1 || true
  if ! apt-get install -y -qq --no-install-recommends \
    docker.io docker-compose mmdebstrap iptables ca-certificates >> "$work/apt.log" 2>&1; then
    tail -n 5 "$work/apt.log"
    skip "no container engine (installing one failed)"
  fi
}

start_engine() {
  dockerd --storage-driver=overlay2 > "$work/dockerd.log" 2>&1 &
  engine_pid=$!
  for _ in $(seq 60); do
    if engine_answers; then
      return
    fi
    kill -0 "$engine_pid" 2> /dev/null || break
    sleep 1
  done
  tail -n 5 "$work/dockerd.log"
  skip "no container engine (dockerd does not run here)"
}

have_engine() {
  if engine_answers && "${composer[@]}" version > /dev/null 2>&1; then
    return
  fi
  if ! command -v dockerd > /dev/null || ! command -v docker-compose > /dev/null || ! command -v mmdebstrap > /dev/null; then
    install_engine
  fi
  engine_answers || start_engine
}

have_image() { docker image inspect "$1" > /dev/null 2>&1; }

have_base() {
  if [ -z "${BASE_IMAGE:-}" ] && ! command -v mmdebstrap > /dev/null; then
    BASE_IMAGE=eclipse-temurin:17-jre
    have_image "$BASE_IMAGE" || timeout 180 docker pull -q "$BASE_IMAGE" || skip "no image with a Java runtime can be had"
  fi
  BASE_IMAGE=${BASE_IMAGE:-local/jre:1}
  have_image "$BASE_IMAGE" && return
  say "building a base image from Debian packages"
  local suite
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
  # The runtime's installation fails where the folder of manual pages is missing.
  mmdebstrap --quiet --variant=minbase --include=default-jre-headless \
    --essential-hook='mkdir -p "$1/usr/share/man/man1"' "$suite" - 2> "$work/mmdebstrap.log" \
    | docker import - "$BASE_IMAGE" > /dev/null
}

have_kafka() {
  [ -z "${KAFKA_IMAGE:-}" ] || return 0
  KAFKA_IMAGE=local/kafka:4.3.1
  rm -rf "$work/kafka"
  cp -r containers/kafka "$work/kafka"
  cp -r app/target/entente/lib "$work/kafka/lib"
  image "$KAFKA_IMAGE" "$work/kafka"
}

have_registry() {
  [ -z "${REGISTRY_IMAGE:-}" ] || return 0
  REGISTRY_IMAGE=local/registry:$apicurio_version
  have_image "$REGISTRY_IMAGE" && return
  local archive=apicurio-registry-app-$apicurio_version-all.tar.gz
  maven -N org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="io.apicurio:apicurio-registry-app:$apicurio_version:tar.gz:all" -DoutputDirectory="$work"
  echo "$apicurio_sha256  $work/$archive" | sha256sum --check --quiet
  rm -rf "$work/registry"
  cp -r containers/registry "$work/registry"
  mkdir "$work/registry/apicurio"
  tar -xzf "$work/$archive" -C "$work/registry/apicurio"
  image "$REGISTRY_IMAGE" "$work/registry"
}

have_entente() {
  ENTENTE_IMAGE=local/entente:stage
  image "$ENTENTE_IMAGE" .
}

# A test that was skipped has proved nothing: here everything that a test may miss has been prepared.
run_tests() {
  local reports=app/target/surefire-reports
  rm -f "$reports"/TEST-org.entente.app.containers.*.xml
  maven -Pcontainers -pl app -am verify
  tests=$(grep -h -o '<testcase ' "$reports"/TEST-org.entente.app.containers.*.xml | wc -l)
  skipped=$(grep -h -o '<skipped' "$reports"/TEST-org.entente.app.containers.*.xml | wc -l || true)
  if [ "$skipped" -ne 0 ]; then
    echo "container stage: $skipped of $tests tests were skipped"
    return 1
  fi
}

# Two papers tell of one upgrade; what must come out is its alert, read from the topic by the command in another container.
see_alert() {
  local deadline=$((SECONDS + 180))
  cp app/src/test/resources/org/entente/app/containers/upgrade.jsonl "$INBOX"
  : > "$work/alert.jsonl"
  # Asked again until it is there: at first the services are still making the topics.
  while [ ! -s "$work/alert.jsonl" ] && [ "$SECONDS" -lt "$deadline" ]; do
    timeout $((deadline - SECONDS)) "${composer[@]}" --project-name "$compose_project" exec -T alerts \
      entente watch --no-follow -o jsonl < /dev/null 2> "$work/watch.log" \
      | grep -m 1 AUS-VNM > "$work/alert.jsonl" || sleep 2
  done
  if [ ! -s "$work/alert.jsonl" ]; then
    tail -n 5 "$work/watch.log"
    return 1
  fi
  cut -c 1-200 "$work/alert.jsonl"
}

see_health() {
  local deadline=$((SECONDS + 60))
  local healthy=0
  while [ "$SECONDS" -lt "$deadline" ]; do
    healthy=$(docker ps -q --filter "label=com.docker.compose.project=$compose_project" --filter health=healthy | wc -l)
    [ "$healthy" -eq 5 ] && return
    sleep 2
  done
  docker ps --filter "label=com.docker.compose.project=$compose_project"
  echo "container stage: $healthy of 5 containers are healthy"
  return 1
}

run_compose() {
  export INBOX=$work/inbox
  rm -rf "$INBOX"
  mkdir -p "$INBOX"
  compose_up=yes
  if ! compose up -d > "$work/compose-up.log" 2>&1; then
    tail -n 20 "$work/compose-up.log"
    return 1
  fi
  see_alert
  see_health
}

mkdir -p "$work"
have_engine
say "engine answers"
maven -DskipTests package
say "entente is built"
have_base
have_kafka
have_registry
have_entente
export KAFKA_IMAGE REGISTRY_IMAGE ENTENTE_IMAGE
say "images are there"
run_tests
say "$tests tests against containers have passed"
run_compose
say "an alert came out of the composed services"
say "passed"
