"""What this machine can do, found out beside the window."""

from digitpad.train.setup.machine_probe import MachineProbe


def test_speed_and_graphics_card_are_told_once_they_were_tried(qtbot):
    probe = MachineProbe()
    with qtbot.waitSignal(probe.probed, timeout=200_000) as answer:
        probe.begin()
    (speed,) = answer.args
    assert speed.measured
    assert speed.products_per_second > 1e6
    import torch

    assert bool(speed.cuda_problem) == (not torch.cuda.is_available())
    assert bool(speed.mps_problem) == (not torch.backends.mps.is_available())
