"""Write docs/regler/*.md from the rules and their cases, and docs/errors.md from the errors.

``--check`` writes nothing and exits 1 when a page is stale. A rule's examples are its first met and first not-met case
with text, so they cannot rot.
"""

import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from sfintake.errors import all_errors
from sfintake.rules import load_rules, rule_page

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "docs" / "regler"
CASES = ROOT / "tests" / "rules"
WORDS = {"met": "Uppfyllt", "not_met": "Brist", "unclear": "Behöver bedömas"}


def pages() -> dict[Path, str]:
    """Give every generated page and its text."""
    made = {RULES / f"{rule.id}.md": rule_page(rule.id, examples(rule.id)) or "" for rule in load_rules()}
    made[RULES / "README.md"] = index()
    made[ROOT / "docs" / "errors.md"] = errors()
    return made


def index() -> str:
    """Give the list of rules."""
    rows = "".join(
        f"| [{r.id}]({r.id}.md) | {r.title} | {', '.join(b.clause for b in r.basis)} |\n"
        for r in load_rules()
    )
    head = "# Reglerna\n\nEn sida för varje regel, skriven av `scripts/make_docs.py` ur reglerna själva.\n\n"
    return f"{head}| Id | Regel | Grund |\n|---|---|---|\n{rows}"


def examples(rule_id: str) -> str:
    """Give a rule's examples in Markdown, from its cases."""
    path = CASES / f"{rule_id}.yaml"
    cases: dict[str, Any] = (
        YAML(typ="safe", pure=True).load(path.read_text("utf-8"))["cases"] if path.is_file() else {}
    )
    parts = []
    for outcome, word in WORDS.items():
        found = next((c for c in cases.values() if c["expect"]["outcome"] == outcome and "text" in c), None)
        if found is not None:
            quoted = "\n".join(f"> {line}".rstrip() for line in found["text"].strip().splitlines())
            parts.append(f"\n### {word}\n\n{quoted}\n")
    return "\n## Exempel\n" + "".join(parts) if parts else ""


def errors() -> str:
    """Give the page of error codes."""
    rows = "".join(
        f"| `{e.code}` | {e.what} | {e.remedy} | {'ja' if e.retryable else 'nej'} | {e.exit_status} |\n"
        for e in all_errors()
        if e.code not in {"SOURCE", "TOOL", "PROFILE"}
    )
    return (
        "# Felkoder\n\nSkriven av `scripts/make_docs.py`. ”Tas om” betyder att körningen försöker igen av sig själv.\n\n"
        f"| Kod | Vad som är fel | Vad du gör | Tas om | Avslutsstatus |\n|---|---|---|---|---|\n{rows}"
    )


def main() -> int:
    """Write or check."""
    made = pages()
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
    stale += [path for path in RULES.glob("*.md") if path not in made]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale: run python scripts/make_docs.py")
        return 1 if stale else 0
    for path in stale:
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], "utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
