"""Question sets -> verdicts -> measures per language -> tables; and the door for programs, `ask --jsonl`."""
