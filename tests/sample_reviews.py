"""Reviews made by hand, so that memo and renderers are tested without readers, extractors and rules."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sfintake.model import (
    SCHEMA_VERSION,
    Ages,
    AgesField,
    Application,
    BasisRef,
    Budget,
    BudgetLine,
    CaseInfo,
    Category,
    CategoryStatus,
    CountField,
    Dimension,
    Evidence,
    Fields,
    FileInfo,
    FileRole,
    Kind,
    LeadField,
    Level,
    MediaType,
    MoneyField,
    Outcome,
    Part,
    PartiesField,
    Party,
    PartyType,
    Period,
    PeriodField,
    PersonalData,
    PersonalKind,
    Plan,
    Plans,
    PlanVerdict,
    ProfileRef,
    Proposal,
    Review,
    ReviewFinding,
    RuleCrash,
    RuleResult,
    Searched,
    Section,
    SectionStatus,
    Severity,
    StatedSum,
    SumCheck,
    Term,
    TextField,
    Unread,
    Via,
)

REVIEWED = date(2026, 3, 9)
CASE = CaseInfo(
    number="2026-0007",
    received=date(2026, 3, 6),
    handler="Karin Lind, förbundschef",
    contact="kansliet@exempel.se",
    original_name="Ansökan Vägen in.docx",
)
MAIN = "Ansökan Vägen in.docx"
SHEET = "Budget Vägen in.xlsx"

M, N, U, X = Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.NOT_APPLICABLE
STOP, REQ, REC, NOTE = Severity.STOP, Severity.REQUIRED, Severity.RECOMMENDED, Severity.NOTE


def said(quote: str, page: int | None = 3, heading: str = "", **more: object) -> Evidence:
    """Give evidence in the main file."""
    return Evidence(MAIN, quote, page, 12, heading_path=(heading,) if heading else (), **more)  # type: ignore[arg-type]


def in_sheet(quote: str, cell: str) -> Evidence:
    """Give evidence in the budget sheet."""
    return Evidence(SHEET, quote, None, 4, cell, ("Budget",))


def result(
    rule: str,
    title: str,
    outcome: Outcome,
    severity: Severity,
    *texts: str,
    evidence: tuple[Evidence, ...] = (),
    clause: tuple[str, str] = ("Mall för projektansökan", "T"),
    searched: Searched | None = None,
) -> RuleResult:
    """Give a rule's result with one finding a text; the evidence belongs to the first."""
    findings = tuple(
        ReviewFinding("said", {}, text, evidence if i == 0 else ()) for i, text in enumerate(texts)
    )
    return RuleResult(
        rule,
        rule.lower(),
        title,
        outcome,
        severity,
        (BasisRef(*clause),),
        findings,
        () if texts else evidence,
        searched,
    )


POLICY = "Policy för finansiering av samverkansinsatser, Samordningsförbundet i Jämtlands län"

