"""What can go wrong between us and Telegram: the one place that tells one trouble from another.

Words and codes: https://core.telegram.org/bots/api#making-requests and what servers answer in practice.
The text of a fault may be logged: it holds no address, no token and nothing a person typed.
"""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import aiohttp


class TelegramFault(Exception):
    """A call that did not bring its result."""


class Slow(TelegramFault):
    """429: nothing more of this kind for so many seconds. Whether one chat or all, the limiter finds out."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"asked to wait {retry_after:g} s")
        self.retry_after = retry_after


class Gone(TelegramFault):
    """The person or the group is not there for us any more: stop sending until they write."""


class Moved(TelegramFault):
    """The group became a supergroup and has a new id."""

    def __init__(self, chat_id: int) -> None:
        super().__init__("the group moved to another id")
        self.chat_id = chat_id


class StaleKind(StrEnum):
    """What an act came too late for."""

    NOT_MODIFIED = "not modified"
    MESSAGE_GONE = "message gone"
    TOO_OLD = "too old"


class Stale(TelegramFault):
    """Harmless: what was asked for is so already, or its moment has passed."""

    def __init__(self, kind: StaleKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


class Refused(TelegramFault):
    """Telegram understood and said no: the mistake is ours; never retried."""


class SourceGone(TelegramFault):
    """What was to be copied is not there any more, or nobody may copy it."""


class NotCopied(SourceGone):
    """It is there, but of a kind that Telegram copies for nobody."""


class Revoked(TelegramFault):
    """The token is not valid: stop everything, mark nobody as gone."""


class Conflict(TelegramFault):
    """Somebody else polls with this token, or a webhook is set."""


class Unavailable(TelegramFault):
    """Telegram could not be reached or did not take the call: not delivered, may be sent again."""


class Uncertain(TelegramFault):
    """The call went out and its answer did not come: it may have been delivered."""


UNSAID_WAIT = 3.0
"""Seconds to wait after a 429 that does not say how long."""

_GONE = re.compile(
    r"blocked by the user|user_is_blocked|user is deactivated|user_deactivated|can't initiate conversation"
    r"|chat not found|peer_id_invalid|bot was kicked|bot is not a member"
    r"|group chat was deleted|group chat was deactivated"
)
_SOURCE_GONE = re.compile(r"message to (copy|forward) not found|no messages to copy")
_NOT_COPIED = re.compile(r"can't be (copied|forwarded)")
_STALE = (
    (StaleKind.NOT_MODIFIED, re.compile(r"message is not modified|message_not_modified")),
    (
        StaleKind.MESSAGE_GONE,
        re.compile(
            r"message to (edit|delete|react|pin|unpin) not found|message can't be (edited|deleted)"
            r"|message_id_invalid"
        ),
    ),
    (StaleKind.TOO_OLD, re.compile(r"query is too old|query_id_invalid")),
)
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
_QUOTED = re.compile(r'".*"|(?<!\w)\'.*\'(?!\w)|\w+://\S+', re.DOTALL)


def from_exception(error: Exception) -> TelegramFault:
    """The fault behind an exception of aiohttp or the operating system; its text names only the class."""
    name = type(error).__name__
    return Unavailable(name) if isinstance(error, _NEVER_SENT) else Uncertain(name)


def result_of(status: int, body: bytes) -> object:
    """The result in a Bot API answer; raises the fault in it."""
    answer = _read(body)
    if answer is None:
        raise _without_answer(status, body)
    if answer["ok"] is True:
        return answer["result"]
    raise _from_answer(status, answer)


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict) or not isinstance(answer.get("ok"), bool):
        return None
    return answer if "result" in answer or not answer["ok"] else None


def _without_answer(status: int, body: bytes) -> TelegramFault:
    """A page of a proxy on the way, or an answer cut short."""
    if status == 429:
        return Slow(UNSAID_WAIT)
    if status == 413:
        return Refused("too large")
    if status == 200 and not body.lstrip().startswith(b"<"):
        return Uncertain("answer cut short")
    return Unavailable(f"status {status} without an answer of Telegram")


def _from_answer(status: int, answer: Mapping[str, Any]) -> TelegramFault:
    code, words = answer.get("error_code"), str(answer.get("description", ""))
    code = code if isinstance(code, int) else status
    match code:
        case 429:
            return Slow(_wait(answer, words))
        case 401:
            return Revoked(loggable(words))
        case 404 if "method" not in words:
            return Revoked(loggable(words))
        case 409:
            return Conflict(loggable(words))
        case 400 | 403:
            return _said_no(answer, words)
    # Telegram answers 5xx when it could not take the call; nothing of it was carried out.
    return Refused(loggable(words)) if 400 <= code < 500 else Unavailable(f"status {code}")


def _said_no(answer: Mapping[str, Any], words: str) -> TelegramFault:
    moved = _parameter(answer, "migrate_to_chat_id")
    if isinstance(moved, int):
        return Moved(moved)
    lowered = words.lower()
    if _SOURCE_GONE.search(lowered):
        return SourceGone(loggable(words))
    if _NOT_COPIED.search(lowered):
        return NotCopied(loggable(words))
    if _GONE.search(lowered):
        return Gone(loggable(words))
    kinds = (kind for kind, pattern in _STALE if pattern.search(lowered))
    kind = next(kinds, None)
    return Refused(loggable(words)) if kind is None else Stale(kind)


def _wait(answer: Mapping[str, Any], words: str) -> float:
    seconds = _parameter(answer, "retry_after")
    if isinstance(seconds, int | float):
        return max(0.0, float(seconds))
    said = re.search(r"retry after (\d+)", words)
    return float(said[1]) if said else UNSAID_WAIT


def _parameter(answer: Mapping[str, Any], name: str) -> object:
    parameters = answer.get("parameters")
    return parameters.get(name) if isinstance(parameters, dict) else None


def loggable(words: str) -> str:
    """Telegram's description without what it quotes from the message: that is somebody's text."""
    return _QUOTED.sub("…", words)[:200]
