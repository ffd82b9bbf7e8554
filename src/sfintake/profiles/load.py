"""Load a profile: YAML 1.2 (ruamel.yaml, safe) → pydantic; ``extends`` one level, lists merged by key."""

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sfintake.errors import ProfileInvalidError, ProfileNotFoundError
from sfintake.model import ProfileRef
from sfintake.profiles.explain import explain
from sfintake.profiles.models import Profile
from sfintake.profiles.places import with_places

_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder(name: str) -> Path:
    """Give the folder ``schemas`` or ``flows``, in a clone (beside src/) or in the installed wheel (under _data/)."""
    clone = _PACKAGE.parent.parent / name
    if (clone.parent / "pyproject.toml").is_file() and clone.is_dir():
        return clone
    return _PACKAGE / "_data" / name


def list_profiles() -> tuple[str, ...]:
    """Give the ids of the profiles that come with sfintake, in order."""
    return tuple(sorted(path.stem for path in (data_folder("schemas") / "profiles").glob("*.yaml")))


def load_profile(name_or_path: str | Path) -> tuple[Profile, ProfileRef]:
    """Load a profile by id or by the path of a YAML file.

    Raises:
        ProfileNotFoundError: No such id or file.
        ProfileInvalidError: It does not hold together; ``problems`` says where.
    """
    path = find_profile(name_or_path)
    own, base, digest = read_profile(path)
    data = _merge(base, own)
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        raise ProfileInvalidError(problems=with_places(path, explain(error, data, Profile))) from None
    return profile, ProfileRef(profile.id, profile.version, digest)


def read_profile(path: Path) -> tuple[dict[str, Any], dict[str, Any], str]:
    """Give what the file says, what the profile says that it builds on (empty without one), and the hash of both.

    Raises:
        ProfileInvalidError: No YAML, no mapping, or an ``extends`` that leads nowhere or further than one level.
    """
    own, digest = _read(path)
    parent_id = own.get("extends")
    if parent_id is None:
        return own, {}, digest
    wrong = ""
    if str(parent_id) in {str(own.get("id")), path.stem}:
        wrong = "profilen kan inte bygga på sig själv"
    elif str(parent_id) not in list_profiles() and not Path(str(parent_id)).is_file():
        wrong = f"profilen ”{parent_id}” finns inte"
    parent, parent_digest = ({}, "") if wrong else _read(find_profile(str(parent_id)))
    if parent.get("extends") is not None:
        wrong = f"{parent_id} bygger själv på en annan profil; bara en nivå är tillåten"
    if wrong:
        problem = f"extends: {wrong}. Skriv ”extends: finsam_bas”."
        raise ProfileInvalidError(problems=with_places(path, (problem,)))
    return own, parent, hashlib.sha256((digest + parent_digest).encode()).hexdigest()


def template_paragraphs(profile: Profile) -> tuple[str, ...]:
    """Give the paragraphs of the förbund's blank template, one a line of ``schemas/templates/<name>``; none without one."""
    if profile.template is None:
        return ()
    path = data_folder("schemas") / "templates" / profile.template
    if not path.is_file():
        return ()
    return tuple(line.strip() for line in path.read_text("utf-8").splitlines() if line.strip())


def find_profile(name_or_path: str | Path) -> Path:
    """Give the file of a profile, by id or by path.

    Raises:
        ProfileNotFoundError: No such id or file.
    """
    path = Path(name_or_path)
    if path.suffix in {".yaml", ".yml"}:
        if path.is_file():
            return path
        raise ProfileNotFoundError
    found = data_folder("schemas") / "profiles" / f"{path}.yaml"
    if not found.is_file():
        raise ProfileNotFoundError
    return found


