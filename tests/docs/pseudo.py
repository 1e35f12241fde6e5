"""A made-up translation: the words of a language with other vowels, everything else as it is."""

import re
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Transformer

VOWELS = str.maketrans("aouAOU", "äöüÄÖÜ")
AS_IT_IS = re.compile(r"(<code>.*?</code>|<[^>]*>|&\w+;|/\w+)")
"""Examples that are understood, markup, commands."""


class Pseudo(Transformer):
    """Changes the words of a resource."""

    def visit_TextElement(self, node: ftl.TextElement) -> ftl.TextElement:  # noqa: N802 - fluent's name for it
        parts = AS_IT_IS.split(node.value)
        words = [each if index % 2 else each.translate(VOWELS) for index, each in enumerate(parts)]
        node.value = "".join(words)
        return node


def translate(folder: Path) -> None:
    """Every message of a language's folder."""
    for path in folder.glob("*.ftl"):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        path.write_text(FluentSerializer().serialize(Pseudo().visit(resource)), encoding="utf-8")
