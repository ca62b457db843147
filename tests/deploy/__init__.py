"""The files of deploy/: each held against the program or the public schema that it is for."""
