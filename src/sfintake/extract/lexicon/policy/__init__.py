"""Words of the policy's criteria: frames in the notation of extract/policy/frames.py."""
