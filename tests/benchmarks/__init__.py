"""How fast DigitPad is: ``python -m tests.benchmarks --json out.json``, with ``--smoke`` for one short turn of each."""
