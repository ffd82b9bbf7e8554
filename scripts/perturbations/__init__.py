"""Changes to applications whose effect is known beforehand, so that no truth is needed to judge the answer."""
