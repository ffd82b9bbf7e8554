"""Which section keys a heading's words announce."""

from sfintake.profiles import Profile


def announced_keys(heading: str, profile: Profile, *, idea: bool = False) -> tuple[str, ...]:
    """Give the section keys that a heading announces, in the order of its words.

    Matching folds case, strips numbering, splits double headings and takes the longest alias first.
    """
    import re

    words = re.sub(r"^[\W\d_]*(?:[A-Za-z]\.|\d+[.)]?)*\s*", "", heading).casefold().strip(" :.*")
    demands = profile.idea_sections if idea else profile.sections
    found: list[tuple[int, str]] = []
    rest = words
    aliases = sorted(
        ((a.casefold(), d.key) for d in demands for a in (d.heading, *d.aliases, *d.questions) if a),
        key=lambda p: -len(p[0]),
    )
    for alias, key in aliases:
        place = rest.find(alias)
        if (
            place >= 0
            and (place == 0 or not rest[place - 1].isalnum())
            and not rest[place + len(alias) : place + len(alias) + 1].isalnum()
        ):
            found.append((place, key))
            rest = rest[:place] + "\0" * len(alias) + rest[place + len(alias) :]
    return tuple(dict.fromkeys(key for _, key in sorted(found)))
