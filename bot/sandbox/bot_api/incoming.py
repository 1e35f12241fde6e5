"""The parameters of a call, as they come over HTTP: query string, form, multipart or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.files import Upload

if TYPE_CHECKING:
    from multidict import MultiDictProxy

    from bot.sandbox.bot_api.parameters import Given


async def read_parameters(request: web.Request) -> Given:
    """Return all parameters, unread; files as uploads."""
    given: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return given
    if request.content_type == "application/json":
        given.update(_object(await request.read()))
    else:
        given.update(_form(await request.post()))
    return given


def _object(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body)
    except ValueError:
        raise BadRequest("can't parse JSON object") from None
    if not isinstance(fields, dict):
        raise BadRequest("can't parse JSON object")
    return fields


def _form(fields: MultiDictProxy[str | bytes | bytearray | web.FileField]) -> dict[str, Any]:
    return {
        name: _upload(value) if isinstance(value, web.FileField) else value for name, value in fields.items()
    }


def _upload(field: web.FileField) -> Upload:
    return Upload(field.filename, field.content_type, field.file.read())
