"""Where the environment lies: in the checkout, or among the user's files where that cannot be written."""

from starting import places


def test_a_checkout_that_can_be_written_has_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "ROOT", tmp_path)

    assert places.environment().folder == tmp_path / ".venv"


def test_a_read_only_checkout_uses_a_folder_of_the_user_s(tmp_path, monkeypatch):
    checkouts = [tmp_path / "one", tmp_path / "two"]
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "data"))
    access = places.os.access
    monkeypatch.setattr(places.os, "access", lambda path, mode: path not in checkouts and access(path, mode))
    folders = []
    for checkout in checkouts:
        checkout.mkdir()
        monkeypatch.setattr(places, "ROOT", checkout)
        folders.append(places.environment().folder)

    assert [folder.parent for folder in folders] == [tmp_path / "data" / "environments"] * 2
    assert folders[0] != folders[1]
