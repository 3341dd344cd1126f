"""What is worth an editor's attention once the whole meeting is read. One thing a file."""