RESULTS = (
    result(
        "BUD001",
        "Budgeten går att läsa",
        M,
        STOP,
        evidence=(in_sheet("Projektledare 100 %", "A4"),),
        clause=(POLICY, "J10"),
    ),
    result(
        "BUD002",
        "Budgeten summerar",
        N,
        REQ,
        "Angiven summa är 2 915 000 kr, men raderna blir 2 905 000 kr (skillnad 10 000 kr).",
        evidence=(in_sheet("2915", "E9"),),
        clause=(POLICY, "J12"),
    ),
    result(
        "BUD003",
        "Alla kostnadsslag finns med",
        M,
        REQ,
        clause=(POLICY, "J10"),
        evidence=(in_sheet("Resor", "A7"),),
    ),
    result(
        "BUD005",
        "Medfinansieringen är angiven",
        M,
        REQ,
        clause=(POLICY, "J12"),
        evidence=(
            said(
                "Kommunerna bidrar med handledning till ett värde av 390 000 kronor.", 7, "11 Medfinansiering"
            ),
        ),
    ),
    result(
        "BUD006",
        "Utrustning och lokaler är motiverade",
        N,
        REC,
        "Ansökan motiverar inte varför befintlig utrustning inte kan användas: Datorer, två stycken.",
        evidence=(in_sheet("Datorer, två stycken", "A8"),),
        clause=(POLICY, "J11"),
    ),
    result("BUD008", "Beloppet ryms i ramen", X, NOTE),
    result(
        "DOC001",
        "Allt gick att läsa",
        U,
        REQ,
        "Sidan 6 är en inskannad bild. Den lästes med textigenkänning och behöver jämföras med originalet",
        evidence=(said("Styrgruppen möts var tredje månad", 6, via=Via.OCR),),
    ),
    result(
        "DOC002",
        "Bilagorna finns",
        N,
        REQ,
        "Ansökan hänvisar till ”Bilaga 2 Avsiktsförklaring”, som inte finns bland handlingarna.",
        evidence=(said("Parternas avsiktsförklaringar, se bilaga 2.", 8, "13 Förankring"),),
    ),
    result(
        "DOC004",
        "Inga uppgifter om enskilda",
        N,
        STOP,
        "Ett personnummer står i ansökan. Det är maskerat här.",
        evidence=(said("Kontakta deltagaren ******-**** vid frågor.", 5, "8 Genomförande"),),
        clause=("Nationella rådets webbplats (finsam.se)", "finsam.se"),
    ),
    result("DOC005", "Mallens anvisningar är borttagna", M, REC),
    result(
        "EVA001",
        "Det finns en plan för utvärdering",
        U,
        REQ,
        "Planen säger vad som ska utvärderas och när, men inte hur eller av vem.",
        evidence=(
            said("Vi utvärderar om deltagarna har kommit närmare arbete efter ett år.", 6, "9 Utvärdering"),
        ),
        clause=(POLICY, "J5"),
    ),
    result(
        "EVA002",
        "Insatsen följs upp regelbundet",
        U,
        REC,
        "Uppföljning nämns utan att det står hur ofta.",
        evidence=(said("Insatsen följs upp löpande av styrgruppen.", 6, "9 Uppföljning och utvärdering"),),
        clause=(POLICY, "J14"),
    ),
    result(
        "IMP001",
        "Det finns en plan för implementering",
        N,
        REQ,
        "Ingenting sägs om vad som händer när projekttiden är slut.",
        clause=(POLICY, "J4"),
        searched=Searched(
            ("implementering", "efter projekttiden", "tas över", "ordinarie verksamhet"),
            212,
            (said("Implementering av projektet sker under hösten 2026.", 5, "7 Tidplan"),),
        ),
    ),
    result(
        "POL001",
        "En medlem är huvudman",
        M,
        STOP,
        clause=(POLICY, "J8"),
        evidence=(said("Huvudman: Bergs kommun, arbetsmarknadsenheten", 1, "1 Grunduppgifter"),),
    ),
    result(
        "POL002",
        "Minst två parter deltar",
        M,
        STOP,
        clause=("Sök finansiering", "V4"),
        evidence=(said("Parter: Bergs kommun, Försäkringskassan och Arbetsförmedlingen", 1),),
    ),
    result(
        "POL005",
        "Behovet är beskrivet",
        U,
        REC,
        "Behovet beskrivs, men inte vad som brister i samverkan i dag.",
        evidence=(
            said(
                "I Berg och Bräcke står 214 personer mellan 18 och 29 år utanför både arbete och studier.",
                2,
                "3 Bakgrund",
            ),
        ),
        clause=("Sök finansiering", "V6b"),
    ),
    result(
        "POL008",
        "Målen går att mäta",
        M,
        REC,
        clause=("Verksamhetsplan 2016", "H1"),
        evidence=(
            said("30 procent av deltagarna har arbete eller studerar ett år efter avslut.", 3, "5 Mål"),
        ),
    ),
    result(
        "POL010",
        "Jämställdhet och mångfald",
        N,
        REC,
        "Ingenting sägs om mångfald, jämlikhet eller jämställdhet.",
        clause=(POLICY, "J6"),
        searched=Searched(("mångfald", "jämlikhet", "jämställdhet", "likabehandling"), 212),
    ),
    result("POL013", "Samtycke och sekretess", N, NOTE, "Samtycke nämns inte."),
    result(
        "SEC001",
        "Mallens rubriker är besvarade",
        N,
        REQ,
        "Rubriken ”Implementering” hittades inte.",
        clause=("Sök finansiering", "V8"),
        searched=Searched((), 212),
    ),
    result("SEC002", "Rubrikerna har innehåll", N, REC, "”Syfte” är kort besvarad (9 egna ord)."),
)

