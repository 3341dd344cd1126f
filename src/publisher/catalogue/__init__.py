"""Every text a citizen or an editor reads, by key. Danish is a folder; another language is another folder."""
