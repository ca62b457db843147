"""The acts and decrees that the guide rests on: number, name in plain words, and the public address of the text.

A name is the act's own where it is short, else it says what the act did, so that a reader knows what a link opens.
"""

from dataclasses import dataclass
from typing import Literal

from guide.language.messages import M, Message

#: What an address opens: the act, or where that was not to be read its bill, the report on the bill, or an authority's
#: pages.
Opens = Literal["act", "bill", "report", "pages"]


@dataclass(frozen=True, slots=True)
class Act:
    """A statute: `number` as published, its name for a reader, and the address where its text can be read.

    `opens` is what is at the address, in the language `written_in`.
    """

    number: str
    name: Message
    url: str
    opens: Opens = "act"
    written_in: str = "fi"

    def address(self, lang: str) -> str:
        """Return where the text can be read; a Swedish reader is led to the Swedish text, where there is one."""
        return self.url.replace("/fi/laki/", "/sv/laki/") if lang == "sv" else self.url

    def language(self, lang: str) -> str:
        """Return the language of what a reader is led to."""
        return self.written_in if self.address(lang) == self.url else lang


@dataclass(frozen=True, slots=True)
class Source:
    """A place in an act. `section` is its number ("5"), `subsection` the paragraph or item ("6") or ""."""

    act: Act
    section: str = ""
    subsection: str = ""

    @property
    def label(self) -> str:
        """Return a short language-free reference, for example `1269/2020 § 5(6)`."""
        return f"{self.act.number} {self.short}".strip()

    @property
    def short(self) -> str:
        """Return the reference within its act, for example `§ 5(6)`; "" when the whole act is meant."""
        section = f"§ {self.section}" if self.section else ""
        return section + (f"({self.subsection})" if self.subsection else "")


def _finlex(year: int, number: int) -> str:
    return f"https://www.finlex.fi/fi/laki/ajantasa/{year}/{year}{number:04d}"


TRIAL_ACT = Act("1269/2020", M("act.1269_2020", "laki työllisyyden edistämisen kuntakokeilusta"), _finlex(2020, 1269))
EMPLOYMENT_ACT = Act("380/2023", M("act.380_2023", "laki työvoimapalveluiden järjestämisestä"), _finlex(2023, 380))
OLD_SERVICES_ACT = Act("916/2012", M("act.916_2012", "laki julkisesta työvoima- ja yrityspalvelusta"),
                       _finlex(2012, 916))
TRANSITION_ACT = Act("383/2023", M("act.383_2023", "laki työvoimapalveluiden järjestämistä koskevan lainsäädännön "
                                                   "voimaanpanosta"), _finlex(2023, 383))
LANGUAGE_ACT = Act("423/2003", M("act.423_2003", "kielilaki"), _finlex(2003, 423))
SAMI_LANGUAGE_ACT = Act("1086/2003", M("act.1086_2003", "saamen kielilaki"), _finlex(2003, 1086))
RESIDENCE_ACT = Act("201/1994", M("act.201_1994", "kotikuntalaki"), _finlex(1994, 201))
PROCEDURE_ACT = Act("434/2003", M("act.434_2003", "hallintolaki"), _finlex(2003, 434))
INTEGRATION_ACT = Act("1386/2010", M("act.1386_2010", "laki kotoutumisen edistämisestä (vuoden 2024 loppuun)"),
                      _finlex(2010, 1386))
ELECTRONIC_ACT = Act("13/2003", M("act.13_2003", "laki sähköisestä asioinnista viranomaistoiminnassa"),
                     _finlex(2003, 13))
BENEFIT_ACT = Act("1290/2002", M("act.1290_2002", "työttömyysturvalaki"), _finlex(2002, 1290))
SOCIAL_ASSISTANCE_ACT = Act("1412/1997", M("act.1412_1997", "laki toimeentulotuesta"), _finlex(1997, 1412))
CONSTITUTION = Act("731/1999", M("act.731_1999", "perustuslaki"), _finlex(1999, 731))
REHABILITATION_ACT = Act("189/2001", M("act.189_2001", "laki kuntouttavasta työtoiminnasta"), _finlex(2001, 189))
ALIENS_ACT = Act("301/2004", M("act.301_2004", "ulkomaalaislaki"), _finlex(2004, 301))
TIME_LIMITS_ACT = Act("150/1930", M("act.150_1930", "laki säädettyjen määräaikain laskemisesta"), _finlex(1930, 150))
REGISTER_ACT = Act("661/2009", M("act.661_2009", "laki väestötietojärjestelmästä"), _finlex(2009, 661))
OLD_JOINT_ACT = Act("1369/2014", M("act.1369_2014", "laki työllistymistä edistävästä monialaisesta yhteispalvelusta"),
                    _finlex(2014, 1369))
COURT_ACT = Act("808/2019", M("act.808_2019", "laki oikeudenkäynnistä hallintoasioissa"), _finlex(2019, 808))
JOINT_ACT = Act("381/2023", M("act.381_2023", "laki työllistymisen monialaisesta edistämisestä"), _finlex(2023, 381))
NEW_INTEGRATION_ACT = Act("681/2023", M("act.681_2023", "laki kotoutumisen edistämisestä (vuoden 2025 alusta)"),
                          _finlex(2023, 681))
