"""`python -m tests.soak`: thousands of visits of random touches, and what they leave in memory."""
