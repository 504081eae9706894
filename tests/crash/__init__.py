"""`python -m tests.crash`: the kiosk is killed (SIGKILL) at random moments, and what is left is looked at."""
