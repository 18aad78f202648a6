enum PlaceholderLanguage {}
