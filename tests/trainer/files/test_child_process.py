import subprocess

from trainer.files.child_process import child_command, child_environment


def asked(code, tmp_path, monkeypatch):
    (tmp_path / "trainer.py").write_text("raise SystemExit('another trainer was imported')")
    monkeypatch.chdir(tmp_path)
    command = child_command("trainer.files.child_process")
    done = subprocess.run(
        [*command[:-2], "-c", code], env=child_environment(), capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_a_child_imports_this_trainer_whatever_lies_in_the_folder(tmp_path, monkeypatch):
    import trainer

    assert asked("import trainer; print(trainer.__file__)", tmp_path, monkeypatch) == [trainer.__file__]


def test_a_child_has_one_thread_and_no_card(tmp_path, monkeypatch):
    code = "import os; print(os.environ['OMP_NUM_THREADS'], repr(os.environ['CUDA_VISIBLE_DEVICES']))"
    assert asked(code, tmp_path, monkeypatch) == ["1", "''"]


def test_the_words_are_the_modules_name_and_its_arguments():
    assert child_command("trainer.x", "a b", "c")[-4:] == ["-m", "trainer.x", "a b", "c"]
