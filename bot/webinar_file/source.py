"""YAML into a tree that knows its lines: no type is guessed, no tag obeyed, no reference followed."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import yaml

from bot.webinar_file import limits
from bot.webinar_file.nodes import Node, Pairs, Scalar, Sequence, Unusable
from bot.webinar_file.problems import EnoughProblemsError, Problems, is_showable, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

# libyaml reads a file forty times faster and is in every wheel; where it is missing, PyYAML's own does.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NOT_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
HINTS = {
    "mapping values are not allowed": "a text with a colon in it belongs in quotes",
    "cannot start any token": "indent with spaces; a text that begins with @, ` or % belongs in quotes",
    "alphabetic or numeric": "a text that begins with * or & belongs in quotes",
    "unexpected end of stream": "a quotation mark was opened and not closed",
    "document start": "all entries of a mapping begin in the same column",
    "block end": "check the indentation, and that every quotation mark is closed",
    "expected key": "check the indentation, and that every quotation mark is closed",
    "expected ','": "check that every bracket is closed and that commas stand between entries",
}


def read_source(text: str, problems: Problems) -> Node:
    """Read the text, note whatever is not plain YAML; what cannot be read is Unusable."""
    if _is_refused(text, problems):
        return Unusable(1)
    try:
        return _Tree(yaml.parse(text, Loader=LOADER), problems).document()
    except yaml.MarkedYAMLError as error:
        _add_syntax_problem(error, problems)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # An escape or a directive with an impossible number, in PyYAML's own reader.
        problems.add(1, "", f"the file is not valid YAML: {error}")
    return Unusable(1)


def _is_refused(text: str, problems: Problems) -> bool:
    if len(text.encode("utf-8", "surrogatepass")) > limits.FILE:
        problems.add(1, "", f"the file is too large: at most {limits.FILE // 1_000_000} MB are read")
        return True
    if wrong := NOT_YAML.search(text):
        line = 1 + len(LINE_BREAK.findall(text, 0, wrong.start()))
        problems.add(line, "", f"the character U+{ord(wrong[0]):04X} is not text; save the file as UTF-8")
        return True
    return False


def _add_syntax_problem(error: yaml.MarkedYAMLError, problems: Problems) -> None:
    said = error.problem or "it cannot be read"
    hint = next((f"; {hint}" for part, hint in HINTS.items() if part in said), "")
    begun = f" (begun in line {error.context_mark.line + 1})" if error.context_mark else ""
    line = error.problem_mark.line + 1 if error.problem_mark else 1
    problems.add(line, "", f"the file is not valid YAML: {said}{begun}{hint}")


@dataclass(slots=True)
class _Tree:
    """Builds nodes from PyYAML's events: nothing is resolved, made into objects or repeated."""

    events: "Iterator[yaml.Event]"
    problems: Problems
    depth: int = 0
    count: int = 0

    def document(self) -> Node:
        event = next(self.events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return Scalar(1, "", plain=True)
        root = self._node(event)
        self._end()
        return root

    def _end(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.problems.add(_line(event), "", "a second document begins here; one is expected")
                return

    def _node(self, event: yaml.Event) -> Node:
        line = _line(event)
        self.count += 1
        if self.count > limits.VALUES:
            self._give_up(line, f"more than {limits.VALUES:,} values; divide the file")
        if isinstance(event, yaml.AliasEvent):
            anchor = f"*{event.anchor}"
            self.problems.add(line, "", f"{quoted(anchor)}: references are not read; write the value again")
            return Unusable(line)
        if getattr(event, "tag", None):
            self.problems.add(line, "", "tags (with !) are not read; write the value alone")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line)
        return self._collection(event, line)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Node:
        if is_showable(event.value):
            return Scalar(line, event.value, plain=not event.style)
        self.problems.add(line, "", "a text holds a control character that cannot be shown; leave it out")
        return Unusable(line)

    def _collection(self, event: yaml.Event, line: int) -> Node:
        self.depth += 1
        if self.depth > limits.DEPTH:
            self._give_up(line, f"more than {limits.DEPTH} lists and mappings inside one another")
        nodes = tuple(self._inside())
        self.depth -= 1
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(line, nodes)
        return Pairs(line, tuple(zip(nodes[::2], nodes[1::2], strict=True)))

    def _inside(self) -> "Iterator[Node]":
        for event in self.events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield self._node(event)

    def _give_up(self, line: int, message: str) -> NoReturn:
        self.problems.add(line, "", message)
        raise EnoughProblemsError


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
