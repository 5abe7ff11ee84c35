"""Records for people who work in Label Studio: labelling config, tasks, and their annotations back."""
