"""Spanish syllables and the score that is made of them."""

from __future__ import annotations

import pytest

from kiosk.authoring.spanish import measure, syllables

# Words of the kiosk's pages, and those that show a rule, as they are divided.
_LINES = (
    "me-di-ci-na ke-ta-mi-na es-ke-ta-mi-na sue-ro de-pre-sión do-lor an-sie-dad pa-cien-te clí-ni-ca en-fer-me-ro",
    "no-che dí-a hoy muy ley y yo ya ma-yo a-yu-da u-no dos tres cua-tro cin-co pre-gun-te nues-tro per-so-nal",
    "ciu-dad cui-da-do cons-truí o-í o-ír pa-ís ma-íz rí-o frí-o te-rri-to-rio his-to-ria fa-mi-lia a-gua gua-po",
    "guí-a gue-rra que quie-ro qui-zás ver-güen-za pin-güi-no a-é-re-o po-e-ta te-a-tro o-cé-a-no le-er cre-er",
    "a-ho-ra al-co-hol bú-ho pro-hi-bi-do ha-cia ha-cí-a sa-bí-a te-ní-a e-ner-gí-a far-ma-cia a-ler-gia ci-ru-gí-a",
    "fiel bien tam-bién es-tu-dio me-dio a-ño ni-ños co-ra-zón pul-so o-xí-ge-no ma-re-o náu-se-as vó-mi-to va-cí-o",
    "con-ti-nú-a e-va-lú-a ac-tú-a in-yec-ción i-gual len-to rá-pi-do mús-cu-lo buey pa-ra-guas U-ru-guay es-toy",
    "de-sa-yu-no hie-lo hue-vo via-je viu-da rui-do jui-cio res-pi-ra-ción reu-nión eu-ro-pe-o cau-sa vein-te",
    "mien-tras to-da-ví-a le-í-do ba-úl ac-tual psi-quia-tra",
)
DIVIDED = [word for line in _LINES for word in line.split()]


def test_there_are_enough_words() -> None:
    assert len(DIVIDED) > 100


@pytest.mark.parametrize("divided", DIVIDED)
def test_the_syllables_of_a_word(divided: str) -> None:
    assert syllables(divided.replace("-", "")) == divided.count("-") + 1


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("0", 2),  # ce-ro
        ("16", 3),  # die-ci-séis
        ("24", 4),  # vein-ti-cua-tro
        ("45", 5),  # cua-ren-tay-cin-co
        ("100", 1),
        ("120", 4),  # cien-to-vein-te
        ("500", 3),  # qui-nien-tos
        ("988", 9),  # no-ve-cien-tos-o-chen-tay-o-cho
        ("1000", 1),
        ("2019", 6),  # dos-mil-die-ci-nue-ve
        ("18005550100", 22),  # digit by digit
        ("IV", 3),  # i-u-ve
        ("FDA", 4),  # e-fe-de-a
        ("COVID", 2),
        ("spray", 1),
        ("off-label", 3),
        ("—", 1),
    ],
)
def test_numbers_letters_and_foreign_words(written: str, count: int) -> None:
    assert syllables(written) == count


def test_the_score() -> None:
    # 7 words, 12 syllables, 2 sentences.
    found = measure(["Tome agua.", "Alguien lo lleva a casa."])
    assert found is not None
    assert (found.words, found.sentences) == (7, 2)
    assert found.score == found.raw_score == pytest.approx(206.84 - 60 * 12 / 7 - 1.02 * 7 / 2)


def test_names_and_explained_words_have_three_syllables_at_most() -> None:
    found = measure(["Esketamina."], ())
    assert found is not None
    assert found.score == pytest.approx(206.84 - 60 * 3 - 1.02)
    assert found.raw_score == pytest.approx(206.84 - 60 * 5 - 1.02)
    explained = measure(["Disociación."], {"disociación"})
    assert explained is not None
    assert explained.score - explained.raw_score == pytest.approx(60)


def test_a_text_without_words() -> None:
    assert measure(["—", ""]) is None