BENEFIT_ACT_2022 = Act("1380/2021", M("act.1380_2021", "laki, joka muutti työttömyysturvalakia vuonna 2022"),
                       "https://www.finlex.fi/fi/laki/alkup/2021/20211380")
SERVICES_ACT_2022 = Act("1379/2021", M("act.1379_2021", "laki, joka muutti työvoimapalveluiden lakia vuonna 2022"),
                        "https://www.finlex.fi/fi/laki/alkup/2021/20211379")
BENEFIT_ACT_2025 = Act("385/2023", M("act.385_2023", "laki, joka muutti työttömyysturvalakia vuonna 2025"),
                       "https://www.finlex.fi/fi/laki/alkup/2023/20230385")
BENEFIT_REFORM = Act("1416/2025", M("act.1416_2025", "laki, joka muutti työttömyysturvalakia vuonna 2026"),
                     "https://www.eduskunta.fi/valtiopaivaasiakirjat/HE+108/2025", "bill")
GENERAL_BENEFIT_ACT = Act("48/2026", M("act.48_2026", "yleistukilaki"), "https://www.finlex.fi/fi/lainsaadanto/2026/48")
REFORM_2025 = Act("1412/2025", M("act.1412_2025", "laki, joka muutti työvoimapalveluiden lakia vuonna 2026"),
                  "https://www.eduskunta.fi/valtiopaivaasiakirjat/HE+108/2025", "bill")
AGENCY_ACT = Act("733/2025", M("act.733_2025", "laki, joka vaihtoi viranomaisten nimet vuonna 2026"),
                 "https://finlex.fi/fi/hallituksen-esitykset/2025/13", "bill")
TRIAL_STATEMENT_DECREE = Act("153/2021", M("act.153_2021", "asetus työvoimapoliittisista lausunnoista kuntakokeilussa"),
                             _finlex(2021, 153))
OLD_STATEMENT_DECREE = Act("1556/2016", M("act.1556_2016", "asetus työvoimapoliittisista lausunnoista (vuoden 2024 "
                                                           "loppuun)"), _finlex(2016, 1556))
STATEMENT_DECREE = Act("512/2024", M("act.512_2024", "asetus työvoimapoliittisista lausunnoista (vuoden 2025 alusta)"),
                       _finlex(2024, 512))
CENTRAL_DECREE = Act("1373/2018", M("act.1373_2018", "asetus elinkeino-, liikenne- ja ympäristökeskuksista"),
                     _finlex(2018, 1373))
EMPLOYMENT_DECREE = Act("385/2024", M("act.385_2024", "asetus julkisista työvoimapalveluista"), _finlex(2024, 385))
SUPERVISION_DECREE = Act("679/2024", M("act.679_2024", "asetus työvoimapalvelujen valvonnasta"), _finlex(2024, 679))
REHABILITATION_REFORM = Act("1420/2025", M("act.1420_2025", "laki, joka muutti kuntouttavan työtoiminnan lakia vuonna "
                                                            "2026"),
                            "https://www.eduskunta.fi/valtiopaivaasiakirjat/StVM+27/2025", "report")
ALAND_STATEMENTS_OLD = Act("347/2006", M("act.347_2006", "asetus työttömyysturvan tehtävistä Ahvenanmaalla (vuoden "
                                                         "2024 loppuun)"), _finlex(2006, 347))
ALAND_STATEMENTS = Act("1088/2024", M("act.1088_2024", "asetus työttömyysturvan tehtävistä Ahvenanmaalla (vuoden 2025 "
                                                       "alusta)"), _finlex(2024, 1088))
ALAND_ACT = Act("ÅFS 2006:8", M("act.afs_2006_8", "Ahvenanmaan laki viranomaisesta AMS"), "https://www.ams.ax", "pages",
                "sv")

ACTS: tuple[Act, ...] = (
    TRIAL_ACT, EMPLOYMENT_ACT, OLD_SERVICES_ACT, TRANSITION_ACT, RESIDENCE_ACT, LANGUAGE_ACT, SAMI_LANGUAGE_ACT,
    PROCEDURE_ACT, INTEGRATION_ACT, ELECTRONIC_ACT, BENEFIT_ACT, SOCIAL_ASSISTANCE_ACT, CONSTITUTION,
    REHABILITATION_ACT, REGISTER_ACT, ALIENS_ACT, TIME_LIMITS_ACT,
    OLD_JOINT_ACT, COURT_ACT, JOINT_ACT, NEW_INTEGRATION_ACT, BENEFIT_ACT_2022, SERVICES_ACT_2022,
    BENEFIT_ACT_2025, BENEFIT_REFORM, GENERAL_BENEFIT_ACT,
    REFORM_2025, AGENCY_ACT, TRIAL_STATEMENT_DECREE, OLD_STATEMENT_DECREE, STATEMENT_DECREE, CENTRAL_DECREE,
    EMPLOYMENT_DECREE, SUPERVISION_DECREE, REHABILITATION_REFORM, ALAND_STATEMENTS_OLD, ALAND_STATEMENTS, ALAND_ACT,
)
