"""What happens to a visitor when processes, the proxy or the network fail."""
