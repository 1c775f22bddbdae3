"""From ink and pictures to numbers: what belongs together, what each digit is, and when there is no answer."""
