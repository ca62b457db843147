"""The pages that are measured are scripts to be served, not modules to be imported by a run of the tests."""

collect_ignore_glob = ["apps/*.py", "served.py"]
