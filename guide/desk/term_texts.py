"""What the terms mean, in Finnish, each under its id in `guide/data/terms.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

EXPLANATIONS: Mapping[str, Message] = {
    "employment_area": M(
        "desk.term.employment_area",
        "Alue, jolla yksi viranomainen järjestää työvoimapalvelut. Siihen kuuluu kunta tai useita kuntia."),
    "employment_authority": M(
        "desk.term.employment_authority",
        "Kunnan tai kuntayhtymän viranomainen, joka vastaa alueensa työvoimapalveluista."),
    "employment_services": M(
        "desk.term.employment_services",
        "Palvelut, jotka auttavat löytämään työtä tai koulutusta. Ne ovat maksuttomia."),
    "employment_act": M(
        "desk.term.employment_act",
        "Laki, joka kertoo, kuka järjestää työvoimapalvelut ja mitä työnhakijan on tehtävä."),
    "trial": M("desk.term.trial", "Kokeilu, jossa osa kunnista hoiti asukkailleen TE-toimiston tehtäviä."),
    "pilot_area": M("desk.term.pilot_area", "Kunnat, jotka olivat kokeilussa yhdessä. Kokeilualueita oli 25."),
    "pilot_municipality": M(
        "desk.term.pilot_municipality",
        "Kunta, joka oli mukana kokeilussa. Opas kutsuu sitä kokeilukunnaksi."),
    "transfer": M(
        "desk.term.transfer",
        "TE-toimisto siirsi asiakkuuden kokeilukuntaan, sieltä takaisin tai kokeilukunnasta toiseen."),
    "written_notification": M(
        "desk.term.written_notification",
        "Kerrot kotikuntasi työvoimaviranomaiselle, että siirryt toisen viranomaisen asiakkaaksi."),
    "language_of_service": M("desk.term.language_of_service", "Saat käyttää suomea tai ruotsia omassa asiassasi."),
    "te_office": M("desk.term.te_office", "Valtion toimisto, joka palveli työnhakijoita vuoden 2024 loppuun."),
    "jobseeker": M(
        "desk.term.jobseeker",
        "Ihminen, joka on rekisteröity työnhakijaksi ja jonka työnhaku on voimassa."),
    "unemployed_jobseeker": M(
        "desk.term.unemployed_jobseeker",
        "Työnhakija, joka ei ole työssä eikä päätoiminen yrittäjä tai opiskelija. Myös kokonaan lomautettu on "
        "työtön."),
    "at_risk": M("desk.term.at_risk", "Sinut on esimerkiksi irtisanottu, ja työsi päättyy kahden viikon kuluessa."),
    "employed_by_subsidy": M(
        "desk.term.employed_by_subsidy",
        "Työnhakija, joka on työssä palkkatuella tai saa starttirahaa."),
    "service_promoting_employment": M(
        "desk.term.service_promoting_employment",
        "Esimerkiksi valmennus, työkokeilu, työvoimakoulutus tai kuntouttava työtoiminta."),
    "foreign_language_speaker": M(
        "desk.term.foreign_language_speaker",
        "Ihminen, jonka äidinkieli on rekisterissä muu kuin suomi, ruotsi tai saame."),
    "immigrant": M(
        "desk.term.immigrant",
        "Ihminen, joka on muuttanut Suomeen ja oleskelee täällä luvalla tai rekisteröidyllä oikeudella."),
    "municipality_of_residence": M(
        "desk.term.municipality_of_residence",
        "Kunta, joka on väestötietojärjestelmässä kotikuntasi."),
    "temporary_protection": M(
        "desk.term.temporary_protection",
        "Oleskelulupa ihmisille, jotka pakenevat esimerkiksi sotaa."),
    "labour_policy_statement": M(
        "desk.term.labour_policy_statement",
        "Lausunto työttömyysetuuden ehdoista. Se sitoo etuuden maksajaa. Siitä ei voi valittaa erikseen."),
    "employment_plan": M(
        "desk.term.employment_plan",
        "Suunnitelma, jonka teet viranomaisen kanssa. Siinä sovitaan työnhausta ja palveluista."),
    "replacing_plan": M(
        "desk.term.replacing_plan",
        "Suunnitelma, joka on työllistymissuunnitelman tilalla. Se voi olla esimerkiksi kotoutumissuunnitelma."),
    "activation_plan": M(
        "desk.term.activation_plan",
        "Suunnitelma, jossa sovitaan kuntouttavasta työtoiminnasta ja muista palveluista."),
    "integration_plan": M(
        "desk.term.integration_plan",
        "Maahanmuuttajan suunnitelma kielen opiskelusta, työstä ja muista palveluista."),
    "cross_sectoral_plan": M(
        "desk.term.cross_sectoral_plan",
        "Suunnitelma työnhakijalle, joka tarvitsee monen alan palveluja."),
    "initial_interview": M("desk.term.initial_interview", "Työnhaun ensimmäinen keskustelu viranomaisen kanssa."),
    "job_search_discussion": M(
        "desk.term.job_search_discussion",
        "Keskustelu, jossa katsot viranomaisen kanssa, miten työnhakusi etenee."),
    "supplementary_discussion": M(
        "desk.term.supplementary_discussion",
        "Lisäkeskustelu muiden keskustelujen välillä."),
    "job_search_obligation": M(
        "desk.term.job_search_obligation",
        "Velvollisuus hakea työtä joka kuukausi. Määrä on suunnitelmassasi."),
    "job_applicant_profile": M(
        "desk.term.job_applicant_profile",
        "Tietosi Työmarkkinatorilla työnantajia varten. Profiilin tekeminen on yleensä velvollisuus."),
    "reminder": M(
        "desk.term.reminder",
        "Viranomaisen kirje ensimmäisestä laiminlyönnistä. Siitä ei vielä seurannut muuta."),
    "change_security": M(
        "desk.term.change_security",
        "Tuki ihmiselle, jonka työnantaja on irtisanonut. Osa siitä on vain 55 vuotta täyttäneille."),
    "pay_subsidised_work": M("desk.term.pay_subsidised_work", "Työ, johon työnantaja saa palkkatukea."),
    "unemployment_security_act": M(
        "desk.term.unemployment_security_act",
        "Laki, joka kertoo, kuka saa työttömyysetuutta ja millä ehdoilla."),
    "earnings_related_allowance": M(
        "desk.term.earnings_related_allowance",
        "Työttömyysetuus, jonka määrään palkkasi vaikuttaa. Sen maksaa työttömyyskassa."),
    "basic_allowance": M(
        "desk.term.basic_allowance",
        "Työttömyysetuus, jonka Kela maksoi. Sen tilalle tuli yleistuki."),
    "labour_market_subsidy": M(
        "desk.term.labour_market_subsidy",
        "Työttömyysetuus, jonka Kela maksoi. Sen tilalle tuli yleistuki."),
    "general_benefit": M(
        "desk.term.general_benefit",
        "Työttömyysetuus, jonka Kela maksaa, jos et saa ansiopäivärahaa."),
    "kela": M("desk.term.kela", "Valtion laitos, joka maksaa osan työttömyysetuuksista ja muuta sosiaaliturvaa."),
    "unemployment_fund": M("desk.term.unemployment_fund", "Kassa, joka maksaa jäsenilleen ansiopäivärahaa."),
    "keha": M("desk.term.keha", "Valtion keskus, joka antaa osan työvoimapoliittisista lausunnoista."),
    "avi": M("desk.term.avi", "Virasto, joka valvoi koko maan kokeilukuntia ja sitten työvoimaviranomaisia."),
    "lvv": M("desk.term.lvv", "Virasto, joka valvoo työvoimaviranomaisia ja ottaa vastaan kantelut."),
    "administrative_complaint": M(
        "desk.term.administrative_complaint",
        "Ilmoitus siitä, että viranomainen toimi mielestäsi väärin. Se ei muuta päätöstä."),
    "rectification": M(
        "desk.term.rectification",
        "Pyyntö, että viranomainen muuttaa omaa päätöstään. Se tehdään ennen valitusta."),
    "appeal_board": M("desk.term.appeal_board", "Lautakunta, joka ratkaisee valitukset etuuspäätöksistä."),
    "insurance_court": M("desk.term.insurance_court", "Tuomioistuin, johon voit valittaa lautakunnan päätöksestä."),
    "joint_municipal_authority": M(
        "desk.term.joint_municipal_authority",
        "Kuntien yhteinen organisaatio, joka voi järjestää työvoimapalvelut."),
    "job_market_finland": M(
        "desk.term.job_market_finland",
        "Verkkopalvelu, jossa ilmoittaudut työnhakijaksi ja hoidat asioitasi."),
    "e_services": M("desk.term.e_services", "Osa Työmarkkinatoria. Kirjaudut sinne ja hoidat työnhakuasi."),
    "general_benefit_act": M(
        "desk.term.general_benefit_act",
        "Laki, joka kertoo, kuka saa yleistukea ja millä ehdoilla."),
    "work_obligation": M(
        "desk.term.work_obligation",
        "Aika ilman etuutta. Se päättyy, kun olet ollut tarpeeksi kauan työssä tai palvelussa."),
    "residence_act": M("desk.term.residence_act", "Laki, joka kertoo, mikä kunta on kotikuntasi."),
    "language_act": M("desk.term.language_act", "Laki oikeudesta käyttää suomea ja ruotsia viranomaisessa."),
    "procedure_act": M(
        "desk.term.procedure_act",
        "Laki, joka kertoo, miten viranomaisen on hoidettava asioita ja neuvottava."),
    "population_agency": M(
        "desk.term.population_agency",
        "Virasto, jonka rekisterissä ovat kotikuntasi ja äidinkielesi."),
    "immigration_service": M("desk.term.immigration_service", "Virasto, joka päättää oleskeluluvista."),
    "labour_market_training": M(
        "desk.term.labour_market_training",
        "Koulutus, jonka viranomainen hankkii työnhakijoille."),
    "start_of_job_search": M(
        "desk.term.start_of_job_search",
        "Pyydät verkossa tai viranomaisessa, että sinut rekisteröidään työnhakijaksi."),
    "laid_off": M("desk.term.laid_off", "Työsuhteesi jatkuu, mutta työ ja palkka ovat tauolla tai vähentyneet."),
    "assigned_job": M("desk.term.assigned_job", "Työpaikka, jota viranomainen on kehottanut sinua hakemaan."),
    "ombudsman": M("desk.term.ombudsman", "Valvoja, joka tutkii, toimiko viranomainen lain mukaan."),
}
