"""Results of inline queries, checked before a person sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.markup import inline_markup
from bot.sandbox.bot_api.parameters import array, boolean, check_fields, integer, string, structure
from bot.sandbox.bot_api.sending import read_caption, read_text
from bot.sandbox.records.errors import BadRequest, Refused

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Reader
    from bot.sandbox.records.state import State

Json = dict[str, Any]
MAX_RESULTS = 50
MAX_ID = 64  # bytes
ALWAYS: dict[str, Reader] = {"type": string, "id": string}
CONTENT: dict[str, Reader] = {
    "parse_mode": string,
    "entities": array,
    "link_preview_options": structure,
}
CAPTION: dict[str, Reader] = {
    "caption": string,
    "parse_mode": string,
    "caption_entities": array,
    "reply_markup": structure,
    "input_message_content": structure,
}
SHOWN: dict[str, Reader] = {"show_caption_above_media": boolean}
ARTICLE: dict[str, Reader] = {
    "reply_markup": structure,
    "url": string,
    "description": string,
    "thumbnail_url": string,
    "thumbnail_width": integer,
    "thumbnail_height": integer,
}
KINDS: dict[str, tuple[dict[str, Reader], dict[str, Reader]]] = {
    "article": ({"title": string, "input_message_content": structure}, ARTICLE),
    "photo": ({"photo_file_id": string}, {**CAPTION, **SHOWN, "title": string, "description": string}),
    "document": ({"document_file_id": string, "title": string}, {**CAPTION, "description": string}),
    "video": ({"video_file_id": string, "title": string}, {**CAPTION, **SHOWN, "description": string}),
    "voice": ({"voice_file_id": string, "title": string}, CAPTION),
}


def read_results(world: State, values: list[Any]) -> list[Json]:
    """Check all results of one answer."""
    if len(values) > MAX_RESULTS:
        raise BadRequest("RESULTS_TOO_MUCH")
    results = [_result(world, value) for value in values]
    if len({result["id"] for result in results}) < len(results):
        raise BadRequest("RESULT_ID_DUPLICATE")
    return results


def _result(world: State, value: object) -> Json:
    kind = str(value.get("type")) if isinstance(value, dict) else None
    if kind not in KINDS:
        raise Refused(f"inline query result of type {kind} is not known: {', '.join(KINDS)}")
    required, optional = KINDS[kind]
    result = check_fields("InlineQueryResult", value, {**ALWAYS, **required}, optional)
    if not 1 <= len(result["id"].encode()) <= MAX_ID:
        raise BadRequest("RESULT_ID_INVALID")
    file_id = result.get(f"{kind}_file_id")
    if file_id is not None and not world.files.by_id(file_id):
        raise BadRequest("wrong file identifier specified")
    _check_content(result)
    result["reply_markup"] = inline_markup(result.get("reply_markup"))
    return result


def _check_content(result: Json) -> None:
    content = result.get("input_message_content")
    if content is None:
        read_caption(result)
        return
    fields = check_fields("InputTextMessageContent", content, {"message_text": string}, CONTENT)
    read_text({**fields, "text": fields["message_text"]})
