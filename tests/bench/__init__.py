"""Benchmarks, run by command (`make bench`) and never by the tests: machines are noisy, ratios of one run less so."""
