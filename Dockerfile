# The entente command and all its services in one image: `docker run entente demo`, `docker run entente enrich ...`.
# Build what it holds first: ./mvnw -Dquick -DskipTests package
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

COPY entente /opt/entente/entente
COPY app/target/entente/lib /opt/entente/lib
COPY seeds /opt/entente/seeds
COPY LICENSE NOTICE /opt/entente/

# One folder outlives the container; nobody in particular owns it.
RUN mkdir /data && chown 10001:10001 /data
USER 10001
WORKDIR /data
VOLUME /data
ENV PATH="/opt/entente:${PATH}" \
    ENTENTE_HEARTBEAT_FILE=/tmp/entente.heartbeat \
    ENTENTE_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"

ENTRYPOINT ["/opt/entente/entente"]
CMD ["--help"]
