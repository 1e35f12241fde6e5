"""No act, command, form or link is answered by two features: the later one would silently win."""

from collections import Counter
from collections.abc import Iterable

from bot.gateway.routing import Feature, Tap
from bot.handlers import FEATURES


def names(features: Iterable[Feature]) -> list[str]:
    """Everything that leads to a handler, with its kind."""
    found = []
    for feature in features:
        found += [f"command {each.word}" for each in feature.commands]
        found += [f"tap {each}" for each in feature.taps]
        found += [f"form {each}" for each in feature.forms]
        found += [f"payload {each}" for each in feature.payloads]
    return found


def twice(features: Iterable[Feature]) -> list[str]:
    return [name for name, count in Counter(names(features)).items() if count > 1]


async def nothing() -> None:
    """Stands for a handler."""


def test_each_act_belongs_to_one_feature() -> None:
    assert twice(FEATURES) == []


def test_an_act_of_two_features_would_be_noticed() -> None:
    both = Feature(taps={"withdraw": Tap(nothing)})
    assert twice([both, both]) == ["tap withdraw"]
