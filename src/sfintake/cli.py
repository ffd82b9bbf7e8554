"""Commands; no logic."""

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Granska ansökningar till samordningsförbund."
)


@app.callback()
def _root() -> None:
    """Granska ansökningar till samordningsförbund."""


@app.command()
def review(
    paths: Annotated[list[Path], typer.Argument(help="Ansökans filer.")],
    profile: Annotated[str, typer.Option(help="Profilens id eller fil.")] = "finsam_bas",
    json: Annotated[str | None, typer.Option(help="Skriv JSON hit; - är standard ut.")] = None,
) -> None:
    """Granska en ansökan."""
    from sfintake import pipeline, review_json
    from sfintake.profiles import load_profile
    from sfintake.readers.media import source_file

    loaded, ref = load_profile(profile)
    made = pipeline.review([source_file(path.name, path.read_bytes()) for path in paths], loaded, ref)
    if json == "-":
        sys.stdout.buffer.write(review_json.dump(made))


def main() -> None:
    """Run the commands."""
    app()
