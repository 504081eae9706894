from dataclasses import replace

import pytest

from kiosk.authoring.checks.literacy import check, grade_of_page
from kiosk.authoring.pages import TopicPage
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said

EASY = "!!! short\n    You rest. A nurse is near.\n\n"
# 31 words in 2 sentences.
HARD = (
    "Comprehensive psychiatric evaluation necessitates considerable multidisciplinary communication regarding"
    " individual vulnerability, historical medication utilization, cardiovascular stability. Subsequently,"
    " organizational responsibilities include interdisciplinary documentation, accountability, confidentiality,"
    " rehabilitation, participation, prioritization, individualized recommendations, antibiotic examinations,"
    " appropriateness."
)


def test_an_easy_page(topic: MakeTopic) -> None:
    assert said(check, topic(EASY + "Drink some water. Go home and sleep.")) == []


def test_H1_a_page_that_is_a_bit_hard(topic: MakeTopic) -> None:
    page = topic("The medicine can make people sleepy. Remember to tell your family about it.")
    assert said(check, page) == [
        "warning: the page reads at grade 6.9 (6.9 with its hard words counted in full; SMOG 10.1), 6 is the aim,"
        " use shorter sentences and words"
    ]


def test_H1_a_page_that_is_far_too_hard(topic: MakeTopic) -> None:
    page = topic(EASY + HARD)
    grade = "39.7"
    assert said(check, page) == [
        f"the page reads at grade {grade} ({grade} with its hard words counted in full; SMOG 18.8), 6 is the aim,"
        " begin with line 9, whose text is the hardest at grade 49.8",
        "9:1: warning: this reads at grade 49.8, 6 is the aim:"
        " “Comprehensive psychiatric evaluation necessitates considerable multidisciplinary…”,"
        " shorter sentences and words help",
    ]


def test_explained_words_and_medicines_are_not_held_against_a_page(topic: MakeTopic) -> None:
    body = "You may feel [dissociation](word:dissociation). Dissociation passes. Esketamine does that."
    assert said(check, topic(body)) == []
    graded = grade_of_page(topic(body))
    assert graded is not None
    assert graded.grade < 6 < graded.raw_grade


def test_headings_tables_and_pictures_have_no_grade(topic: MakeTopic) -> None:
    body = f"## {HARD[:100]}\n\n| | A |\n|--|--|\n| B | {HARD} |\n\n![{HARD[:100]}](scenes/a.svg)\n\nRest."
    assert [line for line in said(check, topic(body)) if "grade" in line] == []


def test_no_grade_in_another_language(topic: MakeTopic) -> None:
    page = replace(topic(HARD), file="es/topics/a.md")
    assert [line for line in said(check, page) if "grade" in line] == []


def test_H2_a_long_sentence(topic: MakeTopic) -> None:
    body = "- Go " + " ".join(["go"] * 20) + ". Go " + " ".join(["go"] * 19) + ".\n"
    assert said(check, topic(body)) == [
        "6:1: warning: a sentence of 21 words, 20 is the most: “Go go go go go go…”, make two of it",
    ]


def test_a_clinics_value_is_one_word_of_a_sentence(topic: MakeTopic) -> None:
    assert said(check, topic("Go " + " ".join(["go"] * 18) + " {{ ride_rule }}.")) == []


def test_H2_a_long_paragraph(topic: MakeTopic) -> None:
    assert said(check, topic("You rest. You sleep. You wake. You go.")) == [
        "6:1: warning: a paragraph of 4 sentences, 3 is the most: “You rest. You sleep. You wake…”, make two of it"
    ]
    assert said(check, topic("You rest. You sleep. You wake.")) == []


def test_paragraphs_of_a_box_are_counted_one_by_one(topic: MakeTopic) -> None:
    assert said(check, topic("!!! note\n    You rest. You sleep.\n\n    You wake. You go.")) == []


@pytest.mark.parametrize(
    ("sentences", "words", "problem"),
    [
        (3, 15, None),
        (4, 5, "6:1: warning: the key message has 4 sentences, 3 is the most, move the rest down into the page"),
        (3, 16, "6:1: warning: the key message has 48 words, 45 is the most, move the rest down into the page"),
    ],
)
def test_H7_the_key_message(sentences: int, words: int, problem: str | None, topic: MakeTopic) -> None:
    sentence = "Go " + " ".join(["go"] * (words - 1)) + ". "
    assert said(check, topic("!!! short\n    " + sentence * sentences)) == ([problem] if problem else [])


def test_a_long_topic(topic: MakeTopic) -> None:
    words = "\n\n".join(["You go to bed now."] * 70)
    table = "\n\n| | A |\n|--|--|\n| B | C and D |\n"
    questions = "\n\n## To take along\n\n!!! questions\n    - When can I go?\n"
    assert said(check, topic(words + table + questions)) == []
    assert said(check, topic(words + "\n\nRest.")) == [
        "warning: the page has 351 words, 350 is the most (tables and questions to take along not counted),"
        " make two topics of it"
    ]


def test_a_step_is_read_as_well(walk: MakeWalk) -> None:
    page = walk("text: You rest. You sleep. You wake. You go.")
    assert said(check, page) == [
        "9:11: warning: a paragraph of 4 sentences, 3 is the most: “You rest. You sleep. You wake…”, make two of it"
    ]


SPANISH_HARD = (
    "La administración intravenosa requiere supervisión multidisciplinaria especializada. Consecuentemente,"
    " determinadas contraindicaciones cardiovasculares necesitan evaluaciones complementarias individualizadas,"
    " documentación institucional, responsabilidades interdisciplinarias, recomendaciones farmacológicas,"
    " consideraciones epidemiológicas, procedimientos administrativos, autorizaciones correspondientes y"
    " comunicación organizacional permanente."
)


def spanish(page: TopicPage) -> list[str]:
    return [problem.removeprefix("es/topics/a.md:").strip() for problem in said(check, in_spanish(page))]


def in_spanish(page: TopicPage) -> TopicPage:
    return replace(page, file="es/topics/a.md")


def test_an_easy_page_in_spanish(topic: MakeTopic) -> None:
    assert spanish(topic("Tome agua. Duerma en su casa.")) == []


def test_H1_a_spanish_page_that_is_a_bit_hard(topic: MakeTopic) -> None:
    assert spanish(topic("Nuestro personal responderá a sus preguntas.")) == [
        "warning: the page has 61 points of Fernández-Huerta (61 with its hard words counted in full), 70 is the aim,"
        " use shorter sentences and words"
    ]


def test_H1_a_spanish_page_that_is_far_too_hard(topic: MakeTopic) -> None:
    problems = spanish(topic(SPANISH_HARD))
    assert problems[0].startswith("6:1: warning: a sentence of 24 words")
    assert problems[1].startswith("the page has -")
    assert problems[-1].endswith(
        "points of Fernández-Huerta, 70 is the aim: “La administración intravenosa requiere supervisión"
        " multidisciplinaria…”, shorter sentences and words help"
    )


def test_explained_words_are_not_held_against_a_spanish_page(topic: MakeTopic) -> None:
    assert spanish(topic("La [disociación](word:dissociation) pasa.")) == []


@pytest.mark.parametrize(("words", "problems"), [(420, 0), (421, 1)])
def test_other_languages_may_say_it_in_a_fifth_more_words(topic: MakeTopic, words: int, problems: int) -> None:
    body = "\n\n".join(["Tome agua."] * (words // 2)) + ("\n\nYa." if words % 2 else "")
    assert len(spanish(topic(body))) == problems