S = SectionStatus
SECTIONS = (
    Section(
        "grunduppgifter",
        S.PRESENT,
        "1 Grunduppgifter",
        words=48,
        evidence=(said("1 Grunduppgifter", 1, "1 Grunduppgifter"),),
    ),
    Section(
        "sammanfattning",
        S.MISSING,
        nearest=(said("Kort sagt vill vi korta vägen in i arbete.", 2, "3 Bakgrund"),),
    ),
    Section(
        "bakgrund",
        S.PRESENT,
        "3 Bakgrund",
        words=231,
        evidence=(said("3 Bakgrund", 2, "3 Bakgrund"),),
    ),
    Section(
        "syfte",
        S.BRIEF,
        "4 Syfte",
        words=9,
        evidence=(said("Syftet är att fler unga ska få ett arbete.", 3, "4 Syfte"),),
    ),
    Section("mal", S.PRESENT, "5 Mål", words=96, evidence=(said("5 Mål", 3, "5 Mål"),)),
    Section("malgrupp", S.PRESENT, "6 Målgrupp", words=74, evidence=(said("6 Målgrupp", 3, "6 Målgrupp"),)),
    Section(
        "samverkan",
        S.UNHEADED,
        words=62,
        evidence=(
            said(
                "Kommunen svarar för coacherna, Försäkringskassan för samordning av rehabilitering.",
                4,
                "8 Genomförande",
            ),
        ),
    ),
    Section(
        "genomforande",
        S.PRESENT,
        "8 Genomförande",
        words=310,
        evidence=(said("8 Genomförande", 4, "8 Genomförande"),),
    ),
    Section("tidplan", S.PRESENT, "7 Tidplan", words=55, evidence=(said("7 Tidplan", 5, "7 Tidplan"),)),
    Section(
        "organisation",
        S.ATTACHMENT,
        "10 Organisation",
        words=4,
        attachment_present=False,
        evidence=(said("Se bilaga 3.", 6, "10 Organisation"),),
    ),
    Section("jamstalldhet", S.MISSING),
    Section("budget", S.PRESENT, "12 Budget", words=40, evidence=(said("12 Budget", 7, "12 Budget"),)),
    Section(
        "medfinansiering",
        S.PRESENT,
        "11 Medfinansiering",
        words=38,
        evidence=(said("11 Medfinansiering", 7, "11 Medfinansiering"),),
    ),
    Section(
        "uppfoljning",
        S.MERGED,
        "9 Uppföljning och utvärdering",
        ("utvardering",),
        71,
        evidence=(said("9 Uppföljning och utvärdering", 6, "9 Uppföljning och utvärdering"),),
    ),
    Section(
        "utvardering",
        S.MERGED,
        "9 Uppföljning och utvärdering",
        ("uppfoljning",),
        71,
        evidence=(said("9 Uppföljning och utvärdering", 6, "9 Uppföljning och utvärdering"),),
    ),
    Section(
        "implementering",
        S.MISSING,
        nearest=(said("Implementering av projektet sker under hösten 2026.", 5, "7 Tidplan"),),
    ),
    Section("underskrift", S.EMPTY, "14 Underskrift", evidence=(said("14 Underskrift", 8),)),
)


def line(label: str, category: str, cell: str, *years: int, payer_share: int = 100) -> BudgetLine:
    """Give a budget line with amounts in kronor for 2026, 2027 and 2028."""
    total = Decimal(sum(years))
    return BudgetLine(
        label,
        category,
        total,
        total * payer_share / 100,
        {str(2026 + i): Decimal(y) for i, y in enumerate(years)},
        restricted="Datorer" in label,
        evidence=(in_sheet(label, cell),),
    )


