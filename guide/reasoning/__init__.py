"""From facts to answers: who serves, what is still to be asked, and what would change it. Pure."""
