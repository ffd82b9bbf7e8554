"""The mutation run: mutants made by mutmut, tests run in forks of one warm process."""
