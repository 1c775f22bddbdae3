"""A setting's widget: what is typed is what is meant, in every language, or it is refused."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from digitpad.train.setup.hyper_parameter_field import HyperParameterField, typed_number
from trainer.runs.config import HYPER_PARAMETERS


@pytest.fixture(params=["en_US", "de_DE", "es_ES", "zh_CN"])
def host(request, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    host = QWidget()
    host.other = QLineEdit()
    QVBoxLayout(host).addWidget(host.other)
    qtbot.addWidget(host)
    yield host
    QLocale.setDefault(before)


def type_number(host, name, before, typed):
    field = HyperParameterField(HYPER_PARAMETERS[name], host)
    host.layout().addWidget(field.widget)
    host.show()
    field.set_value(before)
    field.widget.setFocus()
    field.widget.selectAll()
    QTest.keyClicks(field.widget, typed)
    host.other.setFocus()
    return field.value()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("0.05", 0.05), ("0,05", 0.05), ("0.001", 0.001), ("0,001", 0.001), (".5", 0.5), (",5", 0.5)),
        *(("1.5e-3", 0.0015), ("1,5e-3", 0.0015), ("1e-3", 0.001), ("1.000", 1.0), ("1,000", 1.0)),
    ],
)
def test_a_lone_point_or_comma_is_a_decimal_sign_in_every_language(host, typed, meant):
    assert type_number(host, "learning_rate", 0.01, typed) == pytest.approx(meant)


@pytest.mark.parametrize("typed", ["1.2.3", "0,0,1", "1e", "-0.5"])
def test_what_is_no_number_leaves_the_one_from_before(host, typed):
    assert type_number(host, "learning_rate", 0.01, typed) == 0.01


@pytest.mark.parametrize("typed", ["1.5", "1,5", "1.000", "1,000"])
def test_a_whole_number_with_a_point_or_comma_is_refused(host, typed):
    assert type_number(host, "batch_size", 64, typed) == 64


@pytest.mark.parametrize("text", ["", ".", "1.2.3", "1,2.3", "e5", "1e", "nan", "inf", "-1", "0x10", "1" * 90])
def test_what_is_no_number_is_none(text):
    assert typed_number(text) is None
