"""The ways out of a kept run: each file is opened by somebody else's reader."""

import csv
import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from digitpad.train.kept.run_export import export_kinds, file_name
from tests.digitpad.train.kept.kept_runs import tiny_model
from trainer.model.model_loading import load_model


@pytest.fixture
def exported(kept, tmp_path):
    """Writes a kind of export and returns its path."""

    def write(suffix):
        kind = next(kind for kind in export_kinds() if kind.suffix == suffix)
        path = tmp_path / f"out{suffix}"
        kind.write(path, *kept)
        return path

    return write


def test_the_history_goes_into_a_csv(exported):
    rows = list(csv.DictReader(exported(".csv").read_text().splitlines()))
    assert [int(row["epoch"]) for row in rows] == [1, 2, 3, 4]


def test_the_charts_go_into_a_png(exported):
    image = QImage(str(exported(".png")))
    assert (image.width(), image.height()) == (1440, 1280)


def test_the_charts_go_into_an_svg_with_a_line_a_curve(exported):
    tree = ET.parse(exported(".svg"))
    lines = tree.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert len(lines) >= 4


def test_the_model_goes_into_a_file_of_its_own(exported):
    np.testing.assert_array_equal(load_model(exported(".safetensors")).weights[0], tiny_model().weights[0])


def test_the_state_dict_comes_with_the_lines_that_load_it(exported):
    path = exported(".pt")
    assert path.with_name("out_load.py").read_text().startswith("import torch")
    import torch

    layers = torch.load(path, weights_only=True)
    np.testing.assert_array_equal(layers["fc1.weight"].numpy(), tiny_model().weights[0])


def test_file_names_hold_no_sign_that_a_file_system_refuses(kept):
    assert file_name(replace(kept[0], name='a/b\\c:d*"?'), ".csv") == "a-b-c-d---.csv"
    assert file_name(replace(kept[0], name="..."), ".csv") == f"{kept[0].id}.csv"
