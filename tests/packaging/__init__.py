"""The image: what its Dockerfile says, what gets in, and whether the bot runs in it."""
