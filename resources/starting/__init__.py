"""What ``resources/start.py`` does: the environment, what goes into it, and what is then started."""

import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[2]))  # for those few modules of ours that need no package
