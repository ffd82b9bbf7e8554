"""Part: personal data in the files, always masked."""

from sfintake.memo.checks import checks
from sfintake.memo.material import Material
from sfintake.memo.parts import PRIVACY
from sfintake.memo.phrases import sentence
from sfintake.model import BulletList, Line, MemoBlock, Outcome, PersonalKind, Point

KIND = {
    PersonalKind.PERSONNUMMER: "Personnummer",
    PersonalKind.SAMORDNINGSNUMMER: "Samordningsnummer",
    PersonalKind.CASE_STORY: "Beskrivning av en enskild deltagare",
}
ADVICE = {
    Outcome.NOT_MET: "Skicka inte ansökan vidare. Be sökanden om en ny version utan uppgifterna, och ta ställning till "
    "hur den första ska hanteras. Förbundet ska inte behandla uppgifter om deltagare.",
    Outcome.UNCLEAR: "Läs styckena innan ansökan skickas vidare. Går det att förstå vem det handlar om: be om en ny "
    "version utan dem, och pröva sekretess.",
    Outcome.MET: "Inga personnummer, samordningsnummer eller berättelser om enskilda deltagare hittades.",
}
PUBLIC = (
    "En ansökan är allmän handling när den har kommit in. Personnummer är maskerade i detta PM, och stycken som "
    "kan peka ut en person citeras inte."
)


def privacy(material: Material) -> tuple[MemoBlock, ...]:
    """Give what was found, masked, and what to do about it."""
    outcome = material.outcome("DOC004")
    blocks: list[MemoBlock] = []
    if outcome in ADVICE:
        blocks.append(Line(ADVICE[outcome]))
    found = material.application.personal_data
    if found:
        blocks.append(
            BulletList(
                tuple(
                    Point(
                        Line(sentence(material.places.say(f.evidence)), KIND[f.kind]),
                        quotes=()
                        if f.kind is PersonalKind.CASE_STORY
                        else material.places.quotes((f.evidence,)),
                    )
                    for f in found
                )
            )
        )
    blocks.append(Line(PUBLIC))
    told = frozenset({"DOC004"}) if found or outcome is Outcome.MET else frozenset()
    blocks += checks(material, PRIVACY, caption="Kontroll av personuppgifter", besides=told)
    return tuple(blocks)
