"""Declares a method as one transaction or one reading: a plain function of tables, awaited as a whole."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from storage import Act, Storage, Tables


class Stored(Protocol):
    """Whoever has a storage."""

    @property
    def storage(self) -> Storage:
        """Where its methods read and write."""
        ...


Owner = TypeVar("Owner", bound=Stored)
Given = ParamSpec("Given")
Result = TypeVar("Result")
Method = Callable[Concatenate[Owner, Tables, Given], Result]
Awaited = Coroutine[Any, Any, Result]


def reads(method: Method[Owner, Given, Result]) -> Callable[Concatenate[Owner, Given], Awaited[Result]]:
    """It looks at what is committed, all at the same moment: `await owner.method(…)`."""

    @wraps(method)
    async def whole(owner: Owner, /, *args: Given.args, **more: Given.kwargs) -> Result:
        return await owner.storage.read(lambda tables: method(owner, tables, *args, **more))

    return whole


def writes(method: Method[Owner, Given, Result]) -> Callable[Concatenate[Owner, Given], Awaited[Result]]:
    """It is kept whole or not at all: `await owner.method(…)`."""

    @wraps(method)
    async def whole(owner: Owner, /, *args: Given.args, **more: Given.kwargs) -> Result:
        return await owner.storage.write(lambda tables: method(owner, tables, *args, **more))

    return whole


def applies(
    method: Method[Owner, Given, Result],
) -> Callable[Concatenate[Owner, Act, Given], Awaited[Result]]:
    """The same in the name of an update, which is applied in that commit: `await owner.method(act, …)`."""

    @wraps(method)
    async def whole(owner: Owner, act: Act, /, *args: Given.args, **more: Given.kwargs) -> Result:
        return await owner.storage.write(lambda tables: method(owner, tables, *args, **more), act)

    return whole
