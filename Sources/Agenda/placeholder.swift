enum PlaceholderAgenda {}
