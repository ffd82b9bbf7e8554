"""Sections that say nothing about any initiative: no party, no participants, no money, no plan."""

FILLERS = (
    (
        "Om bygden",
        (
            "Bygden ligger mellan två älvar och har varit bebodd sedan järnåldern. Här finns skog, åkrar och ett par sjöar.",
            "Kyrkan byggdes på 1700-talet och är känd för sin takmålning. Varje sommar hålls en spelmansstämma.",
        ),
    ),
    (
        "Biblioteket",
        (
            "Biblioteket har öppet alla dagar utom söndag. Samlingen rymmer böcker på många språk och en hylla med gamla kartor.",
        ),
    ),
    (
        "Väder och vägar",
        (
            "Vintrarna är snörika och somrarna korta. Vägarna plogas tidigt på morgonen.",
            "Bussen mot centralorten går en gång i timmen, och tåget stannar vid stationen morgon och kväll.",
        ),
    ),
    (
        "Hembygdens historia",
        (
            "Järnbruket anlades av en smed från Vallonien. När masugnen slocknade blev smedjan ett museum.",
            "I museet visas verktyg, kläder och fotografier från brukets tid.",
        ),
    ),
)
