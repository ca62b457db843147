"""The terms of the guide: their names in the three languages, what they mean, where in law, and in which days."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from guide.language.locale import LANGUAGES, Lang, borrowed, translator
from guide.language.messages import M, Message
from guide.law.acts import ACTS, Act, Source
from guide.places.data import text_of

#: What the terms mean, each under its id in `guide/data/terms.toml`.
EXPLANATIONS: Mapping[str, Message] = {message.id.removeprefix("desk.term."): message for message in (
    M("desk.term.employment_area",
      "Alue, jolla yksi viranomainen järjestää työvoimapalvelut. Siihen kuuluu kunta tai useita kuntia."),
    M("desk.term.employment_authority",
      "Kunnan tai kuntayhtymän viranomainen, joka vastaa alueensa työvoimapalveluista."),
    M("desk.term.employment_services", "Palvelut, jotka auttavat löytämään työtä tai koulutusta. Ne ovat maksuttomia."),
    M("desk.term.employment_act", "Laki, joka kertoo, kuka järjestää työvoimapalvelut ja mitä työnhakijan on tehtävä."),
    M("desk.term.trial", "Kokeilu, jossa osa kunnista hoiti asukkailleen TE-toimiston tehtäviä."),
    M("desk.term.pilot_area", "Kunnat, jotka olivat kokeilussa yhdessä. Kokeilualueita oli 25."),
    M("desk.term.pilot_municipality", "Kunta, joka oli mukana kokeilussa. Opas kutsuu sitä kokeilukunnaksi."),
    M("desk.term.transfer",
      "TE-toimisto siirsi asiakkuuden kokeilukuntaan, sieltä takaisin tai kokeilukunnasta toiseen."),
    M("desk.term.written_notification",
      "Kerrot kotikuntasi työvoimaviranomaiselle, että siirryt toisen viranomaisen asiakkaaksi."),
    M("desk.term.language_of_service", "Saat käyttää suomea tai ruotsia omassa asiassasi."),
    M("desk.term.te_office", "Valtion toimisto, joka palveli työnhakijoita vuoden 2024 loppuun."),
    M("desk.term.jobseeker", "Ihminen, joka on rekisteröity työnhakijaksi ja jonka työnhaku on voimassa."),
    M("desk.term.unemployed_jobseeker",
      "Työnhakija, joka ei ole työssä eikä päätoiminen yrittäjä tai opiskelija. Työtön on myös kokonaan lomautettu ja "
      "se, joka tekee työtä alle neljä tuntia viikossa."),
    M("desk.term.at_risk", "Sinut on esimerkiksi irtisanottu, ja työsi päättyy kahden viikon kuluessa."),
    M("desk.term.employed_by_subsidy", "Työnhakija, joka on työssä palkkatuella tai saa starttirahaa."),
    M("desk.term.service_promoting_employment",
      "Esimerkiksi valmennus, työkokeilu, työvoimakoulutus tai kuntouttava työtoiminta."),
    M("desk.term.foreign_language_speaker",
      "Ihminen, jonka äidinkieli on rekisterissä muu kuin suomi, ruotsi tai saame."),
    M("desk.term.immigrant",
      "Ihminen, joka on muuttanut Suomeen ja oleskelee täällä luvalla tai rekisteröidyllä oikeudella."),
    M("desk.term.municipality_of_residence", "Kunta, joka on väestötietojärjestelmässä kotikuntasi."),
    M("desk.term.temporary_protection", "Oleskelulupa ihmisille, jotka pakenevat esimerkiksi sotaa."),
    M("desk.term.labour_policy_statement",
      "Lausunto työttömyysetuuden ehdoista. Se sitoo etuuden maksajaa. Siitä ei voi valittaa erikseen."),
    M("desk.term.employment_plan",
      "Suunnitelma, jonka teet viranomaisen kanssa. Siinä sovitaan työnhausta ja palveluista."),
    M("desk.term.replacing_plan",
      "Suunnitelma, joka on työllistymissuunnitelman tilalla. Se voi olla esimerkiksi kotoutumissuunnitelma."),
    M("desk.term.activation_plan", "Suunnitelma, jossa sovitaan kuntouttavasta työtoiminnasta ja muista palveluista."),
    M("desk.term.integration_plan", "Maahanmuuttajan suunnitelma kielen opiskelusta, työstä ja muista palveluista."),
    M("desk.term.cross_sectoral_plan", "Suunnitelma työnhakijalle, joka tarvitsee monen alan palveluja."),
    M("desk.term.initial_interview", "Työnhaun ensimmäinen keskustelu viranomaisen kanssa."),
    M("desk.term.job_search_discussion", "Keskustelu, jossa katsot viranomaisen kanssa, miten työnhakusi etenee."),
    M("desk.term.supplementary_discussion", "Lisäkeskustelu muiden keskustelujen välillä."),
    M("desk.term.job_search_obligation", "Velvollisuus hakea työtä joka kuukausi. Määrä on suunnitelmassasi."),
    M("desk.term.job_applicant_profile",
      "Tietosi Työmarkkinatorilla työnantajia varten. Profiilin tekeminen on yleensä velvollisuus."),
    M("desk.term.reminder", "Viranomaisen kirje ensimmäisestä laiminlyönnistä. Siitä ei vielä seurannut muuta."),
    M("desk.term.change_security",
      "Tuki ihmiselle, jonka työnantaja on irtisanonut. Osa siitä on vain 55 vuotta täyttäneille."),
    M("desk.term.pay_subsidised_work", "Työ, johon työnantaja saa palkkatukea."),
    M("desk.term.unemployment_security_act", "Laki, joka kertoo, kuka saa työttömyysetuutta ja millä ehdoilla."),
    M("desk.term.earnings_related_allowance",
      "Työttömyysetuus, jonka määrään palkkasi vaikuttaa. Sen maksaa työttömyyskassa."),
    M("desk.term.basic_allowance", "Työttömyysetuus, jonka Kela maksoi. Sen tilalle tuli yleistuki."),
    M("desk.term.labour_market_subsidy", "Työttömyysetuus, jonka Kela maksoi. Sen tilalle tuli yleistuki."),
    M("desk.term.general_benefit", "Työttömyysetuus, jonka Kela maksaa, jos et saa ansiopäivärahaa."),
    M("desk.term.kela", "Valtion laitos, joka maksaa osan työttömyysetuuksista ja muuta sosiaaliturvaa."),
    M("desk.term.unemployment_fund", "Kassa, joka maksaa jäsenilleen ansiopäivärahaa."),
    M("desk.term.keha", "Valtion keskus, joka antaa osan työvoimapoliittisista lausunnoista."),
    M("desk.term.avi", "Virasto, joka valvoi koko maan kokeilukuntia ja sitten työvoimaviranomaisia."),
    M("desk.term.lvv", "Virasto, joka valvoo työvoimaviranomaisia ja ottaa vastaan kantelut."),
    M("desk.term.administrative_complaint",
      "Ilmoitus siitä, että viranomainen toimi mielestäsi väärin. Se ei muuta päätöstä."),
    M("desk.term.rectification", "Pyyntö, että viranomainen muuttaa omaa päätöstään. Se tehdään ennen valitusta."),
    M("desk.term.appeal_board", "Lautakunta, joka ratkaisee valitukset etuuspäätöksistä."),
    M("desk.term.insurance_court", "Tuomioistuin, johon voit valittaa lautakunnan päätöksestä."),
    M("desk.term.joint_municipal_authority", "Kuntien yhteinen organisaatio, joka voi järjestää työvoimapalvelut."),
    M("desk.term.job_market_finland", "Verkkopalvelu, jossa ilmoittaudut työnhakijaksi ja hoidat asioitasi."),
    M("desk.term.e_services", "Osa Työmarkkinatoria. Kirjaudut sinne ja hoidat työnhakuasi."),
    M("desk.term.general_benefit_act", "Laki, joka kertoo, kuka saa yleistukea ja millä ehdoilla."),
    M("desk.term.work_obligation",
      "Aika ilman etuutta. Se päättyy, kun olet ollut tarpeeksi kauan esimerkiksi työssä tai palvelussa."),
    M("desk.term.residence_act", "Laki, joka kertoo, mikä kunta on kotikuntasi."),
    M("desk.term.language_act", "Laki oikeudesta käyttää suomea ja ruotsia viranomaisessa."),
    M("desk.term.procedure_act", "Laki, joka kertoo, miten viranomaisen on hoidettava asioita ja neuvottava."),
    M("desk.term.population_agency", "Virasto, jonka rekisterissä ovat kotikuntasi ja äidinkielesi."),
    M("desk.term.immigration_service", "Virasto, joka päättää oleskeluluvista."),
    M("desk.term.labour_market_training", "Koulutus, jonka viranomainen hankkii työnhakijoille."),
    M("desk.term.start_of_job_search", "Pyydät verkossa tai viranomaisessa, että sinut rekisteröidään työnhakijaksi."),
    M("desk.term.laid_off", "Työsuhteesi jatkuu, mutta työ ja palkka ovat tauolla tai vähentyneet."),
    M("desk.term.assigned_job", "Työpaikka, jota viranomainen on kehottanut sinua hakemaan."),
    M("desk.term.ombudsman", "Valvoja, joka tutkii, toimiko viranomainen lain mukaan."),
    M("desk.term.recovery", "Etuuden takaisinperintä tarkoittaa, että maksaja vaatii liikaa maksetun takaisin. "
                            "Siitä päättää Kela tai työttömyyskassa."),
    M("desk.term.employment_condition", "Työ, jota pitää olla takana, jotta voi saada ansiopäivärahaa. Sen tutkii "
                                        "työttömyyskassa."),
    M("desk.term.adjusted_benefit", "Etuus, jota työstä saatu tulo pienentää. Sen laskee Kela tai työttömyyskassa."),
    M("desk.term.own_days", "Päivät työttömyyden alussa, joilta etuutta ei makseta. Ne laskee Kela tai "
                            "työttömyyskassa."),
    M("desk.term.waiting_time", "Aika, jonka ilman ammatillista koulutusta oleva voi joutua odottamaan etuutta. Siitä "
                                "päättää Kela."),
    M("desk.term.search_abroad", "Työnhaku toisessa EU- tai ETA-maassa suomalaisella etuudella. Lomaketta U2 pyydetään "
                                 "etuuden maksajalta."),
    M("desk.term.eures", "EURES on eurooppalainen verkosto, joka auttaa löytämään työtä toisesta maasta. Siitä kertoo "
                         "työvoimaviranomainen."),
    M("desk.term.authorisation", "Kirjallinen lupa toiselle hoitaa asiaasi. Voit käyttää asiamiestä tai avustajaa "
                                 "viranomaisessa."),
    M("desk.term.bias", "Virkailija ei saa käsitellä asiaa, jos hän on esimerkiksi asiakkaan läheinen. Voit pyytää, "
                        "että toinen hoitaa asian."),
    M("desk.term.non_disclosure", "Kielto antaa osoitettasi väestötietojärjestelmästä. Sitä haetaan Digi- ja "
                                  "väestötietovirastosta."))}


class Cited(BaseModel):
    """A source of an explanation and the days of which it is cited; None: no such limit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Source
    first_day: date | None = None
    last_day: date | None = None

    def of(self, on: date) -> bool:
        """Return whether it is cited of a day."""
        return _within(self.first_day, on, self.last_day)


