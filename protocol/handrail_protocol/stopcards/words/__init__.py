"""What calls a stop card in each language: word lists in the notation of `stopcards.patterns`."""
