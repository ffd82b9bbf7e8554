"""Abbreviations with a full stop, and whether a sentence may end after them.

Source: Svenska skrivregler's list of common abbreviations, and forms that officials write in plans.
"""

# Always followed by more of the same sentence.
RUNS_ON = """
t.ex. tex. bl.a. ca. c:a kl. nr. dr. enl. jfr. s.k. d.v.s. dvs. resp. inkl. exkl. avd. tel. ev. prel. fr.o.m. f.o.m.
t.o.m. f.d. p.g.a. pga. bil. sid. kap. ang. motsv. prof. alt. e.d. forts. dnr. tfn. adr. fig. i.o.m. m.a.o. utg. bitr.
stf. gm. obl. ung. m.h.a. i.s.f. f.ö. tjf. tf. inv. o. fil.
"""

# May end a sentence: the next word's capital tells. A figure after them runs on.
MAY_END = """
m.m. mm. osv. o.s.v. etc. m.fl. mfl. kr. tkr. mkr. st. mån. tim. proc. o.d. o.dyl. dyl. e.dyl. f.n. jan. febr. feb.
apr. aug. sept. sep. okt. nov. dec. årl. kvart. utv. förv. verks. samv. ordf. sekr. a.a. ibid. projektl. u.a. m.v.
"""
