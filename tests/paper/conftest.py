"""Paper without a printer: letters are measured for a picture as dense as the PDF."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QPageSize

from kiosk.paper.blocks import RESOLUTION, Paper
from kiosk.screen import fonts


@pytest.fixture
def paper(qapp: QCoreApplication) -> Paper:
    device = QImage(10, 10, QImage.Format.Format_RGB32)
    device.setDotsPerMeterX(round(RESOLUTION / 0.0254))
    device.setDotsPerMeterY(round(RESOLUTION / 0.0254))
    return Paper(QPageSize(QPageSize.PageSizeId.A4), device, fonts.load(fonts.UPRIGHT))
