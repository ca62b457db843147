"""What a person reads: outcomes turned into sentences with sources."""
