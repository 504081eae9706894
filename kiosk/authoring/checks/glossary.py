"""Words of the glossary that a page uses and never links (CDC Clear Communication Index item 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from kiosk.authoring.findings import Facts, Saying
from kiosk.problems import Problem, Severity

_WORD = re.compile(r"\w+")
_ENDS = ("", "s", "es")


@dataclass(frozen=True)
class Glossary:
    """The words of a language. `ids` are by form in small letters, `forms` as they were written."""

    ids: Mapping[str, str]
    forms: tuple[str, ...]

    @classmethod
    def of(cls, files: Iterable[Facts]) -> Glossary:
        """`files` are those that define the words."""
        ids: dict[str, str] = {}
        forms: list[str] = []
        for facts in files:
            at = {(link.line, link.column): link.target for link in facts.defines if link.kind == "word"}
            for link in facts.defines:
                if link.kind == "form":
                    ids[link.target.casefold()] = at[link.line, link.column]
                    forms.append(link.target)
        return cls(ids, tuple(forms))

    def unlinked(self, path: str, sayings: Iterable[Saying], linked: Set[str]) -> Iterator[Problem]:
        """One warning for each word that a page of these texts says; `linked` are the ids of those that it links."""
        if self._may_be_said(sayings, linked):
            told = set(linked)
            for line, column, text in sayings:
                for id_, words in self._found_in(text):
                    if id_ not in told:
                        told.add(id_)
                        message = f"“{words}” is a word of the glossary, and this page never links it"
                        yield Problem(
                            path, line, column, message, f'write "[{words}](word:{id_})" once', Severity.WARNING
                        )

    def _may_be_said(self, sayings: Iterable[Saying], linked: Set[str]) -> bool:
        """Whether a word that is not linked can be among the texts at all.

        On most pages none is, and this says so in a tenth of the time that the pattern takes.
        """
        said = set(_WORD.findall("\n".join(saying.text for saying in sayings).casefold()))
        return any(not said.isdisjoint(begins) for begins, id_ in self._begins if id_ not in linked)

    @cached_property
    def _begins(self) -> tuple[tuple[frozenset[str], str], ...]:
        """For each form what its first word can be in a text, and its id."""
        return tuple(
            (frozenset(first.group() + end for end in _ENDS), id_)
            for form, id_ in self.ids.items()
            if (first := _WORD.search(form))
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest first, so that "sleep apnea" is not taken for "apnea".
        forms = sorted(map(_as_written, self.forms), key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?:s|es)?(?![\w-])")

    def _found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Ids, each with the words that stand for it."""
        for found in self._pattern.finditer(text):
            folded = found.group().casefold()
            for form in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
                if form in self.ids:
                    yield self.ids[form], found.group()
                    break


def _as_written(form: str) -> str:
    """Forms of capital letters alone (IM) are looked for as they are."""
    return re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})"
