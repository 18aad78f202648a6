enum PlaceholderProgramme {}
