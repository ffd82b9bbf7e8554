"""Mistakes of form in a profile, in Swedish: what is wrong and what to write instead."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

_EXAMPLES = {
    "id": "id: mitt_forbund",
    "version": "version: 1",
    "title": "title: Samordningsförbundet Vår bygd",
    "forbund": "forbund: Samordningsförbundet Vår bygd",
    "key": "key: ett_kort_namn",
    "name": "name: Norrby kommun",
    "type": "type: kommun",
    "label": "label: Lönekostnader",
}
# Fields that somebody who writes in Swedish would call otherwise.
_SWEDISH = {
    "namn": "name",
    "titel": "title",
    "medlemmar": "members",
    "källor": "sources",
    "källa": "source",
    "regler": "rules",
    "avsnitt": "sections",
    "rubriker": "sections",
    "rubrik": "heading",
    "ram": "frame",
    "område": "area",
    "språk": "language",
    "mål": "goals",
    "ålder": "ages",
    "åldrar": "ages",
    "förbund": "forbund",
    "mall": "template",
    "brev": "letter",
    "roller": "roles",
    "datum": "date",
    "typ": "type",
    "förkortningar": "abbreviations",
    "enheter": "units",
    "krävs": "required",
    "obligatorisk": "required",
    "nivå": "severity",
    "parametrar": "params",
}
_WHOLE_NUMBER = "ska vara ett heltal, till exempel 15"
_SUM = "ska vara ett belopp i kronor utan mellanslag och enhet, till exempel 1355000"
_DATE = "ska vara ett datum som finns, skrivet åååå-mm-dd, till exempel 2027-01-31"
_TRUTH = "ska vara true eller false"
_TEXT = 'ska vara text; sätt citattecken om det ser ut som ett tal eller datum, till exempel "2025"'
_LIST = "ska vara en lista: [ett, två] på en rad, eller en rad för varje som börjar med ”- ”"
_FIELDS = "ska vara fält med värden (”namn: värde”), ett på varje rad eller {namn: värde} på en rad"
_KEY_FORM = "får bara ha små bokstäver a–z, siffror och understreck och börjar med en bokstav, till exempel vastra_gotaland"
_BY_TYPE = {
    "string_type": _TEXT,
    "string_pattern_mismatch": _KEY_FORM,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "too_short": "har för få värden; skriv till exempel [16, 64]",
    "too_long": "har för många värden; skriv till exempel [16, 64]",
}


def explain(error: ValidationError, data: Any, model: type[BaseModel]) -> tuple[str, ...]:
    """Give each mistake as "path: sentence"; ``data`` is what was validated, by which list items get their keys."""
    # An ill-formed member of a union is told once for each alternative.
    said = (f"{_path(e['loc'], data)}: {_sentence(e, model)}" for e in error.errors())
    return tuple(dict.fromkeys(said))


def near(word: str, known: list[str]) -> str:
    """Give " Menade du ”x”?" for the known word that is nearest, or nothing."""
    said = str(word).casefold()
    by_fold = {k.casefold(): k for k in known}
    found = (
        [_SWEDISH[said]] if _SWEDISH.get(said) in known else get_close_matches(said, list(by_fold), 1, 0.6)
    )
    return f" Menade du ”{by_fold.get(found[0], found[0])}”?" if found else ""


def _path(loc: tuple[int | str, ...], data: Any) -> str:
    return ".".join(_steps(loc, data))


def _steps(loc: tuple[int | str, ...], data: Any) -> Iterator[str]:
    here = data
    for step in loc:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        key = here.get("key") if isinstance(step, int) and isinstance(here, dict) else None
        yield str(key or step)


def _sentence(error: ErrorDetails, model: type[BaseModel]) -> str:
    kind, name = error["type"], str(error["loc"][-1]) if error["loc"] else ""
    if kind == "missing":
        example = _EXAMPLES.get(name, f"{name}: …")
        return f"fältet saknas. Lägg till raden ”{example}”."
    if kind == "extra_forbidden":
        fields = list(_model_at(error["loc"][:-1], model).model_fields)
        return f"okänt fält.{near(name, fields)} Fälten här är {', '.join(fields)}."
    if kind in {"enum", "literal_error"}:
        allowed = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", " eller ")
        words = allowed.replace(" eller ", ", ").split(", ")
        return f"{_shown(error)} går inte. Skriv {allowed}.{near(str(error['input']), words)}"
    demand = _BY_TYPE.get(kind) or _by_word(kind)
    return f"{demand}.{_was(error)}" if demand else f"värdet passar inte ({error['msg']}).{_was(error)}"


def _by_word(kind: str) -> str:
    families = (
        ("int", _WHOLE_NUMBER),
        ("decimal", _SUM),
        ("float", _SUM),
        ("date", _DATE),
        ("string", _TEXT),
    )
    return next((text for word, text in families if kind.startswith(word)), "")


def _shown(error: ErrorDetails) -> str:
    value = error["input"]
    return f"”{value}”" if isinstance(value, str | int | float | bool) else "värdet"


def _was(error: ErrorDetails) -> str:
    value = error["input"]
    return f" Nu står det ”{value}”." if isinstance(value, str | int | float | bool) else ""


def _model_at(loc: tuple[int | str, ...], model: type[BaseModel]) -> type[BaseModel]:
    """Give the type that a path leads to, steps through lists and maps included."""
    here: Any = model
    for step in loc:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = here.model_fields.get(str(step))
            here = _inner(field.annotation) if field is not None else here
    return here if isinstance(here, type) and issubclass(here, BaseModel) else model


def _inner(annotation: Any) -> Any:
    """Give the model inside ``tuple[Member, ...]``, ``dict[str, RuleSetting]`` or ``Frame | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _inner(arg)) is not None), None)
