"""The screenshot contract: a pytest plugin that serves the guide, opens any state of it and compares pictures.

Installed with the extra `testing`. What a test suite may rely on is in README.md beside this file. Nothing is imported
here: pytest loads the plugin in every run, so it has to cost nothing until a fixture is asked for.
"""
