"""Review → Memo: grouping, order and Swedish sentences. Decides all words; renderers only set them."""

from sfintake.memo.build import build_memo, overview_row

__all__ = ["build_memo", "overview_row"]
