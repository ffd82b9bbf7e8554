"""The command ``review``: paths in, reviews and memos out, an exit status of the contract."""

import json as json_text
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from sfintake import pipeline, review_json
from sfintake.errors import NothingThereError, ProfileInvalidError
from sfintake.extract import check_words
from sfintake.memo import build_memo
from sfintake.model import CaseInfo, Outcome, Review, Severity, SourceFile, Unread
from sfintake.profiles import (
    Profile,
    find_profile,
    load_profile,
    problems_of,
    read_profile,
    remarks_of,
    with_places,
)
from sfintake.readers.names import is_ignored
from sfintake.render import RENDERERS, render
from sfintake.rules import BoundRule, bind
from sfintake.storage import storage_error, write_whole

CRASHED = 6
FAILED_ON = 10
_USAGE = 2


def review_command(
    paths: list[Path], profile: str, *, json: str | None, out: Path | None, each: bool, fail_on: str | None
) -> int:
    """Review the paths together, or each by itself; give the exit status.

    Raises:
        SfintakeError: As the pipeline says; the caller tells and exits.
    """
    if fail_on is not None and fail_on not in set(Severity):
        sys.stderr.write(f"Okänd nivå: {fail_on}. Välj stop, required, recommended eller note.\n")
        return _USAGE
    loaded, ref = load_profile(profile)
    groups = [[path] for path in paths] if each else [paths]
    made = [(pipeline.review(sources(group), loaded, ref), group) for group in groups]
    if json is not None:
        _write_json([review for review, _ in made], json, as_list=each)
    folder = out if out is not None or json is not None else Path.cwd()
    if folder is not None:
        for (review, group), stem in zip(made, _stems(made), strict=True):
            write_memos(review, loaded, folder, group, stem)
    return max((_status(review, fail_on) for review, _ in made), default=0)


def sources(paths: Iterable[Path]) -> tuple[SourceFile | Unread, ...]:
    """Give the files of paths, a folder's in order of name; one that cannot be opened stops no other.

    Raises:
        NothingThereError: There is nothing at a path.
        SourceReadError: The system would not let us read.
    """
    return pipeline.open_files((path, path.name) for given in paths for path in _files(_followed(given)))


def _followed(path: Path) -> Path:
    """Give the folder that a given link leads to; links inside it are never followed."""
    return path.resolve() if path.is_dir() else path


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir() and not path.is_symlink():
        for child in sorted(path.iterdir()):
            if not is_ignored(child.name):
                yield from _files(child)
    elif path.exists() or path.is_symlink():
        yield path
    else:
        raise NothingThereError(detail=str(path))


def _stems(made: Iterable[tuple[Review, list[Path]]]) -> Iterator[str]:
    """Give each review the name of its main file; a second one of the same name is numbered."""
    seen: Counter[str] = Counter()
    for review, group in made:
        stem = Path(_main(review)).stem if len(group) != 1 or group[0].is_file() else group[0].name
        seen[stem.casefold()] += 1
        count = seen[stem.casefold()]
        yield stem if count == 1 else f"{stem} ({count})"


def _main(review: Review) -> str:
    return next((f for f in review.files if f.role == "application"), review.files[0]).name


def check_profile_command(name: str) -> int:
    """Check a profile in form, in sense, and against rules and word lists; give the exit status.

    Raises:
        ProfileError: There is no such profile, or it does not hold together; all mistakes of a step are told at once.
    """
    path = find_profile(name)
    loaded, ref = load_profile(name)
    own, base, _ = read_profile(path)
    problems = list(problems_of(loaded, own, base))
    bound: tuple[BoundRule, ...] = ()
    for check in (check_words, bind):
        try:
            bound = check(loaded) or ()
        except ProfileInvalidError as error:
            problems += error.problems
    if problems:
        raise ProfileInvalidError(problems=with_places(path, problems))
    sys.stdout.write(f"Profilen {ref.id} version {ref.version} håller ihop: {len(bound)} regler.\n")
    sys.stdout.writelines(
        f"Att se över: {remark}\n" for remark in with_places(path, remarks_of(loaded, own, path.stem))
    )
    return 0


def write_memos(review: Review, profile: Profile, folder: Path, group: list[Path], stem: str) -> None:
    """Write memo and JSON under a stem.

    Raises:
        StorageError: They could not be written.
    """
    case = CaseInfo(original_name=_main(review))
    memo = build_memo(review, reviewed=date.today(), case=case, profile=profile)
    _make(folder)
    for form in RENDERERS:
        taken = _same(folder, group, f"{stem}.{form}")
        path = folder / (f"{stem}.pm.{form}" if taken else f"{stem}.{form}")
        write_whole(path, render(memo, form))
        sys.stderr.write(f"{path}\n")
    write_whole(folder / f"{stem}.granskning.json", review_json.dump(review))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error) from None


def _same(folder: Path, group: list[Path], name: str) -> bool:
    """Tell whether a memo would be written over a file that was sent in."""
    return any((folder / name).resolve() == path.resolve() for path in group)


def _write_json(reviews: list[Review], where: str, *, as_list: bool) -> None:
    if as_list:
        whole = (
            json_text.dumps([review_json.to_data(r) for r in reviews], ensure_ascii=False, indent=2) + "\n"
        )
        data = whole.encode()
    else:
        data = review_json.dump(reviews[0])
    if where == "-":
        sys.stdout.buffer.write(data)
    else:
        write_whole(Path(where), data)


def _status(review: Review, fail_on: str | None) -> int:
    if review.crashes:
        return CRASHED
    order = list(Severity)
    if fail_on is not None:
        grave = set(order[: order.index(Severity(fail_on)) + 1])
        if any(r.outcome is Outcome.NOT_MET and r.severity in grave for r in review.results):
            return FAILED_ON
    return 0