def _read(path: Path) -> tuple[dict[str, Any], str]:
    raw = path.read_bytes()
    try:
        data = YAML(typ="safe", pure=True).load(raw.decode("utf-8"))
    except UnicodeDecodeError:
        problem = f"{path.name}: filen är inte sparad som UTF-8. Spara om den med den teckenkodningen."
        raise ProfileInvalidError(problems=(problem,)) from None
    except YAMLError as error:
        raise ProfileInvalidError(problems=(_not_yaml(path, error),)) from None
    except ValueError:
        raise ProfileInvalidError(problems=(_no_date(path, raw.decode("utf-8")),)) from None
    if not isinstance(data, dict):
        problem = f"{path.name}: filen ska innehålla en profil. Börja med raderna ”id: mitt_forbund” och ”version: 1”."
        raise ProfileInvalidError(problems=(problem,))
    return data, hashlib.sha256(raw).hexdigest()


_DATE_LIKE = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_YAML_MISTAKES = (
    ("duplicate key", "samma fält står två gånger. Ta bort det ena."),
    ("'\\t'", "tabb går inte som indrag. Skriv mellanslag."),
    ("mapping values are not allowed", 'kolon inne i en text. Sätt citattecken om texten: ”"…"”.'),
    ("could not find expected ':'", "kolon saknas efter fältets namn. Skriv ”namn: värde”."),
    ("block mapping", "indraget stämmer inte. Fält i samma grupp ska börja i samma kolumn."),
    ("block collection", "indraget stämmer inte. Listans rader ska börja med ”- ” i samma kolumn."),
    ("block end", "indraget stämmer inte. Fält i samma grupp ska börja i samma kolumn."),
    ("flow sequence", "en hakparentes är inte avslutad. Skriv ”[ett, två]”."),
    ("flow mapping", "en klammer är inte avslutad. Skriv ”{namn: värde}”."),
    ("quoted scalar", "ett citattecken saknas. Sätt ett i slutet av texten."),
    ("cannot start any token", "ett tecken som YAML inte känner. Sätt citattecken om texten."),
    ("undefined alias", "en text som börjar med * läses som en hänvisning. Sätt citattecken om den."),
)


def _no_date(path: Path, text: str) -> str:
    """Tell which line holds something in the form of a date that is none: YAML reads it before we can."""
    for number, line in enumerate(text.splitlines(), 1):
        for written in _DATE_LIKE.findall(line):
            try:
                date.fromisoformat(written)
            except ValueError:
                return (
                    f"{path.name}, rad {number}: {written} ska vara ett datum som finns, skrivet åååå-mm-dd."
                )
    return f"{path.name}: ett värde går inte att läsa. Sätt citattecken om det."


def _not_yaml(path: Path, error: YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f", rad {mark.line + 1}" if mark else ""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    told = next((text for sign, text in _YAML_MISTAKES if sign in said), "raden går inte att läsa som YAML.")
    return f"{path.name}{where}: {told}"


_WORD_LISTS = frozenset(
    (
        *("aliases", "questions", "abbreviations", "units", "ambiguous", "cofinancing", "sought", "totals"),
        *(
            "income",
            "restricted",
            "lead",
            "applicant",
            "party",
            "forbund_names",
            "follow_up_systems",
            "instructions",
        ),
    )
)
"""Lists of words that a förbund adds to; other lists (area, fundable_kinds) say all there is."""


def _merge(parent: Any, child: Any, field: str = "") -> Any:
    """Lay the child over the parent: mappings key by key, keyed items by key, word lists added to, all else replaced."""
    if isinstance(parent, dict) and isinstance(child, dict):
        merged = dict(parent)
        for key, value in child.items():
            inner = field if field in _WORD_LISTS else str(key)
            merged[key] = _merge(parent[key], value, inner) if key in parent else value
        return merged
    if field in _WORD_LISTS and isinstance(parent, list) and isinstance(child, list) and not _keyed(child):
        return list(dict.fromkeys([*parent, *child]))
    if _keyed(parent) and _keyed(child):
        by_key = {item["key"]: item for item in parent}
        for item in child:
            by_key[item["key"]] = _merge(by_key.get(item["key"], {}), item)
        return list(by_key.values())
    return child


def _keyed(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, dict) and "key" in item for item in value)
    )
