"""Writes holidays.csv: the nation-wide public holidays of 1990-2035 by the PyPI package `holidays`.

    pip install holidays==0.109
    python tests/oracles/public_holidays.py

The tests read the file; they need no Python. A newer package may know newer laws: raise VERSION,
run the script, and look at what changes.
"""

import sys
from pathlib import Path

import holidays

VERSION = "0.109"
YEARS = range(1990, 2036)
COUNTRIES = (
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
).split()


def calendar(code):
    if code == "TARGET2":
        return holidays.financial_holidays("XECB", years=YEARS)
    if code == "GB":
        return holidays.country_holidays("GB", subdiv="ENG", years=YEARS)
    if code == "SE":
        # The category of the eves that the law treats like holidays.
        return holidays.country_holidays("SE", categories=("public", "de_facto"), years=YEARS)
    return holidays.country_holidays(code, years=YEARS)


def main():
    if holidays.__version__ != VERSION:
        sys.exit(f"holidays {VERSION} expected, {holidays.__version__} found")
    lines = [
        f"# Written by public_holidays.py with the PyPI package holidays {VERSION} (MIT licence).",
        "# A year without a line is one that the package does not cover.",
        "calendar,year,days",
    ]
    for code in [*COUNTRIES, "TARGET2"]:
        dates = sorted(calendar(code))
        for year in YEARS:
            days = [f"{day:%m%d}" for day in dates if day.year == year]
            if days:
                lines.append(f"{code},{year},{' '.join(days)}")
    target = Path(__file__).with_name("holidays.csv")
    target.write_text("\n".join(lines) + "\n", encoding="ascii")


main()
