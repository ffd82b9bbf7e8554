"""Part: how the review was made, so that it can be made again and be answered."""

from sfintake.memo.material import Material, dated
from sfintake.memo.phrases import day, listed, plural
from sfintake.memo.reading import note_sentence
from sfintake.memo.words import FILE_ROLE, MEDIA_TYPE, UNVERIFIED
from sfintake.model import (
    BulletList,
    FactList,
    FileInfo,
    Grid,
    GridCell,
    Line,
    MemoBlock,
    Outcome,
    Point,
    Subheading,
)

NOTES_SHOWN = 12
LIMITS = (
    "Granskningen är gjord av ett program med fasta regler. Programmet söker ord och mönster och kan missa det som "
    "är skrivet på ett ovanligt sätt. ”Hittades inte” betyder att programmet inte hittade det, inte att det "
    "säkert saknas.",
    "Programmet prövar inte om insatsen är bra, bara om ansökan svarar på det som efterfrågas.",
    "Ingenting i ansökan har skickats utanför den dator där granskningen gjordes.",
)


def method(material: Material) -> tuple[MemoBlock, ...]:
    """Give files, profile, rules, program and limits."""
    return (
        Line("Maskinellt stöd. Bedömningen görs av kansliet."),
        *_files(material),
        *_notes(material),
        Subheading("Underlag för granskningen"),
        FactList(_facts(material)),
        Subheading("Begränsningar"),
        BulletList(tuple(Point(Line(text)) for text in (*LIMITS, *_assumed(material)))),
    )


def _files(material: Material) -> tuple[MemoBlock, ...]:
    rows = [_file_row(f) for f in material.review.files]
    rows += [
        (
            GridCell(u.name, (f"sha256 {u.sha256}",)),
            GridCell(MEDIA_TYPE[u.media_type]),
            GridCell("Kunde inte läsas"),
            GridCell("–"),
        )
        for u in material.application.unread
        if u.sha256 not in {f.sha256 for f in material.review.files}
    ]
    if not rows:
        return ()
    grid = Grid(
        "Filerna i ansökan", ("Fil", "Typ", "Roll", "Sidor"), tuple(rows), (58, 17, 17, 8), numeric=(3,)
    )
    return (Subheading("Filer"), grid)


def _file_row(info: FileInfo) -> tuple[GridCell, ...]:
    return (
        GridCell(info.name, (f"sha256 {info.sha256}",)),
        GridCell(MEDIA_TYPE[info.media_type]),
        GridCell(FILE_ROLE[info.role]),
        GridCell(str(info.pages) if info.pages is not None else "–"),
    )


def _notes(material: Material) -> tuple[MemoBlock, ...]:
    application = material.application
    said = [f"{u.name}: {u.what} {u.remedy}" for u in application.unread]
    said = list(dict.fromkeys([*said, *(note_sentence(material, n) for n in application.notes)]))
    if not said:
        return ()
    points = [Point(Line(text)) for text in said[:NOTES_SHOWN]]
    rest = len(said) - len(points)
    if rest:
        points.append(
            Point(
                Line(
                    f"{rest} {plural(rest, 'anteckning', 'anteckningar')} till står i den maskinläsbara filen."
                )
            )
        )
    return (Subheading("Anteckningar från läsningen"), BulletList(tuple(points)))


def _facts(material: Material) -> tuple[Line, ...]:
    review, profile = material.review, material.profile
    applied = sum(r.outcome is not Outcome.NOT_APPLICABLE for r in review.results)
    crashed = len(review.crashes)
    ran = f"{len(review.results) + crashed} kontroller, varav {applied} gällde ansökan"
    failed = f" och {crashed} inte kunde genomföras" if crashed else ""
    title = f"{profile.title} " if profile else ""
    return (
        Line(f"{title}({review.profile.id}), version {review.profile.version}", "Profil"),
        Line(f"sha256 {review.profile.sha256}", "Kontrollsumma"),
        *_sources(material),
        Line(ran + failed, "Kontroller"),
        Line(f"sfintake {review.tool_version}, granskningens format {review.schema_version}", "Program"),
        Line(listed(list(review.aids)) if review.aids else "Inga", "Hjälpprogram"),
        Line(day(material.reviewed), "Granskad"),
    )


def _sources(material: Material) -> tuple[Line, ...]:
    titles = [dated(source) for source in (material.profile.sources if material.profile else ())]
    return (Line("; ".join(titles), "Krav hämtade ur"),) if titles else ()


def _assumed(material: Material) -> tuple[str, ...]:
    profile = material.profile
    if profile is None:
        return ()
    named = [UNVERIFIED.get(path.split(".")[0], path) for path in profile.unverified]
    if profile.frame is not None and not profile.frame.verified:
        named.append(UNVERIFIED["frame"])
    if any(not m.verified for m in profile.members):
        named.append(UNVERIFIED["members"])
    unique = list(dict.fromkeys(named))
    if not unique:
        return ()
    return (f"Antaget i profilen och inte hämtat ur förbundets egna dokument: {listed(unique)}.",)