class Term(BaseModel):
    """A term. Its days are those of which the explanation speaks; None: no such limit. `certain`: read in the law.

    `used_as`: what English texts call it beside its name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    names: Mapping[Lang, str]
    explanation: Message
    cited: tuple[Cited, ...]
    first_day: date | None = None
    last_day: date | None = None
    certain: bool = True
    used_as: tuple[str, ...] = ()

    def in_use(self, on: date) -> bool:
        """Return whether the term is used of a day."""
        return _within(self.first_day, on, self.last_day)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the sources of all days."""
        return tuple(one.source for one in self.cited)

    def sources_on(self, on: date) -> tuple[Source, ...]:
        """Return the sources of a day; those of all days where the term is not in use."""
        return tuple(one.source for one in self.cited if one.of(on)) if self.in_use(on) else self.sources


def _within(first: date | None, on: date, last: date | None) -> bool:
    return (first is None or first <= on) and (last is None or on <= last)


@cache
def terms() -> Mapping[str, Term]:
    """Return the terms by id, in the order of the file.

    Raises `KeyError` for a term without an explanation and for an act that the guide does not know (tests/desk).
    """
    acts = {act.number: act for act in ACTS}
    found: dict[str, Term] = {}
    for id, row in tomllib.loads(text_of("terms.toml")).items():
        names: dict[Lang, str] = borrowed({lang: row.pop(lang) for lang in LANGUAGES if lang in row})
        cited = tuple(_cited(one, acts) for one in row.pop("sources"))
        found[id] = Term(id=id, names=names, explanation=EXPLANATIONS[id], cited=cited, **row)
    return found


def _cited(row: Mapping[str, Any], acts: Mapping[str, Act]) -> Cited:
    days = {name: row[name] for name in ("first_day", "last_day") if name in row}
    return Cited(source=Source(**{**{name: row[name] for name in row if name not in days}, "act": acts[row["act"]]}),
                 **days)


def terms_in(messages: Iterable[Message], on: date) -> tuple[Term, ...]:
    """Return the terms in use on a day that messages have, in the order in which they come.

    They are looked for in English, where words do not bend; a message has the same terms in each language.
    """
    found = dict.fromkeys(id for message in messages for id in _ids_in(message))
    return tuple(term for term in map(terms().__getitem__, found) if term.in_use(on))


@cache
def _ids_in(message: Message) -> tuple[str, ...]:
    pattern, ids = _english()
    return tuple(ids[match[0].lower()] for match in pattern.finditer(translator("en").text(message)))


@cache
def _english() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return a pattern of every term's English names, the longest first, and which term each of them is."""
    ids = {form.lower(): one.id for one in terms().values() for name in (one.names["en"], *one.used_as)
           for form in (name, f"{name}s", f"{name.removesuffix('y')}ies")}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(ids, key=len, reverse=True)))})\b", re.IGNORECASE), ids
