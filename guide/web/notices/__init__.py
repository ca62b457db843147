"""Plain HTML pages: accessibility, privacy, sources, and those that the proxy shows during an outage."""
