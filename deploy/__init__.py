"""What a deployer needs beside the guide. The programs here are for people and CI; the guide never imports them."""
