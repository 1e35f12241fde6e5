# The bot in a container. What is kept lies in /data; everything else may be read-only.

FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv /opt/venv
COPY requirements.txt ./
RUN /opt/venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check \
    --only-binary=:all: --require-hashes -r requirements.txt
COPY storage /opt/app/storage
COPY bot /opt/app/bot
RUN /opt/venv/bin/python -m compileall -q /opt/app

FROM python:3.11-slim
# PYTHONTZPATH is empty so that time zones come from the locked tzdata, never from an older system.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONTZPATH="" \
    DATABASE_URL=sqlite:////data/library.db \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080
RUN groupadd --system --gid 10001 bot \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /data bot \
    && install --directory --owner=bot --group=bot --mode=0700 /data
WORKDIR /opt/app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /opt/app /opt/app
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as http; http.urlopen(f\"http://127.0.0.1:{os.environ['HTTP_PORT']}/healthz\", timeout=8)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
