"""What machines and scripts read: structured data, feeds' links, site map, the scripts' texts and syllables."""
