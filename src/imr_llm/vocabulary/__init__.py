"""Words and forms that letters use, as pure functions over strings; ranges count in the string given."""
