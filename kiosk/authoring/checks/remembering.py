"""Several checks ask the same of one page: what was found is kept until the next page comes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from kiosk.authoring.pages import Page

_Found = TypeVar("_Found")


class _Same:
    """A page by its identity: comparing all its texts would take longer than looking again."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.page is other.page

    def __hash__(self) -> int:
        return id(self.page)


def once_a_page(look: Callable[[Page], _Found]) -> Callable[[Page], _Found]:
    """For a pure function whose result nobody changes."""

    @functools.lru_cache(maxsize=1)
    def remembered(same: _Same) -> _Found:
        return look(same.page)

    @functools.wraps(look)
    def ask(page: Page) -> _Found:
        return remembered(_Same(page))

    return ask
