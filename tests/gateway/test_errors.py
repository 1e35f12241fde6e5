"""Telling one trouble from another, by every word we know of."""

import json
import traceback

import aiohttp
import pytest
from yarl import URL

from bot.chat.telegram.errors import (
    Conflict,
    Gone,
    Moved,
    Refused,
    Revoked,
    Slow,
    SourceGone,
    Stale,
    StaleKind,
    TelegramFault,
    Unavailable,
    Uncertain,
    from_exception,
    result_of,
)


def fault(status: int, description: str, **parameters: object) -> TelegramFault:
    answer = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
    return fault_in(status, json.dumps(answer).encode())


def fault_in(status: int, body: bytes) -> TelegramFault:
    with pytest.raises(TelegramFault) as caught:
        result_of(status, body)
    return caught.value


def test_a_result_is_handed_over() -> None:
    assert result_of(200, b'{"ok":true,"result":[1,{"a":"\xd2\x9b"}]}') == [1, {"a": "қ"}]
    assert result_of(200, b'{"ok":true,"result":false}') is False


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot can't initiate conversation with a user"),
        (403, "Forbidden: bot was kicked from the group chat"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
        (403, "Forbidden: bot was kicked from the channel chat"),
        (403, "Forbidden: bot is not a member of the channel chat"),
        (403, "Forbidden: the group chat was deleted"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: PEER_ID_INVALID"),
        (400, "Bad Request: USER_IS_BLOCKED"),
        (400, "Bad Request: INPUT_USER_DEACTIVATED"),
        (400, "Bad Request: group chat was deactivated"),
    ],
)
def test_a_person_or_group_that_is_gone_is_known(status: int, description: str) -> None:
    assert isinstance(fault(status, description), Gone)


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        (
            (
                "Bad Request: message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            ),
            StaleKind.NOT_MODIFIED,
        ),
        ("Bad Request: MESSAGE_NOT_MODIFIED", StaleKind.NOT_MODIFIED),
        ("Bad Request: message to edit not found", StaleKind.MESSAGE_GONE),
        ("Bad Request: message to delete not found", StaleKind.MESSAGE_GONE),
        ("Bad Request: message to react not found", StaleKind.MESSAGE_GONE),
        ("Bad Request: message can't be deleted", StaleKind.MESSAGE_GONE),
        ("Bad Request: message can't be deleted for everyone", StaleKind.MESSAGE_GONE),
        ("Bad Request: message can't be edited", StaleKind.MESSAGE_GONE),
        ("Bad Request: MESSAGE_ID_INVALID", StaleKind.MESSAGE_GONE),
        (
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            StaleKind.TOO_OLD,
        ),
        ("Bad Request: QUERY_ID_INVALID", StaleKind.TOO_OLD),
    ],
)
def test_what_came_too_late_is_harmless(description: str, kind: StaleKind) -> None:
    late = fault(400, description)
    assert isinstance(late, Stale)
    assert late.kind is kind


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (400, "Bad Request: message text is empty"),
        (400, "Bad Request: message is too long"),
        (400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag b"),
        (400, "Bad Request: BUTTON_DATA_INVALID"),
        (400, "Bad Request: message to be replied not found"),
        (400, "Bad Request: there is no text in the message to edit"),
        (403, "Forbidden: bots can't send messages to bots"),
        (403, "Forbidden: not enough rights to send text messages to the chat"),
        (404, "Not Found: method not found"),
        (413, "Request Entity Too Large"),
        (418, "I'm a teapot"),
    ],
)
def test_every_other_no_is_our_mistake(status: int, description: str) -> None:
    refused = fault(status, description)
    assert type(refused) is Refused
    assert description[:20] in str(refused)


def test_a_wait_is_as_long_as_told() -> None:
    for told, seconds in [
        (fault(429, "Too Many Requests: retry after 17", retry_after=17), 17),
        (fault(429, "Too Many Requests: retry after 23"), 23),
        (fault(429, "Too Many Requests"), 3),
        (fault_in(429, b"<html>429 Too Many Requests</html>"), 3),
        (fault(429, "Too Many Requests", retry_after=-5), 0),
    ]:
        assert isinstance(told, Slow)
        assert told.retry_after == seconds


