enum PlaceholderRoster {}
