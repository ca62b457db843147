"""Write the next format of the case code: `python -m guide.tools.new_case_code_format`, after a new question or place.

The file says what the interview can take as an answer and no earlier format can say. Earlier formats stay as they are,
and the codes given out in them open for ever; codes of the new one are added to those that a test opens for ever.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from math import ceil, log
from pathlib import Path

from guide.desk.case_code import alphabet, codec, schema
from guide.desk.case_code.schema import FORMAT_SHARES, FORMATS, Case, Format
from guide.facts.questions import QUESTIONS
from guide.places import MUNICIPALITIES
from guide.settings.clock import today

FOLDER = Path(schema.__file__).parent
GOLDEN = Path("tests/desk/case_code/golden.toml")
#: The share of "not asked", in shares of one answer: who is not asked may well be given an older format.
ABSENT_SHARE = 2


def new_format(unsaid: Mapping[str, tuple[str, ...]], before: Format) -> str:
    """Return the file of the format after `before` that can also say these answers, by field."""
    places = {code for values in unsaid.values() for code in values if code in MUNICIPALITIES} - set(before.class_of)
    place_fields = {question.field for question in QUESTIONS if question.kind == "place"}
    cost, fields = log(sum(FORMAT_SHARES)), list[str]()
    for name, values in unsaid.items():
        options, new = [value for value in values if value not in MUNICIPALITIES], name not in before.values
        if not options and not new:
            continue  # only places are new
        count = len(options) + len(MUNICIPALITIES) * (name in place_fields)
        fields += ["", "[[fields]]", f"name = {json.dumps(name)}", f"options = {json.dumps(options)}"]
        if new:
            fields += [*["places = true"] * (name in place_fields), f"odds = [{{ absent = {ABSENT_SHARE * count} }}]"]
        cost += log((ABSENT_SHARE + 1) * count)
    longest = before.longest + ceil(cost / log(len(alphabet.CHARACTERS)))
    parts = [f"# What format {before.number + 1} of the case code can say and format {before.number} cannot.",
             "# Codes given out in it are opened for ever: never edit this file.",
             f"number = {before.number + 1}", f"longest = {longest}"]
    if places:
        parts += ["", "[places]"]
        for name, aland in (("outside", False), ("aland", True)):
            parts += [f'{name} = "{" ".join(found)}"' for found in [
                sorted(code for code in places if MUNICIPALITIES[code].aland == aland)] if found]
    return "\n".join([*parts, *fields, ""])


def golden_codes(unsaid: Mapping[str, tuple[str, ...]], formats: tuple[Format, ...]) -> Iterator[str]:
    """Yield a table for each field: a code of the newest format that says one of its new answers."""
    for name, values in unsaid.items():
        case = Case({"home_municipality": "091"} | {name: values[0]}, today(), today())
        given = ", ".join(f"{field} = {json.dumps(value)}" for field, value in case.given.items())
        yield (f'\n[format-{formats[-1].number}-{name}]\ncode = "{codec.code_of(schema.write(case, formats))}"\n'
               f"issued_on = {case.issued_on}\non = {case.on}\nday_unknown = false\ngiven = {{ {given} }}\n")


def main(folder: Path = FOLDER, golden: Path = GOLDEN) -> int:
    """Write the format and its codes where an answer has no format. Return the exit status."""
    unsaid = codec.unsaid()
    if not unsaid:
        print("The case code can say every answer: there is nothing to write.")
        return 0
    path = folder / f"format-{len(FORMATS) + 1}.toml"
    content = new_format(unsaid, FORMATS[-1])
    with path.open("x", encoding="utf-8") as file:
        file.write(content)
    with golden.open("a", encoding="utf-8") as file:
        file.write(f'\n[format-{len(FORMATS) + 1}]\nsha256 = "{hashlib.sha256(content.encode()).hexdigest()}"\n')
        file.writelines(golden_codes(unsaid, tuple(schema.read_formats(folder))))
    print(f"{path} can now say {', '.join(unsaid)}; codes of it are in {golden}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