LINES = (
    line("Projektledare 100 %", "lonekostnader", "A4", 260_000, 780_000, 520_000),
    line("Coacher, två på 50 %", "lonekostnader", "A5", 240_000, 720_000, 390_000, payer_share=80),
    line("Föreläsare och handledning", "externa_tjanster", "A6", 20_000, 60_000, 40_000),
    line("Resor", "resekostnader", "A7", 15_000, 40_000, 25_000),
    line("Datorer, två stycken", "ovriga_kostnader", "A8", 30_000, 0, 0),
)
BUDGET = Budget(
    unit="tkr",
    total_sek=Decimal(2_915_000),
    total_all_sek=Decimal(3_140_000),
    total_stated=True,
    categories=(
        Category("lonekostnader", CategoryStatus.STATED, Decimal(2_640_000)),
        Category("externa_tjanster", CategoryStatus.STATED, Decimal(120_000)),
        Category("resekostnader", CategoryStatus.STATED, Decimal(80_000)),
        Category("ovriga_kostnader", CategoryStatus.STATED, Decimal(30_000)),
    ),
    lines=LINES,
    checks=(
        SumCheck(
            "Summa 2026",
            "column",
            Decimal(565_000),
            tuple(Term(b.label, b.by_period["2026"]) for b in LINES),
            Decimal(1000),
            (in_sheet("565", "B9"),),
        ),
        SumCheck(
            "Totalt",
            "total",
            Decimal(2_915_000),
            (
                Term("2026", Decimal(565_000)),
                Term("2027", Decimal(1_500_000)),
                Term("2028", Decimal(840_000)),
            ),
            Decimal(1000),
            (in_sheet("2915", "E9"),),
        ),
    ),
    stated_sums=(
        StatedSum("sheet", Decimal(2_915_000), Decimal(1000), evidence=(in_sheet("2915", "E9"),)),
        StatedSum(
            "prose",
            Decimal(2_900_000),
            Decimal(100_000),
            evidence=(said("Vi söker 2,9 mkr för hela projekttiden.", 7, "12 Budget"),),
        ),
    ),
    by_year={"2026": Decimal(565_000), "2027": Decimal(1_500_000), "2028": Decimal(850_000)},
)


def party(member: str, kind: PartyType, name: str) -> Party:
    """Give a party that takes part."""
    return Party(name, member, kind, Part.TAKES_PART, contributes=True)


FILES = (
    FileInfo(MAIN, MediaType.DOCX, "3f5a" * 16, FileRole.APPLICATION, 8),
    FileInfo(SHEET, MediaType.XLSX, "a9c1" * 16, FileRole.BUDGET),
)
FIELDS = Fields(
    title=TextField("Vägen in – stöd till unga som varken arbetar eller studerar"),
    lead=LeadField("Bergs kommun, arbetsmarknadsenheten", "berg"),
    parties=PartiesField(("berg", "bracke", "forsakringskassan", "arbetsformedlingen")),
    period=PeriodField(Period(date(2026, 9, 1), date(2028, 8, 31))),
    ages=AgesField(Ages(18, 29)),
    participants=CountField(60),
    requested_sek=MoneyField(Decimal(2_915_000)),
    cofinancing_sek=MoneyField(Decimal(390_000)),
)
APPLICATION = Application(
    Kind.APPLICATION,
    Level.INDIVIDUAL,
    FILES,
    FIELDS,
    tuple(s.heading for s in SECTIONS if s.heading),
    SECTIONS,
    BUDGET,
    (
        party("berg", PartyType.KOMMUN, "Bergs kommun"),
        party("bracke", PartyType.KOMMUN, "Bräcke kommun"),
        party("forsakringskassan", PartyType.FORSAKRINGSKASSAN, "Försäkringskassan"),
        party("arbetsformedlingen", PartyType.ARBETSFORMEDLINGEN, "Arbetsförmedlingen"),
    ),
    personal_data=(
        PersonalData(
            PersonalKind.PERSONNUMMER,
            said("Kontakta deltagaren ******-**** vid frågor.", 5, "8 Genomförande"),
        ),
    ),
    parts=212,
)
EVALUATION = Plan(
    PlanVerdict.PARTIAL,
    (
        Dimension(
            "what",
            True,
            (
                said(
                    "Vi utvärderar om deltagarna har kommit närmare arbete efter ett år.", 6, "9 Utvärdering"
                ),
            ),
        ),
        Dimension("how", False),
        Dimension(
            "when", True, (said("Utvärderingen är klar i maj 2028.", 6, "9 Uppföljning och utvärdering"),)
        ),
        Dimension("who", False),
        Dimension("for_whom", False),
        Dimension("cost", False),
    ),
)
IMPLEMENTATION = Plan(
    PlanVerdict.MISSING,
    tuple(
        Dimension(key, False)
        for key in ("receiver", "funding", "decision", "timetable", "what", "responsible", "condition")
    ),
)


