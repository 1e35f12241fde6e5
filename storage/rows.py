"""Records from rows and back, by the names of columns: none is read or written by its place."""

import json
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache, lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    class Row(tuple[Any, ...]):
        """A row: its values in their order, and by the names of their columns."""

        __slots__ = ()

        def __getattr__(self, column: str) -> Any:  # noqa: ANN401 - a value of any column
            """The value of a column."""

else:
    Row = tuple

Read = Callable[[Any], Any]
Record = TypeVar("Record", bound="DataclassInstance")


def named(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Row:
    """Give a connection this as its row factory."""
    made: Row = _row_with(tuple(column[0] for column in cursor.description))._make(row)
    return made


@lru_cache(maxsize=2000)
def _row_with(names: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type made at run time
    return namedtuple("Row", names, rename=True)  # noqa: PYI024 - its columns are known at run time


def record(kind: type[Record], row: Row, **more: object) -> Record:
    """A record from the columns called like its fields; LookupError names what the query does not give."""
    values = dict(more)
    for name, read in _reading(kind).items():
        if name in more:
            continue
        try:
            value = getattr(row, name)
        except AttributeError:
            raise LookupError(f"{kind.__name__}.{name} is in no column of the query") from None
        values[name] = read(value)
    return kind(**values)


def columns(record: "DataclassInstance", kind: "type[DataclassInstance]") -> dict[str, Any]:
    """The fields of a kind of record as its columns keep them: texts in several languages as JSON."""
    return {each.name: _stored(getattr(record, each.name)) for each in fields(kind)}


def dump(value: object) -> str:
    """JSON as stored: letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def _stored(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    return dump(value) if isinstance(value, Mapping) else value


@cache
def _reading(kind: "type[DataclassInstance]") -> Mapping[str, Read]:
    """How each field is read; those of other records are given, not read."""
    hints = get_type_hints(kind)
    return {each.name: _reader(hints[each.name]) for each in fields(kind)}


def _reader(hint: Any) -> Read:  # noqa: ANN401 - a type, or a union of types
    if isinstance(hint, UnionType):
        read = _reader(next(each for each in get_args(hint) if each is not type(None)))
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is Mapping:
        return json.loads
    if isinstance(hint, type) and issubclass(hint, bool | StrEnum):
        return hint
    return lambda value: value
