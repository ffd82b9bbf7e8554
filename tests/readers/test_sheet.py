"""Workbooks: what each cell shows, and what is said when a value was never stored."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook

from sfintake.errors import CorruptError, FileTooLargeError, LimitError, SfintakeError
from sfintake.model import Document, NoteCode, Table
from sfintake.readers.limits import Limits
from sfintake.readers.media import source_file
from sfintake.readers.sheet import read
from sfintake.readers.sheet.formulas import Sheets, Unknown, compute
from word_builder import zipped


def workbook(rows: list[list[Any]], title: str = "Budget") -> Workbook:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def document(book: Workbook, limits: Limits | None = None) -> Document:
    saved = io.BytesIO()
    book.save(saved)
    return read(source_file("budget.xlsx", saved.getvalue()), limits or Limits())


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_numbers_are_shown_as_stored_without_a_false_point() -> None:
    made = document(workbook([["Lön", 713000, 0.5, 811468.5]]))
    assert grid(made.blocks[0]) == [["Lön", "713000", "0,5", "811468,5"]]


def test_a_total_that_no_program_has_computed_is_computed_and_told() -> None:
    made = document(workbook([["Lön", 182000], ["Resor", 12000], ["Summa", "=SUM(B1:B2)"]]))
    assert grid(made.blocks[0])[2] == ["Summa", "194000"]
    assert made.blocks[0].rows[2][1].paragraphs[0].stored == "=SUM(B1:B2)"
    assert [(n.code, n.detail) for n in made.notes] == [(NoteCode.FORMULA_COMPUTED, "B3")]


def test_a_formula_over_two_sheets_is_followed() -> None:
    book = workbook([["Samordnare", "='Löne kalkyl'!A1*2"]])
    book.create_sheet("Löne kalkyl").append([41500])
    assert grid(document(book).blocks[0]) == [["Samordnare", "83000"]]


def test_a_formula_that_refers_to_another_file_is_never_a_silent_zero() -> None:
    made = document(workbook([["Lön", "=[1]Blad1!A1"], ["Slump", "=RAND()*100"]]))
    cells = [row[1] for row in made.blocks[0].rows]
    assert [c.text for c in cells] == ["", ""]
    assert all(c.error for c in cells)
    assert [n.code for n in made.notes] == [NoteCode.FORMULA_UNKNOWN, NoteCode.FORMULA_UNKNOWN]


def test_cells_that_point_at_each_other_end() -> None:
    made = document(workbook([["=B1", "=A1"]]))
    assert all(cell.error for cell in made.blocks[0].rows[0])


def test_a_formula_of_brackets_without_end_is_never_a_silent_zero() -> None:
    made = document(workbook([["Lön", "=" + "(" * 4000 + "1" + ")" * 4000]]))
    assert made.blocks[0].rows[0][1].error == "för djup formel"


def test_a_merged_cell_as_large_as_a_sheet_can_be_is_refused_in_time() -> None:
    saved = io.BytesIO()
    workbook([["Lön", 1]]).save(saved)
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    files[sheet] = files[sheet].replace(b"</sheetData>", merged)
    with pytest.raises(LimitError):
        read(source_file("budget.xlsx", zipped(files)), Limits())


def test_a_hidden_sheet_is_read_and_told() -> None:
    book = workbook([["Lön", 1]])
    book.create_sheet("Gammal").append(["Lön", 2])
    book["Gammal"].sheet_state = "hidden"
    made = document(book)
    assert [(b.name, b.hidden) for b in made.blocks] == [("Budget", False), ("Gammal", True)]
    assert NoteCode.HIDDEN_SHEET in {n.code for n in made.notes}


def test_empty_rows_are_left_out_but_addresses_are_the_sheets_own() -> None:
    made = document(workbook([["Lön", 1], [], ["Resor", 2]]))
    assert [row[0].locus.cell for row in made.blocks[0].rows] == ["A1", "A3"]


def test_a_sheet_of_too_many_cells_is_refused() -> None:
    with pytest.raises(LimitError):
        document(workbook([[1] * 40] * 40), Limits(table_cells=1000))


def test_a_text_that_begins_with_a_number_sign_is_no_error() -> None:
    made = document(workbook([["# deltagare", 60], ["#REF!", 1]]))
    assert [row[0].text for row in made.blocks[0].rows] == ["# deltagare", ""]
    assert made.blocks[0].rows[1][0].error == "#REF!"


def test_one_long_text_shown_in_very_many_cells_is_refused() -> None:
    with pytest.raises(FileTooLargeError):
        document(workbook([["x" * 9_000] * 20] * 20), Limits(characters=1_000_000))


ODD_STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200"'
    ' formatCode="yyyy/mm"/></numFmts><cellXfs count="2"><xf numFmtId="0" okänt="1"/><xf numFmtId="200" okänt="1"/></cellXfs>'
    "</styleSheet>"
)


def test_styles_of_another_programs_making_do_not_stop_the_values() -> None:
    book = workbook([["Start", date(2027, 1, 1)]])
    book.active["B1"].number_format = "yyyy/mm"
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["xl/styles.xml"] = ODD_STYLES.encode()
    made = read(source_file("budget.xlsx", zipped(files)), Limits())
    assert grid(made.blocks[0]) == [["Start", "2027-01-01"]]
    assert [(n.code, n.detail) for n in made.notes] == [(NoteCode.REPAIRED, "styles")]


def test_a_broken_workbook_is_told_as_such() -> None:
    with pytest.raises(SfintakeError) as told:
        read(source_file("b.xlsx", b"PK\x03\x04 nej"), Limits())
    assert told.value.exit_status == CorruptError.exit_status


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("A1+A2", "30"),
        ("A1-A2*2", "-30"),
        ("(A1+A2)/4", "7.5"),
        ("SUM(A1:A2,5)", "35"),
        ("SUM($A$1:A2)*40.15%", "12.045"),
        ("-A1", "-10"),
        ("ROUND(A1/3,2)", "3.33"),
        ("MAX(A1;A2)", "20"),
        ("A9", "0"),
    ],
)
def test_the_operations_of_a_budget(formula: str, value: str) -> None:
    book = Sheets({"B": {"A1": 10, "A2": 20}}, {"B": {"A3": f"={formula}"}})
    assert compute(book, "B", "A3") == Decimal(value)


@pytest.mark.parametrize(
    "formula", ["A1/0", "A1&A2", "VLOOKUP(A1,A2)", "SUM(A1", "10^30", "A1*1E40", "X!A1", '"ord"+A1']
)
def test_what_is_not_computed_is_unknown(formula: str) -> None:
    book = Sheets({"B": {"A1": 10, "A2": 20}}, {"B": {"A3": f"={formula}"}})
    assert isinstance(compute(book, "B", "A3"), Unknown)


def rewritten(book: Workbook, change: Callable[[bytes], bytes]) -> bytes:
    """Give the workbook's bytes with the XML of its first sheet changed."""
    saved, out = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == "xl/worksheets/sheet1.xml" else data)
    return out.getvalue()


