"""What must hold of the content that comes with the kiosk, whatever it says."""

from __future__ import annotations

import datetime
import re

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.compiling import compile_folder
from kiosk.authoring.report.background import Background
from kiosk.authoring.report.making import make_report
from kiosk.authoring.report.record import Report
from kiosk.pack.model import Topic, Walkthrough
from kiosk.pack.reader import Pack
from kiosk.pack.words import plain, questions_of, topic_text, walkthrough_text
from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Severity


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The bundled content as a clinic in another country shows it."""
    folder = tmp_path_factory.mktemp("abroad")
    (folder / "overlay.yaml").write_text("# Norway\n", encoding="utf-8")
    values = "name: Fjordklinikken\ncountry: NO\nemergency_number: 113\ncrisis_line: 116 123\n"
    (folder / "clinic.yaml").write_text(values, encoding="utf-8")
    target = folder / "abroad.kioskpack"
    result = build_pack(folder, target)
    assert [str(problem) for problem in result.problems if problem.severity is Severity.ERROR] == []
    return Pack.open(target)


def test_in_another_country_no_number_of_the_us_is_left(abroad: Pack) -> None:
    texts = list(abroad.notices("en").values())
    for section in abroad.sections("en"):
        for card in abroad.topic_cards("en", section.id):
            texts.append(topic_text(abroad.topic("en", card.id)))
    for walk in abroad.walkthrough_cards("en"):
        texts.append(walkthrough_text(abroad.walkthrough("en", walk.id)))
    everything = "\n".join(texts)
    assert re.findall(r"\b(?:911|988)\b|1-8[0-9]{2}-[0-9A-Z-]+", everything) == []
    assert "113" in everything and "116 123" in everything


@pytest.fixture(scope="module")
def report() -> Report:
    compiled = compile_folder(content_dir(), assets=assets_dir())
    assert [str(problem) for problem in compiled.problems if problem.severity is not Severity.NOTE] == []
    return make_report(compiled, Background(), datetime.date(2026, 1, 1), "en")


def test_there_is_a_page_for_every_topic_and_a_walk_through_every_kind_of_visit(report: Report) -> None:
    kinds = [page.kind for page in report.pages]
    assert (kinds.count("topic"), kinds.count("walkthrough")) == (36, 3)


def test_H1_the_reading_level(report: Report) -> None:
    assert report.mean_grade is not None
    assert report.mean_grade <= 6.0
    # Raw: names of medicines and explained words in full.
    assert [page.title for page in report.pages if page.grade and page.grade.raw_grade > 8.0] == []


def test_topics_reach_the_marks_of_both_checklists(report: Report) -> None:
    topics = [page for page in report.pages if page.kind == "topic"]
    assert [page.title for page in topics if (page.cdc or 0) < 90] == []
    assert [page.title for page in topics if (page.pemat or 0) < 80] == []


def test_nothing_claims_a_review_that_did_not_happen(report: Report) -> None:
    assert report.signed_count == 0
    assert not (content_dir() / "reviews.yaml").exists()


def test_each_step_of_a_visit_has_a_scene_of_its_own(report: Report) -> None:
    for page in report.pages:
        if isinstance(page.record, Walkthrough):
            scenes = [step.scene for step in page.record.steps]
            assert len(set(scenes)) == len(scenes)
            assert all(step.staff and step.staff.ticks for step in page.record.steps)


KEY_TOPICS = {
    "alcohol-and-drugs",
    "at-home-ketamine",
    "course-and-upkeep",
    "food-and-drink",
    "for-the-person-taking-you-home",
    "long-term-risks",
    "medicines-and-other-drugs",
    "plan-your-ride-home",
    "rest-of-the-day",
    "serious-risks",
    "side-effects",
    "special-groups",
    "suicidal-thoughts",
    "what-it-can-feel-like",
    "when-to-get-help",
    "who-should-not-have-it",
    "your-rights",
}


def test_key_topics_have_a_teach_back_and_questions_to_take_along(report: Report) -> None:
    topics = {page.id: page.record for page in report.pages if isinstance(page.record, Topic)}
    assert {name for name, topic in topics.items() if topic.staff} == KEY_TOPICS
    for name in KEY_TOPICS:
        assert 2 <= len(list(questions_of(topics[name]))) <= 4


def test_after_the_dose_there_is_nothing_but_comfort_and_the_way_home(report: Report) -> None:
    after: set[str] = set()
    for page in report.pages:
        if isinstance(page.record, Topic) and page.record.staff and not page.record.staff.before_dose:
            after.add(page.id)
        elif isinstance(page.record, Walkthrough):
            asked = [step.staff.before_dose for step in page.record.steps if step.staff]
            # Once the medicine is given, no step goes back to what is for before it.
            assert asked == sorted(asked, reverse=True)
            given = next(step for step in page.record.steps if step.starts == 0)
            assert given is page.record.steps[asked.index(False)]
    assert after == {"rest-of-the-day", "when-to-get-help", "suicidal-thoughts", "for-the-person-taking-you-home"}


def test_questions_to_check_oneself_name_the_ride_and_whom_to_call(report: Report) -> None:
    for page in report.pages:
        if isinstance(page.record, Walkthrough):
            taught = {
                span.target
                for question in page.record.check_yourself
                for choice in question.choices
                for span in choice.feedback
                if span.kind == "clinic"
            }
            assert {"emergency_number", "crisis_line"} <= taught
            words = " ".join(plain(question.question) for question in page.record.check_yourself)
            assert "drive" in words or "home after" in words
