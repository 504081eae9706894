"""The parts of pages that help somebody to teach or to ask themselves, as pydantic models."""

from __future__ import annotations

from pydantic import Field

from kiosk.authoring.fields import Line, Markup, Passage, Strict


class StaffEntry(Strict):
    """What a nurse says and asks at a step or on a page, in guided use."""

    say: Passage
    ask: Markup = Field(description="an open question, so that the patient can say it in own words")
    good_answer: Passage = Field(alias="good-answer", description="what an answer should hold")
    if_missing: Markup = Field(alias="if-missing", description="what to say again when it does not")
    ticks: list[Line] = Field(default=[], description="what was talked about, for the nurse to tick")
    before_dose_only: bool | None = Field(
        default=None,
        alias="before-dose-only",
        description="false for comfort and the way home, which may come after it",
    )


class ChoiceEntry(Strict):
    text: Markup
    right: bool = False
    feedback: Markup = Field(description="what somebody who chose this learns from it")


class QuestionEntry(Strict):
    """A question of "Check yourself"."""

    question: Markup
    choices: list[ChoiceEntry] = Field(min_length=2, max_length=3)
