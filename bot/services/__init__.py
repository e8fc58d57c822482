"""What the bot does, for any door: no Telegram, SQL, YAML or print in here."""
