"""The programme and everything staff write: values, reading with file and line, checks, the live library."""
