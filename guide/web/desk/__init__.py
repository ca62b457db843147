"""The screen of the service desk."""
