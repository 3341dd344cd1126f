"""What people and machines follow: feeds, the podcast and calendars."""
