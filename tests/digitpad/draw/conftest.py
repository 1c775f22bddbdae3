import pytest

from tests.digitpad.draw.canvases import shown_canvas


@pytest.fixture
def canvas(document, qtbot):
    return shown_canvas(document, qtbot)
