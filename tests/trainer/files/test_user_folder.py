"""The user's folder, as window and command line find it. tests/digitpad/system/test_paths.py asks who may look in."""

from trainer.files.user_folder import user_data_folder, user_folder


def test_the_environment_moves_all_that_is_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "own"))
    assert user_data_folder() == tmp_path / "own"
    assert user_folder("runs") == tmp_path / "own" / "runs"
    assert user_folder("runs").is_dir()


def test_where_nothing_can_be_written_there_is_a_folder_for_the_day(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").touch()
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "file" / "own"))
    assert user_folder("runs").is_dir()
    assert "nothing will be kept" in capsys.readouterr().err