def test_a_group_that_moved_tells_its_new_id() -> None:
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    moved = fault(400, description, migrate_to_chat_id=-1001234567890)
    assert isinstance(moved, Moved)
    assert moved.chat_id == -1001234567890


@pytest.mark.parametrize(
    "words", ["message to copy not found", "there are no messages to copy", "message can't be copied"]
)
def test_a_source_that_is_gone_is_nobodys_fault(words: str) -> None:
    assert isinstance(fault(400, f"Bad Request: {words}"), SourceGone)


@pytest.mark.parametrize("status", [401, 404])
def test_a_wrong_token_is_told_from_a_person_who_is_gone(status: int) -> None:
    assert isinstance(fault(status, "Unauthorized" if status == 401 else "Not Found"), Revoked)


def test_a_second_poller_is_a_conflict() -> None:
    words = "Conflict: terminated by other getUpdates request; make sure that only one bot is running"
    assert isinstance(fault(409, words), Conflict)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b'{"ok":false,"error_code":500,"description":"Internal Server Error"}'),
        (502, b"<html><head><title>502 Bad Gateway</title></head></html>"),
        (502, b""),
        (504, b"{}"),
        (302, b""),
        (200, b"\n<!DOCTYPE html><html>Log in to the library's Wi-Fi</html>"),
        (401, b"<html>proxy: sign in</html>"),
        (403, b"<html>blocked by the provider</html>"),
        (403, b'{"error":"a gateway\'s own JSON"}'),
        (404, b"<html>nginx</html>"),
    ],
)
def test_a_page_that_is_not_telegrams_means_not_delivered_and_blames_nobody(status: int, body: bytes) -> None:
    assert isinstance(fault_in(status, body), Unavailable)


@pytest.mark.parametrize(
    "body",
    [b"", b'{"ok":true,"result":{"mess', b"\xff\xfe", b"[" * 100_000, b'{"ok":true}'],
)
def test_an_answer_cut_short_leaves_delivery_uncertain(body: bytes) -> None:
    assert isinstance(fault_in(200, body), Uncertain)


def test_what_failed_before_anything_was_sent_is_not_delivered() -> None:
    key = aiohttp.client_reqrep.ConnectionKey("host", 443, True, True, None, None, None)
    for error in (
        aiohttp.ClientConnectorError(key, OSError(111, "refused")),
        aiohttp.ClientConnectorDNSError(key, OSError(-2, "unknown")),
        aiohttp.ConnectionTimeoutError("https://host/bot1:secret/sendMessage"),
        aiohttp.InvalidURL("https://host/bot1:secret/"),
    ):
        assert isinstance(from_exception(error), Unavailable)


def test_what_failed_afterwards_is_uncertain() -> None:
    for error in (
        TimeoutError(),
        aiohttp.SocketTimeoutError(),
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientOSError(104, "reset"),
        aiohttp.ClientPayloadError(),
        ConnectionResetError(),
    ):
        assert isinstance(from_exception(error), Uncertain)


def test_no_fault_repeats_what_a_person_typed_or_the_address() -> None:
    quoting = fault(
        400, 'Bad Request: can\'t parse entities: unsupported start tag "Мария "87771234567"" at 5'
    )
    linking = fault(400, "Bad Request: inline keyboard button URL 'http://my.home/анкета' is invalid")
    bare = fault(400, "Bad Request: wrong address https://my.home/анкета")
    ours = from_exception(aiohttp.InvalidURL(URL("https://host/bot1:secret/")))
    words = " ".join(
        repr(one) + "".join(traceback.format_exception(one)) for one in (quoting, linking, bare, ours)
    )
    assert "unsupported start tag … at 5" in words
    assert "button URL … is invalid" in words
    assert not [secret for secret in ("Мария", "8777", "my.home", "анкета", "secret") if secret in words]


def test_a_strange_answer_is_still_a_fault_of_ours_to_handle() -> None:
    for body in (
        b'{"ok":false}',
        b'{"ok":false,"error_code":"x","description":7,"parameters":[]}',
        b'{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":"x"}}',
        b'{"ok":false,"error_code":429,"parameters":{"retry_after":"x"}}',
        b"[1]",
        b"null",
    ):
        assert isinstance(fault_in(400, body), TelegramFault)
