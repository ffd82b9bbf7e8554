"""Commands; no logic. Results on standard output, progress and errors on standard error."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sfintake.errors import ProfileInvalidError, SfintakeError, origin

app = typer.Typer(
    name="sfintake",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Granskar ansökningar till samordningsförbund: Word och PDF in, ett PM med belägg ut.",
    epilog="Första gången: ”sfintake demo” granskar påhittade ansökningar och visar var PM:en hamnar.",
)
profiles = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Förbundens profiler.")
app.add_typer(profiles, name="profile")

ProfileName = Annotated[
    str, typer.Option("--profile", "-p", help="Profilens namn (”sfintake profile list”) eller en YAML-fil.")
]


@app.command()
def review(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIL …",
            help="Ansökans filer, en mapp, en .zip eller ett e-brev; tillsammans är de en ansökan.",
        ),
    ],
    profile: ProfileName = "finsam_bas",
    json: Annotated[
        str | None, typer.Option(metavar="FIL", help="Skriv granskningen som JSON; ”-” är standard ut.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="MAPP", help="Skriv PM (docx, pdf, html) och JSON i mappen.")
    ] = None,
    each: Annotated[bool, typer.Option("--each", help="Varje fil är en egen ansökan.")] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="NIVÅ", help="Avsluta med 10 vid brist av nivån: stop, required, recommended eller note."
        ),
    ] = None,
) -> None:
    """Granska en ansökan."""
    from sfintake.command import review_command

    raise typer.Exit(review_command(paths, profile, json=json, out=out, each=each, fail_on=fail_on))


@app.command()
def rules(
    rule: Annotated[str | None, typer.Argument(metavar="[REGEL]", help="Till exempel BUD002.")] = None,
) -> None:
    """Visa reglerna, eller en regel med vad den grundas på."""
    from sfintake.rules import rule_list, rule_page

    text = rule_list() if rule is None else rule_page(rule.upper())
    if text is None:
        sys.stderr.write(f"Regeln {rule} finns inte. ”sfintake rules” visar alla.\n")
        raise typer.Exit(2)
    sys.stdout.write(text)


@profiles.command("list")
def profile_list() -> None:
    """Visa profilerna som följer med."""
    from sfintake.profiles import list_profiles, load_profile

    for name in list_profiles():
        loaded, _ = load_profile(name)
        sys.stdout.write(f"{name:18} {loaded.title} (version {loaded.version})\n")


@profiles.command("check")
def profile_check(
    name: Annotated[str, typer.Argument(metavar="PROFIL", help="Namn eller YAML-fil.")],
) -> None:
    """Kontrollera en profil; varje fel visas med rad och rättelse."""
    from sfintake.command import check_profile_command

    raise typer.Exit(check_profile_command(name))


@app.command()
def demo(
    out: Annotated[Path, typer.Option(metavar="MAPP", help="Var resultatet skrivs.")] = Path("ut"),
) -> None:
    """Granska de påhittade ansökningarna i samples/ genom det riktiga flödet."""
    from sfintake.intake.launch import run_flow_script
    from sfintake.profiles import data_folder

    home = out.resolve().parent / ".tmp" / "prefect-demo"
    raise typer.Exit(run_flow_script("demo", str(data_folder("samples")), str(out), home=home))


@app.command()
def serve(
    folder: Annotated[
        Path, typer.Argument(metavar="MAPP", help="Mappen där inkorg/, granskade/ och arkiv/ ligger.")
    ],
    profile: ProfileName = "finsam_bas",
) -> None:
    """Bevaka inkorgen och granska det som kommer, tills du avslutar med Ctrl-C."""
    from sfintake.intake import Office
    from sfintake.intake.launch import run_flow_script

    office = Office.open(folder, profile)
    raise typer.Exit(run_flow_script("watch", str(folder), profile, home=office.folders.own / "prefect"))


def main(arguments: list[str] | None = None) -> None:
    """Run a command; every failure has a Swedish sentence and an exit status of the contract."""
    try:
        status: Any = app(args=arguments, standalone_mode=True)
    except SfintakeError as error:
        sys.exit(_tell(error))
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        sys.stderr.write(f"Ett fel i programmet, inte i din fil: {origin(error)}\n")
        sys.exit(1)
    sys.exit(status)


def _tell(error: SfintakeError) -> int:
    detail = f" ({error.detail})" if error.detail else ""
    sys.stderr.write(f"{error.what}{detail}\n{error.remedy}\nFelkod: {error.code}\n")
    if isinstance(error, ProfileInvalidError):
        sys.stderr.writelines(f"  {problem}\n" for problem in error.problems)
    return error.exit_status
