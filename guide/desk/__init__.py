"""The service desk: board, call script, search, clipboard text, handout, and the case code."""
