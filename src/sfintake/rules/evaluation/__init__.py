"""EVA: evaluation and follow-up."""
