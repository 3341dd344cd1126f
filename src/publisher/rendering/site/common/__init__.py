"""What pages of every kind are made with: templates, links, wording, long lists."""
