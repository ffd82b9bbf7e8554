"""How something is meant: wished, promised for later, or about what has already been."""

WISHED = """
hoppas*|förhoppning*|önskvärt|önskvärd|önskar|önskan|skulle_vilja|vore|hade_varit|om_möjligt|i_mån_av|
    på_sikt_kan|kanske|eventuellt|om_det_finns_utrymme|drömmen|gärna_vilja|vill_gärna
"""

PROMISED = """
återkommer|återkomma|kompletteras_senare|kompletteras_när|att_kompletteras|kompletteras_med|kompletteras_i|
    kompletteras_efter|tas_fram_senare|beskrivs_senare|får_utredas|utreds_senare|ska_diskuteras|bestäms_senare|
    inte_bestämt|inte_klart|ej_klart|tas_fram_när
"""

EARLIER = """
förra|tidigare|dåvarande|föregående|förut|avslutade|senaste|gamla projekt*|insats*|försök*|verksamhet*|omgång*|
    period*|ansökan|satsning*|pilot*|modell*
projektet|insatsen|försöket|verksamheten|piloten|förstudien|satsningen som|avslutades|utvärderades|pågick|
    genomfördes|drevs
"""

# Modals that speak of what is to come.
FUTURE = """
ska|skall|kommer_att|vi_planerar|planeras|avser_att|syftar|syfte|syftet|målet|tanken|ambitionen|bör|vi_vill|behöva
"""
