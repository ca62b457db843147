"""Facts about a person: the answers, how they count on a day, and the questions that ask for them."""
