import pytest

from kiosk.authoring.readability import is_name_or_explained, measure, words_in

# 10 words and 12 syllables in 2 sentences; "medicine" has 3.
SIMPLE = ["You may feel sleepy.", "The medicine makes you slow today."]


def test_words() -> None:
    assert words_in("Don’t stop, 24/7: a well-known 0.5 or 165/100 (e.g. IV)!") == [
        "Don’t", "stop", "24/7", "a", "well-known", "0.5", "or", "165/100", "e.g", "IV",
    ]  # fmt: skip


def test_grades_follow_the_formulas() -> None:
    found = measure(SIMPLE)
    assert found is not None
    assert (found.words, found.sentences) == (10, 2)
    assert found.grade == pytest.approx(0.39 * 10 / 2 + 11.8 * 14 / 10 - 15.59)
    assert found.smog == pytest.approx(1.0430 * (1 * 30 / 2) ** 0.5 + 3.1291)
    assert (found.raw_grade, found.raw_smog) == (found.grade, found.smog)


def test_names_of_medicines_count_as_two_syllables() -> None:
    found = measure(["Ketamine helps some.", "Esketamine’s spray is new."])
    assert found is not None
    assert found.grade == pytest.approx(0.39 * 7 / 2 + 11.8 * 9 / 7 - 15.59)
    assert found.raw_grade == pytest.approx(0.39 * 7 / 2 + 11.8 * 12 / 7 - 15.59)
    assert found.smog == pytest.approx(3.1291)
    assert found.raw_smog == pytest.approx(1.0430 * (2 * 30 / 2) ** 0.5 + 3.1291)


def test_explained_words_count_as_two_syllables() -> None:
    found = measure(["Dissociation passes."], {"dissociation"})
    assert found is not None
    assert found.grade == pytest.approx(0.39 * 2 + 11.8 * 4 / 2 - 15.59)
    assert found.raw_grade == pytest.approx(0.39 * 2 + 11.8 * 7 / 2 - 15.59)


def test_an_explained_word_of_one_syllable_keeps_it() -> None:
    found = measure(["Rest."], {"rest"})
    assert found is not None
    assert found.grade == found.raw_grade


@pytest.mark.parametrize("word", ["Ketamine", "ketamine’s", "SPRAVATO", "remission", "remissions", "remission's"])
def test_names_and_explained_words(word: str) -> None:
    assert is_name_or_explained(word, {"remission"})


def test_other_words() -> None:
    assert not is_name_or_explained("medication", {"remission"})


@pytest.mark.parametrize("sentences", [[], [""], ["…"]])
def test_a_text_without_words(sentences: list[str]) -> None:
    assert measure(sentences) is None


def test_what_is_known_of_a_real_text() -> None:
    """Lincoln at Gettysburg, the first two sentences: 54 words, and 84 syllables counted by hand."""
    found = measure(
        [
            "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in"
            " Liberty, and dedicated to the proposition that all men are created equal.",
            "Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so"
            " dedicated, can long endure.",
        ]
    )
    assert found is not None
    assert found.words == 54
    assert found.grade == pytest.approx(0.39 * 54 / 2 + 11.8 * 84 / 54 - 15.59)
