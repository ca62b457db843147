"""A page of few widgets behind the guide's own host, to try shell.js apart from the interview."""
