"""Checks a document against its model, and says what is wrong in plain words, with line and column."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.authoring.findings import Findings
from kiosk.problems import did_you_mean
from kiosk.yamlfile import Document, load_yaml, one_line

_Model = TypeVar("_Model", bound=BaseModel)

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a smaller number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": 'lines of "key: value"',
    "model_type": 'lines of "key: value"',
    "model_attributes_type": 'lines of "key: value"',
    "float_type": "a number",
}
_OWN = frozenset({"form", "empty", "long", "markup", "day", "order"})  # raised by the models, with words of their own


def validate(model: type[_Model], document: Document, findings: Findings) -> _Model | None:
    """The document as the model, or None and everything that is wrong with it."""
    try:
        return model.model_validate(document.data)
    except ValidationError as failed:
        for error in failed.errors(include_url=False):
            place, message, suggestion = _explain(model, document, _path_in(document, error["loc"]), error)
            findings.error(*place, message, suggestion)
        return None


def read_as(
    model: type[_Model],
    text: str,
    findings: Findings,
    prepare: Callable[[Document, Findings], Document] | None = None,
) -> tuple[Document, _Model] | None:
    """A YAML file with its places, and as its model; None, and everything that is wrong, when it is not one.

    `prepare` takes what is not the model's own out of the document first.
    """
    document, problems = load_yaml(text, findings.file)
    findings.problems += problems
    if document is None:
        return None
    if prepare is not None:
        document = prepare(document, findings)
    file = validate(model, document, findings)
    return None if file is None else (document, file)


def _path_in(document: Document, loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """pydantic's place without its own word for "the key itself", unless the file has such a key."""
    return loc[:-1] if loc and loc[-1] == "[key]" and document.scalar(*loc) is None else loc


_Explained = tuple[tuple[int, int], str, str]


def _explain(
    model: type[BaseModel], document: Document, path: tuple[int | str, ...], error: ErrorDetails
) -> _Explained:
    """Place, message and suggestion."""
    name = _name(path)
    if error["type"] == "missing":
        return document.mark(*path[:-1]), f"{name} is missing", ""
    if error["type"] == "extra_forbidden":
        known = list(_node(model, path[:-1]).get("properties", ()))
        suggestion = did_you_mean(str(path[-1]), known) or f"known are {', '.join(known)}"
        return document.key_mark(*path), f"{name} is not a key here", suggestion
    place = document.key_mark(*path) if error["loc"] != path else document.mark(*path)
    if error["type"] == "literal_error":
        choices = [str(choice) for choice in _node(model, path).get("enum", ())]
        message = f"{name} should be one of {', '.join(choices)}, found {_found(error['input'])}"
        return place, message, did_you_mean(str(error["input"]), choices)
    return place, f"{name} {_fault(error)}", ""


def _fault(error: ErrorDetails) -> str:
    kind, context, found = error["type"], error.get("ctx", {}), error["input"]
    if kind == "too_long":
        return f"takes at most {context['max_length']}, found {context['actual_length']}"
    if kind == "too_short":
        return f"takes at least {context['min_length']}, found {context['actual_length']}"
    if kind in _OWN:
        return error["msg"] + (f", found {_found(found)}" if kind in ("form", "day") else "")
    if found is None:
        return "is empty"
    return f"should be {_EXPECTED[kind]}, found {_found(found, as_kind=True)}"


def _name(path: tuple[int | str, ...]) -> str:
    """`('steps', 2, 'do', 0)` is called "item 1 of 'do'"."""
    if not path:
        return "the file"
    if isinstance(path[-1], str):
        return f"'{one_line(path[-1])}'"
    owner = _name(path[:-1])
    return f"item {path[-1] + 1} of {owner}"


def _found(value: object, *, as_kind: bool = False) -> str:
    if isinstance(value, str):
        return "text" if as_kind else f"'{one_line(value)}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, Mapping):
        return 'lines of "key: value"'
    return "a list" if isinstance(value, Sequence) else "nothing"


@functools.cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _node(model: type[BaseModel], path: tuple[int | str, ...]) -> dict[str, Any]:
    """The part of the model's schema that speaks of this place."""
    whole = _schema(model)

    def resolve(node: dict[str, Any]) -> dict[str, Any]:
        while True:
            if "$ref" in node:
                node = whole["$defs"][node["$ref"].rsplit("/", 1)[1]]
            elif branch := next((b for b in node.get("anyOf", ()) if "$ref" in b or "enum" in b), None):
                node = branch
            else:
                return node

    node = resolve(whole)
    for part in path:
        inner = node.get("items") if isinstance(part, int) else node.get("properties", {}).get(part)
        node = resolve(inner or node.get("additionalProperties") or {}) if not isinstance(inner, bool) else {}
    return node
