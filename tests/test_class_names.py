"""One word, one meaning: no two public classes have one name."""

import ast
from collections import defaultdict
from pathlib import Path

import bot

ROOT = Path(bot.__file__).parents[1]


def named(sources: dict[str, str]) -> dict[str, list[str]]:
    """The modules in which a public class of each name stands."""
    found = defaultdict(list)
    for module, source in sources.items():
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(module)
    return found


def test_no_two_public_classes_have_one_name() -> None:
    modules = [each for room in ("bot", "storage") for each in sorted((ROOT / room).rglob("*.py"))]
    sources = {
        str(each.relative_to(ROOT)): each.read_text(encoding="utf-8")
        for each in modules
        if "sandbox"
        not in each.relative_to(ROOT).parts  # knows nothing of the rest, and has words of its own
    }
    assert len(sources) > 300
    assert {name: where for name, where in named(sources).items() if len(where) > 1} == {}


def test_one_name_for_two_would_be_noticed() -> None:
    assert named({"one": "class Place: ...", "other": "class Place: ..."}) == {"Place": ["one", "other"]}
