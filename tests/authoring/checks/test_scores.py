from kiosk.authoring.checks.scores import check
from tests.authoring.checklists.test_scoring import ALL_YES, GOOD
from tests.authoring.checks.conftest import MakeTopic, said

BARE = "!!! short\n    Rest. [@R01]\n\n" + "Rest. [@R01]\n\n" * 3 + "- sleep [@R01]"


def test_a_good_page(topic: MakeTopic) -> None:
    assert said(check, topic(GOOD, ALL_YES)) == []


def test_a_name_that_is_none_of_the_questions(topic: MakeTopic) -> None:
    front = ALL_YES + "  ordr: yes\n  xyzzy: no\n"
    names = (
        "charts-explained, known-unknown, no-calculation, no-distraction, numbers-explained, order, pictures-clear,"
        " pictures-fit, pictures-for-action, purpose, risk-explained, risks-and-benefits, why"
    )
    assert said(check, topic(GOOD, front)) == [
        "'ordr' is no question of 'checklist', did you mean \"order\"?",
        f"'xyzzy' is no question of 'checklist', known are {names}",
    ]


def test_pages_below_the_aim_say_what_they_lack(topic: MakeTopic) -> None:
    assert said(check, topic(BARE, ALL_YES)) == [
        "warning: CDC Clear Communication Index: 58 %, 90 % is the aim, for want of:"
        " 4 a supporting picture (the page has no picture or chart);"
        " 5 a call to action (the page names nothing that people can do);"
        " 9 chunks with headings (the page has fewer than 2 headings);"
        " 12 the behavior (the page names nothing that people can do);"
        " 14 how to do it (what people can do is not in steps)",
        "warning: PEMAT-P: 58 %, 80 % is the aim, for want of:"
        " 8 short sections (the page has no headings);"
        " 9 informative headings (the page has no headings);"
        " 15 pictures where useful (the page has no picture or chart);"
        " 20 an action (the page names nothing that people can do);"
        " 21 speaks to the reader (the page does not say “you”);"
        " 22 explicit steps (what people can do is not in steps);"
        " 23 a tool (there is no list of questions, no steps and no plan)",
    ]


def test_only_what_the_program_sees_counts_for_the_cdc_index(topic: MakeTopic) -> None:
    said_of = said(check, topic(GOOD))
    assert [line.split(":")[1].strip() for line in said_of] == ["PEMAT-P"]


def test_a_very_short_page_is_not_scored(topic: MakeTopic) -> None:
    assert said(check, topic("!!! short\n    Rest. [@R01]\n\nRest. [@R01]\n")) == []
