"""What people take home on paper: topics, walkthroughs, their questions, and room for a pen."""
