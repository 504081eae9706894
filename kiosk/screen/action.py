"""What every action of a visitor has in common, whichever button it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from kiosk.visit.visit import Visit


class Actor(Protocol):
    """Who acts: it has a visit, and can follow up what has become of it."""

    @property
    def visit(self) -> Visit: ...

    def follow_up(self) -> None: ...


_Actor = TypeVar("_Actor", bound=Actor)
_Rest = ParamSpec("_Rest")


def action(method: Callable[Concatenate[_Actor, _Rest], None]) -> Callable[Concatenate[_Actor, _Rest], None]:
    """An action of the visitor: a second one within 300 ms is the same finger and does nothing."""

    def once(self: _Actor, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> None:
        if self.visit.debounce.allows():
            # A screen reader presses buttons without a touch or a key: what is done says that somebody is there.
            self.visit.idle.extend()
            method(self, *args, **kwargs)
            self.follow_up()

    # `Slot` names what QML calls after the function it is given.
    once.__name__ = method.__name__
    once.__doc__ = method.__doc__
    return once