def full_review() -> Review:
    """An application with a bit of everything: faults of each severity, payers, a sheet, OCR, a crash."""
    return Review(
        SCHEMA_VERSION,
        "0.1.0",
        ProfileRef("jamtland", 1, "77e0" * 16),
        FILES,
        APPLICATION,
        Plans(EVALUATION, IMPLEMENTATION),
        RESULTS,
        (RuleCrash("POL011", "ZeroDivisionError", ("pol011.py:40:check",)),),
        Proposal.CONTACT,
        ("Tesseract 5.3.0 (swe)",),
    )


def good_review() -> Review:
    """An application where every demand is fulfilled."""
    met = tuple(
        replace(r, outcome=M, findings=()) for r in RESULTS if r.outcome is not Outcome.NOT_APPLICABLE
    )
    application = replace(APPLICATION, personal_data=())
    plans = Plans(
        replace(EVALUATION, verdict=PlanVerdict.ADEQUATE),
        replace(IMPLEMENTATION, verdict=PlanVerdict.ADEQUATE),
    )
    return replace(
        full_review(), application=application, plans=plans, results=met, crashes=(), proposal=Proposal.READY
    )


def idea_review() -> Review:
    """An idéskiss: no plans, no budget but a rough cost."""
    application = replace(
        APPLICATION,
        kind=Kind.IDEA,
        level=None,
        fields=replace(FIELDS, requested_sek=MoneyField(), cofinancing_sek=MoneyField()),
        sections=(
            Section(
                "arbetstitel",
                S.PRESENT,
                "Arbetstitel",
                words=3,
                evidence=(said("Arbetstitel", 1, "Arbetstitel"),),
            ),
            Section("losning", S.MISSING),
        ),
        budget=Budget(unit="kr", total_sek=Decimal(800_000)),
        personal_data=(),
    )
    kept = ("DOC", "SEC", "POL001", "POL002")
    results = tuple(r if r.rule.startswith(kept) else replace(r, outcome=X, findings=()) for r in RESULTS)
    results = tuple(replace(r, outcome=M, findings=()) if r.rule == "DOC004" else r for r in results)
    return replace(
        full_review(),
        application=application,
        plans=Plans(),
        results=results,
        crashes=(),
        proposal=Proposal.COMPLETE,
    )


def unread_review() -> Review:
    """A dossier where nothing could be read."""
    unread = Unread(
        "skanning.pdf",
        MediaType.PDF,
        "0b0b" * 16,
        "NEEDS_OCR",
        "Filen innehåller ingen text, bara bilder eller tomma sidor.",
        "Be om Word-filen, eller installera textigenkänning (tesseract-ocr och tesseract-ocr-swe).",
    )
    file = FileInfo("skanning.pdf", MediaType.PDF, "0b0b" * 16, FileRole.APPLICATION, 4)
    keys = ("bakgrund", "syfte", "mal", "utvardering", "implementering")
    application = Application(
        Kind.APPLICATION,
        None,
        (file,),
        Fields(),
        (),
        tuple(Section(key, S.UNREADABLE) for key in keys),
        unread=(unread,),
        coverage=0.0,
    )
    results = (
        result("BUD001", "Budgeten går att läsa", U, STOP, "Budgeten kunde inte läsas."),
        result("BUD002", "Budgeten summerar", X, REQ),
        result("DOC001", "Allt gick att läsa", U, REQ, f"skanning.pdf: {unread.what} {unread.remedy}"),
        result("EVA001", "Plan för utvärdering", U, REQ, "För lite kunde läsas för att bedöma planen."),
        result("IMP001", "Plan för implementering", U, REQ, "För lite kunde läsas för att bedöma planen."),
        result("POL001", "En medlem är huvudman", U, STOP, "Ingen huvudman hittades."),
        result(
            "SEC001",
            "Mallens rubriker är besvarade",
            U,
            REQ,
            "Rubrikerna kan inte prövas, eftersom filen inte kunde läsas.",
        ),
    )
    missing = Plan(
        PlanVerdict.MISSING, tuple(replace(d, found=False, evidence=()) for d in EVALUATION.dimensions)
    )
    return Review(
        SCHEMA_VERSION,
        "0.1.0",
        ProfileRef("jamtland", 1, "77e0" * 16),
        (file,),
        application,
        Plans(missing, IMPLEMENTATION),
        results,
        (),
        Proposal.CONTACT,
    )
