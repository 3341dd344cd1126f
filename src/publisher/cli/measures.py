"""How hard papers and plain versions read, as a table in a terminal and as plain lines everywhere else."""

from rich.table import Table

from publisher.building.inspection import PaperMeasures
from publisher.cli.console import plain, stdout
from publisher.model.measures import Measured

_COLUMNS = ("text", "words", "of the paper", "LIX", "adjusted", "with quotes", "mean", "longest", "long words")
_LEGEND = (
    "LIX of a plain version's own words; adjusted: names and explained words never count as long; with quotes: all "
    "that is read. Mean and longest: words a sentence."
)


def show_measures(measured: tuple[PaperMeasures, ...]) -> None:
    """Print each item's paper and plain versions, and those of the whole meeting."""
    console = stdout()
    for one in measured:
        if plain():
            console.print(one.paper, markup=False)
            for row in one.rows:
                told = ", ".join(f"{name} {value}" for name, value in zip(_COLUMNS, _cells(row), strict=True))
                console.print(f"  {_where(row)}, {told}", markup=False)
        else:
            table = Table(title=one.paper, title_justify="left")
            table.add_column("")
            for name in _COLUMNS:
                table.add_column(name, justify="left" if name == "text" else "right")
            for row in one.rows:
                table.add_row(_where(row), *_cells(row))
            console.print(table)
    console.print(_LEGEND, markup=False)


def _where(row: Measured) -> str:
    return "all items" if row.item is None else f"item {row.item}"


def _cells(row: Measured) -> tuple[str, ...]:
    told = row.measures
    return (
        "paper" if row.text == "source" else row.text,
        str(told.words),
        f"{row.share:.0%}",
        f"{told.lix:.0f}",
        f"{told.lix_adjusted:.0f}",
        f"{row.lix_shown:.0f}",
        f"{told.mean_sentence:.1f}",
        str(told.longest_sentence),
        f"{told.long_words:.0%}",
    )
