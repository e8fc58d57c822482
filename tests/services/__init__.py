"""What the bot does, asked as a person asks it: the real services on a real database."""
