"""What the law says, as dated data: acts, versions, conditions, and the rules that rest on them."""
