"""What the symbol fonts print: check boxes, ticks and bullets are letters to the file."""

CHECKED = "☒"
UNCHECKED = "☐"

_WINGDINGS = {
    0x6C: "•", 0x6E: "▪", 0x6F: UNCHECKED, 0x71: UNCHECKED, 0x72: UNCHECKED, 0x73: "•", 0x76: "•", 0x77: "•",
    0x9F: "•", 0xA1: "○", 0xA7: "•", 0xA8: UNCHECKED, 0xB7: "•", 0xD8: "•", 0xE0: "→", 0xE8: "→", 0xF0: "→",
    0xFB: "✗", 0xFC: "✓", 0xFD: CHECKED, 0xFE: CHECKED,
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: CHECKED, 0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED, 0x55: "⊗", 0x96: "•", 0x97: "•",
    0x98: "•", 0xA2: CHECKED, 0xA3: UNCHECKED, 0xA4: UNCHECKED,
}  # fmt: skip
_SYMBOL = {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xAE: "→", 0xDE: "⇒", 0x2D: "−", 0xBB: "≈",
    0xB9: "≠", 0x6D: "µ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "symbol": _SYMBOL,
    "webdings": {},
}
_PRIVATE = 0xF000


def is_symbol_font(font: str) -> bool:
    """Tell whether a font prints pictures instead of letters."""
    return bool(font) and font.lower() in _FONTS


def printed(font: str, text: str) -> str:
    """Give what a symbol font prints for a text, as ordinary characters; "•" where it has no letter."""
    table = _FONTS.get(font.lower(), {})
    plain_letters = font.lower() == "symbol"
    return "".join(_glyph(ord(c), table, plain_letters=plain_letters) for c in text)


def symbol(font: str, code: str) -> str:
    """Give what a w:sym prints; its code is hexadecimal, often in the private range."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not is_symbol_font(font):
        return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000 else ""
    return printed(font, chr(number))


def _glyph(number: int, table: dict[int, str], *, plain_letters: bool) -> str:
    place = number - _PRIVATE if _PRIVATE <= number < _PRIVATE + 0x100 else number
    if place in table:
        return table[place]
    if chr(place).isspace():
        return " "
    # Real letters in a symbol font are, as a rule, text whose font was set by mistake.
    if number < _PRIVATE and (plain_letters or number > 0xFF):
        return chr(number)
    return "•"
