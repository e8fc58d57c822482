"""Events: invitations, answers, calendar files, reminders and changes."""
