"""Structured logs: ids only. Tokens are cut out, whoever logs them."""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

_TOKEN = re.compile(r"(?<!\d)\d{6,12}(?::|%3A)[A-Za-z0-9_-]{8,}")
OURS = ("bot", "storage")
"""Libraries are heard from WARNING on: below it they tell what they work on, names and texts among it."""


def set_up(level: str, form: str) -> None:
    """Send every log line, ours and the libraries', to standard error as text or JSON."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        where_it_failed,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        cache_logger_on_first_use=True,
    )
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    handler = logging.StreamHandler()
    handler.setFormatter(_WithoutTokens(processor=renderer, foreign_pre_chain=[_first_line, *shared]))
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelName(level)), handlers=[handler], force=True
    )
    for name in OURS:
        logging.getLogger(name).setLevel(level)


class _WithoutTokens(structlog.stdlib.ProcessorFormatter):
    """Cuts bot tokens out of the finished line, wherever they stood: in a text, an address, a list."""

    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))


def _first_line(_logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What a library says at first: asyncio goes on with the exception's own words."""
    event["event"] = str(event["event"]).partition("\n")[0]
    return event


def where_it_failed(_logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Places and types instead of a traceback: an exception's words may hold what a person typed."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["failure"] = " < ".join(_chain(error))
    return event


def _chain(error: BaseException) -> list[str]:
    """The exception and what caused it, each as its type and the places it passed, innermost first."""
    chain: list[str] = []
    each: BaseException | None = error
    while each is not None and len(chain) < 5:
        frames = traceback.extract_tb(each.__traceback__)[-6:]
        places = " ".join(f"{Path(frame.filename).stem}:{frame.lineno}" for frame in reversed(frames))
        chain.append(f"{type(each).__name__} [{places}]")
        each = each.__cause__ or each.__context__
    return chain
