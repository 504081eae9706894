"""The list model keeps Qt's contract: Qt's own tester aborts on any breach."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.screen.lists import DISPLAY_ROLE, USER_ROLE, RecordModel


class Row(NamedTuple):
    name: str
    count: int = 0
    items: tuple[str, ...] = ()


ROWS = (Row("a", 1), Row("b", 2, ("x", "y")))


@pytest.fixture
def model(qapp: QCoreApplication) -> RecordModel[Row]:
    return RecordModel(Row)


def roles(model: RecordModel[Row]) -> dict[str, int]:
    return {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}


def test_it_keeps_the_contract_of_item_models(model: RecordModel[Row]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (ROWS, ROWS[:1], (), ROWS * 50, ROWS):
        model.fill(rows)
    assert tester.model() is model


def test_more_rows_come_below_the_others(model: RecordModel[Row]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for _ in range(3):
        model.extend(ROWS)
    assert tester.model() is model
    assert model.rows == ROWS * 3


def test_every_field_is_a_role(model: RecordModel[Row]) -> None:
    model.fill(ROWS)
    named = roles(model)
    assert list(named) == ["name", "count", "items"]
    assert min(named.values()) > USER_ROLE
    assert [model.data(model.index(1, 0), role) for role in named.values()] == ["b", 2, ["x", "y"]]


def test_rows_are_given_back_as_they_came(model: RecordModel[Row]) -> None:
    model.fill(list(ROWS))
    assert model.rows == ROWS
    assert model.rowCount() == model.rowCount(QModelIndex()) == 2


def test_a_row_has_no_rows_of_its_own(model: RecordModel[Row]) -> None:
    model.fill(ROWS)
    assert model.rowCount(model.index(0, 0)) == 0


def test_what_is_not_there_is_none(model: RecordModel[Row]) -> None:
    model.fill(ROWS)
    last = model.index(1, 0)
    role = roles(model)["name"]
    assert model.data(QModelIndex(), role) is None
    assert model.data(last, DISPLAY_ROLE) is None
    assert model.data(last, max(roles(model).values()) + 1) is None
    model.fill(ROWS[:1])
    assert model.data(last, role) is None  # an index from before


def test_filling_tells_the_views_once(model: RecordModel[Row], qtbot: QtBot) -> None:
    with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset], order="strict", timeout=0):
        model.fill(ROWS)


def test_filling_with_the_same_rows_redraws_nothing(model: RecordModel[Row], qtbot: QtBot) -> None:
    model.fill(ROWS)
    with qtbot.assertNotEmitted(model.modelReset):
        model.fill(list(ROWS))


# What changes while it is looked at


@pytest.mark.parametrize("before", [(), ROWS[:1], ROWS, ROWS * 3])
@pytest.mark.parametrize("after", [(), ROWS[:1], ROWS, ROWS[::-1], ROWS * 2])
def test_renewing_ends_with_the_new_rows(
    model: RecordModel[Row], before: tuple[Row, ...], after: tuple[Row, ...]
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fill(before)
    model.renew(after)
    assert model.rows == after
    assert tester.model() is model


def test_renewing_tells_only_of_what_is_different(model: RecordModel[Row], qtbot: QtBot) -> None:
    model.fill((*ROWS, Row("c"), Row("d")))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged, timeout=0) as told:
        model.renew((ROWS[0], Row("x"), Row("y"), Row("d")))
    assert [index.row() for index in told.args[:2]] == [1, 2]
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.rowsRemoved, timeout=0) as told:
        model.renew((ROWS[0], Row("x")))
    assert told.args[1:] == [2, 3]
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.rowsInserted, timeout=0) as told:
        model.renew((ROWS[0], Row("x"), Row("z")))
    assert told.args[1:] == [2, 2]
