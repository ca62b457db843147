"""What an operator sets: the environment, the deployer's file, and the day that counts as today."""
