"""The types of the Bot API's parameters: each reads a value as it comes over HTTP, or refuses it."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from bot.sandbox.records.errors import Refused
from bot.sandbox.records.files import Upload

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[Any], Any]

Given = dict[str, Any]
INTEGER = re.compile(r"-?[0-9]{1,19}")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
USERNAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
BOOLEANS = {"true": True, "false": False, "1": True, "0": False}


def integer(value: object) -> int:
    """Read a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and INTEGER.fullmatch(value):
        return int(value)
    raise ValueError("an Integer")


def number(value: object) -> float:
    """Read a number."""
    try:
        read_value = float(str(value))
    except ValueError:
        raise ValueError("a Float") from None
    if not isfinite(read_value):
        raise ValueError("a finite Float")
    return read_value


def boolean(value: object) -> bool:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in BOOLEANS:
        return BOOLEANS[value.lower()]
    raise ValueError("a Boolean")


def string(value: object) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise ValueError("a String")  # noqa: TRY004 - read like the others
    if not value.isascii() and LONE_SURROGATE.search(value):
        raise ValueError("encoded in UTF-8")
    return value


def chat(value: object) -> int | str:
    """Read a chat's id or @username."""
    if isinstance(value, str) and USERNAME.fullmatch(value):
        return value
    return integer(value)


def upload_or_string(value: object) -> Upload | str:
    """Read a new file, or a file id or address."""
    return value if isinstance(value, Upload) else string(value)


def structure(value: object) -> dict[str, Any]:
    """Read an object."""
    decoded = _decoded(value)
    if not isinstance(decoded, dict):
        raise ValueError("an Object")  # noqa: TRY004 - read like the others
    return decoded


def array(value: object) -> list[Any]:
    """Read an array."""
    decoded = _decoded(value)
    if not isinstance(decoded, list):
        raise ValueError("an Array")  # noqa: TRY004 - read like the others
    return decoded


def integers(value: object) -> list[int]:
    """Read an array of whole numbers."""
    return [integer(item) for item in array(value)]


def strings(value: object) -> list[str]:
    """Read an array of texts."""
    return [string(item) for item in array(value)]


def _decoded(value: object) -> Any:  # noqa: ANN401 - JSON
    """Objects and arrays come as such in a JSON body, as JSON text in a form."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("JSON") from None


def read(name: str, reader: Reader, value: object) -> Any:  # noqa: ANN401 - JSON
    """Read one parameter, naming it in the refusal."""
    try:
        return reader(value)
    except ValueError as problem:
        raise Refused(f'parameter "{name}" must be {problem}') from None


def check_fields(what: str, value: Any, required: dict[str, Reader], optional: dict[str, Reader]) -> Given:  # noqa: ANN401
    """Read an object's fields; refuse those that are missing, ill-typed or unknown."""
    fields = read(what, structure, value)
    for name in required:
        if fields.get(name) is None:
            raise Refused(f'{what} has no field "{name}"')
    known = {**required, **optional}
    if unknown := [name for name in fields if name not in known]:
        raise Refused(f"{what} has no such field: {', '.join(unknown)}")
    return {
        name: read(f"{what}.{name}", known[name], item) for name, item in fields.items() if item is not None
    }
