"""A page of docs/, and the examples in it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def examples(page: Path, kind: str) -> list[str]:
    """Its blocks of one kind (sh, toml, ...) in their order, at the margin."""
    block = re.compile(rf"^( *)```{kind}\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
    found = block.findall(page.read_text(encoding="utf-8"))
    return [re.sub(rf"^{margin}", "", lines, flags=re.MULTILINE) for margin, lines in found]
