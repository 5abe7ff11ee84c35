"""Letters with seeded truth: what a letter says is drawn first, and the letter is written from it."""
