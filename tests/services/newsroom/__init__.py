"""The newsroom, on a real database, with a messenger that notes what it is given."""
