"""How fast the guide is, beside other ways to do the same: `make bench`. Every figure is a ratio within one run."""
