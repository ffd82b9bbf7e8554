"""Load a profile: YAML 1.2 (ruamel.yaml, safe) → pydantic; ``extends`` one level, lists merged by key."""

import hashlib
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sfintake.errors import ProfileInvalidError, ProfileNotFoundError
from sfintake.model import ProfileRef
from sfintake.profiles.models import Profile

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
    path = _find(name_or_path)
    data, digest = _read(path)
    parent_id = data.get("extends")
    if parent_id is not None:
        parent_path = _find(str(parent_id))
        parent, parent_digest = _read(parent_path)
        if parent.get("extends") is not None:
            raise ProfileInvalidError(
                problems=(f"extends: {parent_id} bygger själv på en annan profil; bara en nivå är tillåten.",)
            )
        data = _merge(parent, data)
        digest = hashlib.sha256((digest + parent_digest).encode()).hexdigest()
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        problems = tuple(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False)
        )
        raise ProfileInvalidError(problems=problems) from None
    return profile, ProfileRef(profile.id, profile.version, digest)


def template_paragraphs(profile: Profile) -> tuple[str, ...]:
    """Give the paragraphs of the förbund's blank template, one a line of ``schemas/templates/<name>``; none without one."""
    if profile.template is None:
        return ()
    path = data_folder("schemas") / "templates" / profile.template
    if not path.is_file():
        return ()
    return tuple(line.strip() for line in path.read_text("utf-8").splitlines() if line.strip())


def _find(name_or_path: str | Path) -> Path:
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
    except (YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"rad {mark.line + 1}: " if mark else ""
        raise ProfileInvalidError(
            problems=(f"{where}filen är inte giltig YAML ({getattr(error, 'problem', None) or 'kodning'}).",)
        ) from None
    if not isinstance(data, dict):
        raise ProfileInvalidError(problems=("Filen ska innehålla en profil (id, version, title …).",))
    return data, hashlib.sha256(raw).hexdigest()


def _merge(parent: Any, child: Any) -> Any:
    """Lay the child over the parent: mappings key by key, lists of keyed items by key, all else replaced."""
    if isinstance(parent, dict) and isinstance(child, dict):
        merged = dict(parent)
        for key, value in child.items():
            merged[key] = _merge(parent[key], value) if key in parent else value
        return merged
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
