"""From a message to a verdict, with a knowledge base of two entries and with the real one."""
