"""Text that flows (Word, OpenDocument, html, plain text): raw items → blocks, with headings told by style and looks."""
