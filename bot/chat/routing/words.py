"""What the words of callback data mean: one parser for each type that a handler's arguments may have.

A parser raises ValueError for what it does not know: such a button is an old or a forged one.
"""

import inspect
from collections.abc import Callable, Collection
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from bot.texts import LANGUAGES

Parser = Callable[[str], object]

LONGEST_ID = 18
"""Digits of an id that a database can hold."""


def row_id(word: str) -> int:
    """An id of a row, or the number of a page; ValueError for anything else."""
    if not (word.isascii() and word.isdigit() and len(word) <= LONGEST_ID):
        raise ValueError(word)
    return int(word)


def flag(word: str) -> bool:
    """Yes or no, as 1 or 0."""
    return one_of(("0", "1"))(word) == "1"


def one_of(words: Collection[str]) -> Callable[[str], str]:
    """One of these words."""

    def parse(word: str) -> str:
        if word not in words:
            raise ValueError(word)
        return word

    return parse


def or_none(parse: Parser, nothing: str) -> Parser:
    """The same, where one word stands for None."""
    return lambda word: None if word == nothing else parse(word)


Language = Annotated[str, one_of(LANGUAGES)]
"""One of the bot's languages."""


def parsers_of(run: Callable[..., object]) -> tuple[tuple[Parser, ...], int]:
    """The parsers of a handler's arguments after the exchange, and how many of them it needs."""
    hints = get_type_hints(run, include_extras=True)
    arguments = list(inspect.signature(run).parameters.values())[1:]
    needed = sum(each.default is each.empty for each in arguments)
    return tuple(parser_of(hints[each.name]) for each in arguments), needed


def parser_of(kind: Any) -> Parser:  # noqa: ANN401 - whatever an annotation may be
    """The parser of a type; an Annotated one brings its own. TypeError for a type that no word can be."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        parse: Parser = arguments[1]
        return parse
    if origin is Literal:
        return one_of(arguments)
    if origin in (Union, UnionType) and NoneType in arguments:
        return or_none(parser_of(arguments[0]), "any")
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    return _PLAIN[kind] if kind in _PLAIN else _unknown(kind)


def _unknown(kind: object) -> Parser:
    raise TypeError(f"no word of a button can be {kind}")


_PLAIN: dict[object, Parser] = {int: row_id, bool: flag, str: str}
