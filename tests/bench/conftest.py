"""Not modules for a run of the tests to import: pages to be served, and what needs more than `make test` installs."""

collect_ignore_glob = ["apps/*.py", "served.py", "openfisca_model.py"]
