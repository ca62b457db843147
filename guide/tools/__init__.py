"""What maintainers and other programs run: validation, comparison of versions, catalogues, the JSON command."""
