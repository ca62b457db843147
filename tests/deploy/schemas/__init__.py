"""Public JSON schemas, cut down to what the files of deploy/ use. README.md tells where they are from."""
