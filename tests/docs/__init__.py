"""What the documents promise, compared with the code."""
