"""No audited claim is forgotten."""

from __future__ import annotations

import pytest

from tests.authoring.conftest import Folder

FIRST = "en/topics/first.md"
CLAIM = "claims:\n  - {{id: S0-06, claim: You will not feel high, verdict: unsafe{more}}}\n"


@pytest.fixture(autouse=True)
def claims(folder: Folder) -> None:
    folder.write("claims.yaml", CLAIM.format(more=""))


def correct(folder: Folder, claims: str = "S0-06") -> None:
    folder.replace(FIRST, "section: basics", f"section: basics\ncorrects: [{claims}]")


def test_a_claim_that_a_page_puts_right(folder: Folder) -> None:
    correct(folder)
    assert folder.problems() == []


def test_a_claim_that_is_left_out_for_a_reason(folder: Folder) -> None:
    folder.write("claims.yaml", CLAIM.format(more=", left-out: Nobody asks"))
    assert folder.problems() == []


def test_a_claim_that_nobody_puts_right(folder: Folder) -> None:
    assert folder.problems() == [
        "claims.yaml:2:10: warning: no page puts the claim S0-06 right,"
        ' name it in the "corrects" of a page, or give the reason in "left-out"'
    ]


def test_a_claim_that_is_left_out_and_put_right(folder: Folder) -> None:
    correct(folder)
    folder.write("claims.yaml", CLAIM.format(more=", left-out: Nobody asks"))
    assert folder.problems() == [
        "claims.yaml:2:10: warning: the claim S0-06 is left out here, and a page says that it puts it right,"
        " keep one of the two"
    ]


def test_a_claim_that_is_not_in_the_list(folder: Folder) -> None:
    correct(folder, "S0-06, S0-60")
    assert folder.problems() == [f"{FIRST}:5:19: there is no claim 'S0-60' in claims.yaml, did you mean \"S0-06\"?"]


def test_a_list_of_claims_that_is_broken_is_said_once(folder: Folder) -> None:
    correct(folder)
    folder.write("claims.yaml", "claims: [\n")
    assert folder.problems() == ["claims.yaml:2:1: a value is missing, or a [ or { is never closed"]


def test_a_folder_without_a_list_of_claims_may_name_them(folder: Folder) -> None:
    correct(folder)
    (folder.path / "claims.yaml").unlink()
    assert folder.problems() == []


def test_a_claim_that_is_there_twice(folder: Folder) -> None:
    correct(folder)
    text = CLAIM.format(more="")
    folder.write("claims.yaml", text + text.splitlines()[1] + "\n")
    assert folder.problems() == ["claims.yaml:3:5: 'S0-06' is in 'claims' twice, keep one"]
