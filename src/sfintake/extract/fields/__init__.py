"""The facts: title, period, ages, participants, level, target group."""
