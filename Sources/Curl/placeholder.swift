enum PlaceholderCurl {}
