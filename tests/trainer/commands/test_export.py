"""``python -m trainer export``: the ending says what is written."""

from trainer.__main__ import main


def test_a_model_is_exported_by_the_ending_of_its_name(model, tmp_path):
    assert main(["export", "--model", str(model), "--out", str(tmp_path / "digits.pt")]) == 0
    assert (tmp_path / "digits_load.py").is_file()
    assert main(["export", "--model", str(model), "--out", str(tmp_path / "digits.onnx")]) == 0
    assert (tmp_path / "digits.onnx").stat().st_size > 4 * 784 * 24
    assert main(["export", "--model", str(model), "--out", str(tmp_path / "digits.tflite")]) == 2
