"""As many digits are refused by weights that have learned as by those before them."""

import numpy as np
import pytest

from trainer.adaptation.kept_refusal import KeptRefusal
from trainer.model.digit_model import Refusal

LOGITS = np.random.default_rng(0).normal(0, 3, (4000, 10)).astype(np.float32)


def refused(refusal, logits):
    return float(refusal.refuses(logits, 1.0).mean())


@pytest.mark.parametrize("refusal", [Refusal(0.6, 4.0), Refusal(0.6), Refusal(distance=4.0)], ids=str)
@pytest.mark.parametrize("factor", [0.7, 1.0, 1.4])
def test_the_same_share_is_refused_where_all_answers_became_shorter_or_longer(refusal, factor):
    kept = KeptRefusal(refusal, 1.0, LOGITS).of(LOGITS * np.float32(factor))
    assert refused(kept, LOGITS * np.float32(factor)) == pytest.approx(refused(refusal, LOGITS), abs=0.01)


def test_a_rule_that_is_left_out_stays_out():
    assert KeptRefusal(Refusal(0.6), 1.0, LOGITS).of(LOGITS * 2).distance == 0
    assert KeptRefusal(Refusal(distance=4.0), 1.0, LOGITS).of(LOGITS * 2).probability == 0


def test_a_rule_that_refused_none_refuses_none_and_becomes_no_stricter():
    calm = LOGITS + np.float32(40) * np.eye(10, dtype=np.float32)[LOGITS.argmax(axis=1)]
    kept = KeptRefusal(Refusal(0.6, 4.0), 1.0, calm)
    assert kept.of(calm) == Refusal(0.6, 4.0)
    assert refused(kept.of(LOGITS), LOGITS) == 0


def test_a_model_that_never_refuses_goes_on_so():
    assert KeptRefusal(None, 1.0, LOGITS).of(LOGITS) is None
