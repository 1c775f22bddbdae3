"""``python -m trainer predict``: one JSON object a line."""

import json

from PIL import Image

from tests.trainer.small_data import small_dataset
from trainer.__main__ import main


def test_pictures_are_predicted_one_json_object_a_line(model, tmp_path, capsys):
    Image.fromarray(255 - small_dataset().test_images[0]).save(tmp_path / "seven.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    files = [str(tmp_path / name) for name in ("seven.png", "broken.png", "seven.png")]
    assert main(["predict", "--model", str(model), *files]) == 1
    output = capsys.readouterr()
    answers = [json.loads(line) for line in output.out.splitlines()]
    assert ["error" in answer for answer in answers] == [False, True, False]
    assert answers[0]["probabilities"] == answers[2]["probabilities"]
    assert "broken.png" in output.err
