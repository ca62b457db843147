"""Attacks on the guide: odd answers, forged messages, other visitors, and what stays behind."""
