"""Every text of the comparison in one table, and classes of cases in plain words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from guide.answer.texts import CONDITION
from guide.language.locale import NAMES_IN, Translator
from guide.language.messages import M, Message
from guide.law import consequences
from guide.law.days import ONE_DAY, Period
from guide.law.duties.general_duties import DUTIES
from guide.law.steps import STEPS
from guide.law.valid_reasons import VALID_REASONS
from guide.outputs.rule_diagram import words as facts
from guide.outputs.rule_diagram.drawing import PLACE, ROUTES
from guide.tools.diff.case_sets import Box, numbers
from guide.tools.diff.space import HOMES, STAYS, stays_of

WORDS: Mapping[str, Message] = {
    "working": M("diff.working", "Vertaan versioita. Tämä voi kestää pari minuuttia."),
    "error.no_git": M("diff.error.no_git",
                      "Git puuttuu, joten versiota ei voi hakea: {name}. Asenna git tai anna kansio."),
    "error.no_repository": M(
        "diff.error.no_repository",
        "Tämä kansio ei kuulu git-varastoon, eikä {name} ole kansio. Siirry varastoon tai anna kansio."),
    "error.no_revision": M(
        "diff.error.no_revision",
        "Tällaista versiota tai kansiota ei ole: {name}. Komento git log --oneline luettelee versiot."),
    "error.no_guide": M(
        "diff.error.no_guide",
        "Tässä versiossa tai kansiossa ei ole opasta: {name}. Anna kansio, jonka alla on kansio guide."),
    "error.cannot_ask": M("diff.error.cannot_ask", "Tämä versio ei vastaa: {name}. Python kertoo syyn: {reason}."),
    "error.no_places": M(
        "diff.error.no_places",
        "Versiot {old} ja {new} eivät luokittele kuntia samalla tavalla. Vertaa lähempänä toisiaan olevia versioita."),
    "kind.authority": M("diff.kind.authority", "Kuka palvelee"),
    "kind.duties": M("diff.kind.duties", "Velvollisuudet"),
    "kind.steps": M("diff.kind.steps", "Ensimmäiset tehtävät"),
    "kind.consequences": M("diff.kind.consequences", "Seuraamukset"),
    "kind.change": M("diff.kind.change", "Tie toiseen viranomaiseen"),
    "kind.oversight": M("diff.kind.oversight", "Valvonta ja kantelu"),
    "kind.municipalities": M("diff.kind.municipalities", "Kunnat nimeltä"),
    "kind.references": M("diff.kind.references", "Viittaukset lakiin"),
    "on_day": M("diff.on_day", "päivä {day}"),
    "days": M("diff.days", "päivät {first}–{last}"),
    "from_day": M("diff.from_day", "päivä {day} alkaen"),
    "everybody": M("diff.everybody", "kaikki tapaukset"),
    "unknown": M("diff.unknown", "ei tiedossa"),
    "unknown_facts": M("diff.unknown_facts", "ei tiedossa: {facts}"),
    "fact.home_municipality": M("diff.fact.home", "kotikunta"),
    "fact.stay_municipality": M("diff.fact.stay", "oleskelupaikka"),
    "fact.status": M("diff.fact.status", "tilanne työnhakijana"),
    "stay.not_given": M("diff.stay.not_given", "ei kerrottu"),
    "stay.same": M("diff.stay.same", "kotikunta"),
    "stay.near": M("diff.stay.near", "samanlainen kunta samalla työllisyysalueella"),
    "stay.elsewhere": M("diff.stay.elsewhere", "kunta toisella työllisyysalueella"),
    "stay.alike": M("diff.stay.alike", "toinen samanlainen kunta"),
    "person.group": M("diff.person.group", "kokeilun asiakasryhmään kuuluva"),
    "person.other": M("diff.person.other", "muu työnhakija"),
    "person.protected": M("diff.person.protected", "tilapäistä suojelua saava, jolla ei ole kotikuntaa"),
    "person.no_home": M("diff.person.no_home", "muu työnhakija, jolla ei ole kotikuntaa"),
    "by.home": PLACE["home"],
    "by.stay": PLACE["stay"],
    "by.target": M("diff.by.target", "kohteen mukaan"),
    "by.other": M("diff.by.other", "muun paikan mukaan"),
    **{f"server.{kind}": message for kind, message in facts.AUTHORITIES.items()},
    "server.error": M("diff.no_answer", "ei vastausta"),
    "open": M("diff.open", "vielä avoin: {servers}"),
    "open_unnamed": M("diff.open_unnamed", "vielä avoin, viranomaista ei nimetä"),
    "nobody": M("diff.nobody", "ei nimettyä viranomaista"),
    "request_to": M("diff.request_to", "pyyntö osoitetaan: {name}"),
    "not_used": M("diff.not_used", "ei käytössä"),
    "no_longer_matters": M("diff.no_longer_matters", "ei enää vaikuta: {facts}"),
    "now_matters": M("diff.now_matters", "vaikuttaa nyt: {facts}"),
    "order": M("diff.order", "järjestys vaihtuu"),
    **{f"duty.{rule.id}": rule.title for rule in DUTIES},
    "duty.none": M("diff.no_duty", "ei ole velvollisuus"),
    "duty.counted": M("diff.duties_counted", "velvollisuuksia {count}"),
    **{f"step.{rule.id}": rule.act for rule in STEPS},
    "step.none": M("diff.no_step", "ei kuulu näihin"),
    "step.counted": M("diff.steps_counted", "ensimmäisiä tehtäviä {count}"),
    **{f"act.{name}": message for name, message in consequences.WHAT.items()},
    **{f"time.{number}": message for number, message in enumerate(consequences.TIMES)},
    **{f"unless.{name}": message for name, message in consequences.ONLY.items()},
    **{f"effect.{name}": message for name, message in consequences.EFFECTS.items()},
    **{f"from.{name}": message for name, message in consequences.BEGINS.items()},
    **{f"end.{name}": message for name, message in consequences.ENDS.items() if message},
    **{f"reason.{rule.name}": rule.title for rule in VALID_REASONS},
    "cost.none": M("diff.no_cost", "ei seuraamusta"),
    "cost.counted": M("diff.costs_counted", "eroja seuraamuksissa: {count}"),
    "cost.reasons": M("diff.cost_reasons", "pätevät syyt: {reasons}"),
    "certain.True": M("diff.certain", "varma"),
    "certain.False": M("diff.uncertain", "varmistettava"),
    "binds.all": M("diff.binds.all", "sitoo kaikkia"),
    "binds.benefit_seekers": M("diff.binds.benefit_seekers", "sitoo työttömyysetuuden hakijoita"),
    **{f"route.{name}": message for name, message in ROUTES.items()},
    "route": M("diff.route", "tie: {route}"),
    "addressee": M("diff.addressee", "vastaanottaja: {server}"),
    "no_addressee": M("diff.no_addressee", "ei vastaanottajaa"),
    **{f"condition.{name}": message for name, message in CONDITION.items()},
    "conditions": M("diff.conditions", "ehdot: {conditions}"),
    "no_conditions": M("diff.no_conditions", "ei ehtoja"),
    "consent.True": M("diff.consent.yes", "kunnan suostumus tarvitaan"),
    "consent.False": M("diff.consent.no", "kunnan suostumusta ei tarvita"),
    "possible": M("diff.possible", "mahdollinen: {truth}"),
    "truth.True": M("diff.truth.yes", "kyllä"),
    "truth.False": M("diff.truth.no", "ei"),
    "truth.absent": M("diff.truth.absent", "ei ole ehto"),
    "supervision": M("diff.supervision", "valvoja: {supervisor}, kantelu: {complaint}"),
    "agency.None": M("diff.agency.none", "ei nimetä"),
    "agency.avi": M("diff.agency.avi", "aluehallintovirasto"),
    "agency.lvv": M("diff.agency.lvv", "Lupa- ja valvontavirasto"),
    "agency.parliamentary_ombudsman": M("diff.agency.ombudsman", "eduskunnan oikeusasiamies"),
}


@dataclass(frozen=True)
class Words:
    """The table in one language."""

    to: Translator

    def say(self, key: str, **values: object) -> str:
        """Return the text of a key, its placeholders filled."""
        return self.to.text(WORDS[key], **values)

    def name(self, group: str, value: object, **values: object) -> str:
        """Return what a value of a group is called; one that this version does not know stands as it is."""
        message = WORDS.get(f"{group}.{value}")
        return self.to.text(message, **values) if message else self.say("unknown") if value is None else str(value)

    def period(self, stretches: Iterable[Period]) -> str:
        """Return stretches of days, those that follow on each other as one."""
        runs: list[Period] = []
        for first, last in stretches:
            if runs and (before := runs[-1][1]) and before + ONE_DAY == first:
                first = runs.pop()[0]
            runs.append(Period(first, last))
        text = self.to.list(self._run(first, last) for first, last in runs)
        return text[:1].upper() + text[1:]

    def _run(self, first: date, last: date | None) -> str:
        day = self.to.short_day(first)
        if last is None:
            return self.say("from_day", day=day)
        return self.say("on_day", day=day) if first == last else self.say(
            "days", first=day, last=self.to.short_day(last))

    def fact(self, field: str) -> str:
        """Return a field as the name of a fact."""
        return self.name("fact", field) if f"fact.{field}" in WORDS else facts.value_words(field, True, self.to)

    def values(self, field: str, values: Iterable[Hashable]) -> str:
        """Return in words that a field has one of the values; None stands for "not known"."""
        found = set(values)
        known = found - {None}
        if not known and field not in facts.HEADS:
            return self.say("unknown_facts", facts=facts.value_words(field, True, self.to))
        if None not in found:
            return facts.fact_words(field, known, self.to)
        words = [facts.value_words(field, value, self.to) for value in facts.ordered(field, known)]
        return self._headed(field, [*words, self.say("unknown")])

    def either(self, words: Iterable[str]) -> str:
        """Return the words as alternatives."""
        return facts.either(words, self.to)

    def _headed(self, field: str, words: Iterable[str]) -> str:
        text = self.either(words)
        return self.to.text(facts.HEADS[field], values=text) if field in facts.HEADS else text

    def places(self, home_mask: int, stay_mask: int) -> list[str]:
        """Return home and stay in words; what is left open is not told."""
        homes = [HOMES[number] for number in numbers(home_mask)]
        words = [] if {*HOMES} - {None} <= {*homes} else [self.values("home", homes)]
        can_be = {stay for home in homes for stay in stays_of(home)}
        stays = {STAYS[number] for number in numbers(stay_mask)} & can_be
        if stays == can_be:
            return words
        if {"trial", "outside"} <= stays and "near" not in stays and {*homes} <= {"trial", "outside"}:
            stays = stays - {"trial", "outside"} | {"elsewhere"}
        if len(homes) == 1 and homes[0] in ("trial", "outside"):  # who lives at home stays in a place of that class
            own = {"not_given", "same", "near", homes[0]}
            if own <= stays:
                stays = stays - own | {homes[0]}
            elif {"near", homes[0]} <= stays:
                stays = stays - {"near", homes[0]} | {"alike"}
        if {"near", "trial", "outside"} <= stays:  # then every place on the mainland that is not the home
            stays = stays - {"near"}
        named = [stay for stay in ("not_given", "same", "near", "alike", "elsewhere") if stay in stays]
        known = stays - {*named}
        if not named:
            return [*words, facts.fact_words("stay", known, self.to)]
        if {"trial", "outside"} <= known:
            known = known - {"trial", "outside"} | {facts.MAINLAND}
        return [*words, self._headed("stay", [*(self.name("stay", stay) for stay in named), *(
            facts.value_words("stay", stay, self.to) for stay in facts.ordered("stay", known))])]

    def person(self, box: Box, person: Mapping[str, tuple[Any, ...]]) -> list[str]:
        """Return the facts about the person that a box fixes; a fact that can have any known value is not told."""
        words, unknown = [], []
        for mask, (name, values) in zip(box, person.items(), strict=True):
            found = [(*values, None)[number] for number in numbers(mask)]
            if found == [None]:
                unknown.append(self.fact(name))
            elif not {*values} <= {*found}:
                words.append(self.values(name, found))
        return [*words, *([self.say("unknown_facts", facts=self.to.list(unknown))] if unknown else [])]

    def change(self, box: Box, values: Mapping[str, tuple[Any, ...]]) -> list[str]:
        """Return the facts about a change that a box fixes."""
        found = {name: [every[number] for number in numbers(mask)]
                 for mask, (name, every) in zip(box, values.items(), strict=True) if mask.bit_count() < len(every)}
        return [self._target({*some}) if name == "target" else self.values(name, some) for name, some in found.items()]

    def _target(self, left: set[Any]) -> str:
        """Return in words the targets of a change; one in the trial and one outside it are both in another area."""
        if {"trial", "outside"} <= left:
            left = left - {"trial", "outside"} | {"other_area"}
        words = [self.to.text(facts.VALUES["target"][value])
                 for value in ("other_area", "te_office", "serving", "same_area") if value in left]
        words += [self.to.text(facts.VALUES["home"][value]) for value in ("trial", "outside", "aland") if value in left]
        return self._headed("target", [*words, *([self.say("unknown")] if None in left else [])])

    def server(self, kind: str, role: str) -> str:
        """Return an authority by its kind and its role."""
        name = self.name("server", kind)
        return f"{name} ({self.name('by', role)})" if role else name

    def named(self, was: Sequence[Any], now: Sequence[Any]) -> tuple[str, str]:
        """Return authorities with their names, before and now: in all languages where this one shows no difference."""
        at = 1 + ("fi", "sv", "en").index(NAMES_IN[self.to.lang])
        every = [(one[0], one[at]) for one in was] == [(one[0], one[at]) for one in now]
        before, after = ("; ".join(self._named(kind, " / ".join(names) if every else names[at - 1])
                                   for kind, *names in side) or self.say("nobody") for side in (was, now))
        return before, after

    def _named(self, kind: str, name: str) -> str:
        if kind == "addressed_to":
            return self.say("request_to", name=name)
        return f"{self.name('server', kind)}: {name}" if name else self.name("server", kind)
