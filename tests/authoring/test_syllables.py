import pytest

from kiosk.authoring.syllables import syllables

# As the CMU Pronouncing Dictionary has them, or counted by hand (names of medicines).
WORDS = {
    1: "the feel need should nurse pulse eyes ache breathe passed helped watched sprayed seemed clothes months pleas "
    "speak through rest safe tired's freeze shape vein veins cough stays please lead chair",
    2: "able table tables doubled headache headaches sometimes lifetime homework somehow therefore every "
    "evening business safely hopeless movement wanted needed voices noises doses nurses' nurse's didn't going being "
    "fatal seizure pregnant science quiet client create poem player naked hundred something medal people "
    "rideshare unique fatigue royal beyond",
    3: "ketamine medicine remission everyone anyone hospital idea nausea radio video ratio area linear "
    "condition clinician genuine carefully basically usual period serious depression "
    "suicide recipe lithium insulin fluently whenever already injection infusion breastfeeding interpret quieter "
    "familiar mania opinion created employer easier happily apnea dementia recovered",
    4: "esketamine anesthetic anesthesia emergency diabetes suicidal experience anxiety society reality midazolam "
    "lorazepam psychiatric security approximate monitoring alternative associate scientific necessary America "
    "interpreter appreciate January",
    5: "antidepressant dissociation schizophrenia hallucinations immediately "
    "electricity opportunity university communication",
    6: "benzodiazepine isocarboxazid responsibility",
}


def _cases() -> list[tuple[str, int]]:
    return [(word, count) for count, words in WORDS.items() for word in words.split()]


def test_there_are_enough_words() -> None:
    assert len(_cases()) >= 150


@pytest.mark.parametrize(("word", "count"), _cases())
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("hard-to-treat", 3),
        ("follow-up", 3),
        ("FDA", 3),
        ("IV", 2),
        ("REMS", 1),
        ("COVID-19", 4),
        ("GLP-1", 4),
        ("WIC", 5),
        ("40", 2),
        ("7", 2),
        ("17", 3),
        ("70", 3),
        ("140", 3),
        ("2019", 4),
        ("100", 3),
        ("don’t", 1),
        ("couldn’t", 2),
        ("it’ll", 2),
        ("we’ll", 1),
        ("hm", 1),
        ("", 1),
    ],
)
def test_parts_letters_and_numbers(word: str, count: int) -> None:
    assert syllables(word) == count
