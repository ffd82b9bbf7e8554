"""Review the samples with the code of a git revision and with the working tree; print what differs.

python scripts/compare_reviews.py BASE [FOLDER …]

Prints new (+) and dropped (-) findings per rule, then changed outcomes, sections and fields. Exits 0 whatever differs.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_REVIEW_ALL = """
import json, sys
from pathlib import Path
from sfintake import pipeline, review_json
from sfintake.profiles import load_profile
from sfintake.readers.media import source_file
made = {}
for name, folder, profile, files in json.load(sys.stdin):
    loaded, ref = load_profile(profile)
    try:
        given = [source_file(f, (Path(folder) / f).read_bytes()) for f in files]
        made[name] = review_json.to_data(pipeline.review(given, loaded, ref))
    except Exception as error:
        made[name] = {"results": [], "failed": type(error).__name__}
json.dump(made, sys.stdout)
"""

Reviews = dict[str, dict[str, Any]]


def main() -> int:
    """Review twice and compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base", help="a git revision")
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "samples"])
    args = parser.parse_args()
    work = applications(args.folders)
    with tempfile.TemporaryDirectory(prefix="sfintake-base-") as folder:
        tree = Path(folder) / "base"
        git("worktree", "add", "--detach", "--quiet", str(tree), args.base)
        try:
            before = reviews(tree, work)
        finally:
            git("worktree", "remove", "--force", str(tree))
    for line in compare(before, reviews(ROOT, work)):
        print(line)
    return 0


def git(*words: str) -> None:
    """Run git in the repository."""
    subprocess.run(["git", "-C", str(ROOT), *words], check=True)


def applications(folders: list[Path]) -> list[tuple[str, str, str, list[str]]]:
    """Give name, folder, profile and files of every labelled application."""
    from labelled import cases

    return [
        (f"{c.folder.parent.name}/{c.name}", str(c.folder.resolve()), c.truth["profile"], c.truth["files"])
        for c in cases(folders)
    ]


def reviews(tree: Path, work: list[tuple[str, str, str, list[str]]]) -> Reviews:
    """Review with the code of a tree, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _REVIEW_ALL],
        input=json.dumps(work),
        env={**os.environ, "PYTHONPATH": str(tree / "src")},
        cwd=tree,
        capture_output=True,
        text=True,
        check=True,
    )
    made: Reviews = json.loads(done.stdout)
    return made


def compare(before: Reviews, after: Reviews) -> Iterator[str]:
    """Give a line for each difference: findings rule by rule, then outcomes, sections and fields."""
    old = {line for name, review in before.items() for line in findings(name, review)}
    new = {line for name, review in after.items() for line in findings(name, review)}
    for rule in sorted({line[0] for line in old ^ new}):
        added, dropped = ({x for x in lines if x[0] == rule} for lines in (new - old, old - new))
        yield f"{rule}: {len(added)} new, {len(dropped)} dropped"
        yield from (f"  + {name}: {text}" for _, name, text in sorted(added))
        yield from (f"  - {name}: {text}" for _, name, text in sorted(dropped))
    for name in sorted({*before, *after}):
        was, now = (facts(made.get(name, {})) for made in (before, after))
        for key in sorted({*was, *now}):
            if was.get(key) != now.get(key):
                yield f"{name}: {key} {was.get(key, '–')} → {now.get(key, '–')}"


def findings(name: str, review: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Give every finding as rule, application and text."""
    for result in review.get("results", ()):
        for finding in result["findings"]:
            yield result["rule"], name, finding["text"]


def facts(review: dict[str, Any]) -> dict[str, str]:
    """Give what a review says besides its findings, flat."""
    made = {r["rule"]: r["outcome"] for r in review.get("results", ())}
    if "failed" in review:
        made["review"] = f"failed with {review['failed']}"
    application = review.get("application") or {}
    made |= {f"section {s['key']}": s["status"] for s in application.get("sections") or ()}
    made |= {f"field {key}": _value(field) for key, field in (application.get("fields") or {}).items()}
    made |= {f"crash {c['rule']}": c["error"] for c in review.get("crashes", ())}
    for plan, judged in (review.get("plans") or {}).items():
        for dimension in (judged or {}).get("dimensions") or ():
            made[f"{plan} {dimension['key']}"] = "found" if dimension["found"] else "not found"
    return made


def _value(field: dict[str, Any]) -> str:
    kept = {key: field[key] for key in ("value", "member") if key in field}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    sys.exit(main())
