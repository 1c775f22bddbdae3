import pytest

from trainer.errors import ModelFileError
from trainer.files import bundle


def test_a_checkout_finds_its_resources():
    assert (bundle.mnist_folder() / "LICENSE.md").is_file()


def test_the_default_model_comes_first(tmp_path, monkeypatch):
    models = tmp_path / "models"
    models.mkdir()
    for name in ("article", "recommended", "zebra"):
        (models / f"{name}.safetensors").touch()
    monkeypatch.setattr(bundle, "resources_folder", lambda: tmp_path)
    assert [path.stem for path in bundle.bundled_models()] == ["recommended", "article", "zebra"]
    assert bundle.default_model_path() == models / "recommended.safetensors"
    assert bundle.article_model_path() == models / "article.safetensors"


def test_without_models_the_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "resources_folder", lambda: tmp_path)
    with pytest.raises(ModelFileError, match="models"):
        bundle.default_model_path()