def rows_below(count: int, value: str) -> Callable[[bytes], bytes]:
    """Give a change that puts so many more rows under those of a sheet."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"{value}</row>' for n in range(10, 10 + count))
    return lambda data: data.replace(b"</sheetData>", rows.encode() + b"</sheetData>")


def test_a_sheet_formatted_down_to_its_last_row_is_read_whole_and_nothing_is_told() -> None:
    book = workbook([["Lön", 713000], ["Resor", 12000]])
    made = read(source_file("budget.xlsx", rewritten(book, rows_below(200_000, ' s="0"/>'))), Limits())
    assert grid(made.blocks[0]) == [["Lön", "713000"], ["Resor", "12000"]]
    assert made.notes == ()


def test_of_a_sheet_of_two_hundred_thousand_rows_the_first_are_read_and_the_rest_is_told() -> None:
    book = workbook([["Lön", 713000], ["Resor", 12000]])
    made = read(source_file("budget.xlsx", rewritten(book, rows_below(200_000, "><v>1</v></c>"))), Limits())
    assert grid(made.blocks[0])[:2] == [["Lön", "713000"], ["Resor", "12000"]]
    assert 10_000 < len(made.blocks[0].rows) <= 20_000
    assert [n.code for n in made.notes] == [NoteCode.LIMIT]


def test_a_cell_far_down_costs_no_more_than_one_near() -> None:
    book = workbook([["Lön", 713000]])
    book.active["A1048576"] = "slut"
    assert grid(document(book).blocks[0]) == [["Lön", "713000"], ["slut", ""]]
