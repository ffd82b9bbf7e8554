"""What is put off is the section's own matter; a later step of the work is an answer."""

import pytest

from builders import application

LATER_STEPS = {
    "redovisas vid en konferens": (
        "spridning",
        "# Spridning\nMaterialet läggs på webben. En dag för länets kommuner hålls i maj 2028 och resultatet redovisas vid "
        "vårkonferensen.",
    ),
    "presenteras efter projektet": (
        "spridning",
        "# Spridning\nResultaten presenteras vid en slutkonferens, och metoden beskrivs i en handbok som delas ut efter "
        "projektet till alla kommuner i länet.",
    ),
    "kommer för få": (
        "risk",
        "# Risker\nBlir handledaren sjuk går enhetschefen in. Kommer för få deltagare flyttar vi gruppen till en annan dag "
        "och ber vården ringa.",
    ),
    "kommer någon inte": (
        "genomforande",
        "# Genomförande\nKommer en deltagare inte till mötet ringer coachen samma dag. Mötestider lämnas ut när gruppen "
        "bildas. Vi träffas varje vecka i tio veckor.",
    ),
    "skickas in av deltagarna": (
        "utvardering",
        "# Utvärdering\nEn enkät skickas in av deltagarna efter sex månader och svaren redovisas i styrgruppen under hösten "
        "2028, då målen gås igenom.",
    ),
    "redovisas när kvartalet är slut": (
        "uppfoljning",
        "# Uppföljning\nDeltagarna fyller i en skattning vid varje avslut. Resultatet redovisas för styrgruppen när "
        "kvartalet är slut.",
    ),
    "utformas efter önskemål": (
        "deltagarperspektiv",
        "# Deltagarnas inflytande\nPlanen utformas efter deltagarens egna önskemål och bestäms vid ett möte där hen är med "
        "hela tiden.",
    ),
    "avgörs efter gemensam bedömning": (
        "samverkan",
        "# Samverkan\nKommunen leder. Ärenden avgörs efter gemensam bedömning, och planen upprättas vid ett möte där båda "
        "myndigheterna är med.",
    ),
    "ordförande bestäms senare": (
        "organisation",
        "# Organisation\nStyrgruppens beslut meddelas efter varje möte. Vem som är ordförande bestäms vid första mötet i "
        "januari. Coachen rapporterar till chefen.",
    ),
    "senare i insatsen": (
        "genomforande",
        "# Genomförande\nFörst träffas vi enskilt. Senare träffas gruppen varannan vecka, provar på en arbetsplats och "
        "skriver en plan tillsammans.",
    ),
}


@pytest.mark.parametrize(("key", "text"), LATER_STEPS.values(), ids=LATER_STEPS)
def test_a_later_step_of_the_work_is_an_answer(key: str, text: str) -> None:
    assert str(application({"text": text}).section(key).status) == "present"


PUT_OFF = {
    "en hälsning är inget svar": (
        "implementering",
        "# Implementering\nEnhetschefen är positiv. Hur det ska tas över återkommer vi till.\n\nVänliga hälsningar Eva Ek",
    ),
    "tidplan": ("tidplan", "# Tidplan\nDen exakta tidplanen bestäms när coachen är anställd."),
    "budget": ("budget", "# Budget\nEn detaljerad budget skickas in senare."),
    "plan för spridning": ("spridning", "# Spridning\nSpridningsplanen tas fram under projektets andra år."),
    "riskanalys vid ett möte": ("risk", "# Risker\nRiskanalysen redovisas vid första styrgruppsmötet."),
    "riskanalys på gång": ("risk", "# Risker\nVi arbetar med en riskbedömning som blir klar i augusti."),
    "kommer i vår": ("risk", "# Risker\nKommer senare i vår."),
    "senare, när": ("risk", "# Risker\nSenare, när gruppen har startat."),
    "följs upp senare": ("uppfoljning", "# Uppföljning\nKommer att följas upp senare."),
    "plan efter halva tiden": (
        "implementering",
        "# Implementering\nPlanen för fortsättningen lämnas in efter halva tiden.",
    ),
    "vem och när": (
        "utvardering",
        "# Utvärdering\nVem som utvärderar och när meddelas så snart upphandlingen är klar.",
    ),
}


@pytest.mark.parametrize(("key", "text"), PUT_OFF.values(), ids=PUT_OFF)
def test_the_sections_own_matter_put_off_is_a_promise(key: str, text: str) -> None:
    assert str(application({"text": text}).section(key).status) == "promised"
