# The bot as an image. Nothing but Python, the locked packages, bot/, knowledge/ and main.py gets in.
#
#   docker build -t koper-programme-bot .
#   docker run --read-only --tmpfs /tmp -e TELEGRAM_BOT_TOKEN -v koper-data:/app/data koper-programme-bot
#   docker run --rm -it --read-only --tmpfs /tmp koper-programme-bot chat
#
# Staff edit the knowledge base in a folder of the host: -v "$PWD/knowledge:/app/knowledge:ro". Prefer that to a
# named volume, which would keep the knowledge base of the first image through every later one.
# A host folder for /app/data must belong to the user 10001.

# The tag says what it is, the digest (the index of all platforms) holds it. Several public build files give this
# digest for this tag (September 2026); no engine ran where this was written, so it has not been pulled here.
# Renew both together: docker buildx imagetools inspect python:3.11-slim-bookworm
FROM python:3.11.16-slim-bookworm@sha256:a36c24f9cbdf4fd0f52d67f0823eeac19c2028c637cecc392d97f980d4fec56b AS base


FROM base AS builder

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore

# The packages come first: a change of the bot or of a text leaves this layer as it is. The environment has no pip
# of its own. The compiled modules are never compared with their sources, since nothing can change in the image.
WORKDIR /opt
COPY requirements.lock ./
RUN python -m venv --without-pip /opt/venv \
    && python -m pip --python /opt/venv/bin/python install \
        --require-hashes --no-deps --no-compile --only-binary :all: -r requirements.lock \
    && python -m compileall -q -j 0 --invalidation-mode unchecked-hash /opt/venv/lib

# Readable by the bot's user and writable by root alone, whatever the umask of the machine that builds.
WORKDIR /app
COPY main.py ./
COPY bot ./bot
COPY knowledge ./knowledge
RUN python -m compileall -q --invalidation-mode unchecked-hash bot \
    && chmod -R a+rX,go-w bot knowledge main.py

# A knowledge base with errors makes no image. What the check learns on the way is where a new data volume begins,
# so that the first start does not have to learn it; the dictionaries it unpacks are kept in the image.
RUN mkdir -m 0700 /opt/data \
    && MODEL_DIR=/opt/data/model XDG_CACHE_HOME=/opt/cache /opt/venv/bin/python main.py check --lang en \
    && chmod -R a=rX /opt/cache


FROM base AS bot

# PYTHONDONTWRITEBYTECODE: all is compiled already, and the root file system may be read-only.
ENV PATH=/opt/venv/bin:$PATH \
    XDG_CACHE_HOME=/opt/cache \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

WORKDIR /app
COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /opt/cache /opt/cache
COPY --from=builder /app ./
COPY --from=builder --chown=10001:10001 /opt/data ./data

# A number, so that an orchestrator can see that it is not root.
USER 10001:10001

# After the last COPY: what is written to a volume's path later would be lost. The bot writes to data and /tmp only.
VOLUME ["/app/knowledge", "/app/data"]

# The running bot renews data/heartbeat; `health` fails once that is two minutes old.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=2 CMD ["python", "main.py", "health"]

# The bot stops in order: it finishes what it is answering, then closes the database.
STOPSIGNAL SIGTERM

ENTRYPOINT ["python", "main.py"]
CMD ["run"]

# Last, since it differs from build to build: docker build --build-arg REVISION="$(git rev-parse HEAD)" .
ARG REVISION=unknown
LABEL org.opencontainers.image.title="koper-programme-bot" \
      org.opencontainers.image.description="A Telegram bot that answers the citizens of Koper/Capodistria from the municipal programme 2022-2026, in Slovene and Italian" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="python:3.11.16-slim-bookworm"
