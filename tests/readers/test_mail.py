"""Mails: what they say, what came with them, and what they only answer."""

import base64

import pytest

import format_makers as make
from msg_builder import msg
from sfintake.errors import CorruptError, EncryptedError, TruncatedError
from sfintake.model import Document, Heading, MediaType, NoteCode, Paragraph, Role, Table, Unread
from sfintake.readers import DEFAULT_LIMITS, read
from sfintake.readers.media import source_file
from sfintake.readers.unpack import unpack

LETTER = "Hej!\n\nHär kommer vår ansökan.\n\nMed vänlig hälsning\nAnna Ek\nEnhetschef, Granby kommun\n"


def mail(text: str = LETTER, **more: str) -> Document:
    return read(source_file("brev.eml", make.eml(text=text, **more)))


def body(document: Document) -> list[str]:
    roles = {Role.BODY, Role.LIST_ITEM}
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role in roles]


def foot(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is Role.FOOTER]


def test_the_subject_is_the_title():
    titles = [b.text for b in mail(subject="Ansökan Vägen fram").blocks if b.role is Role.TITLE]  # type: ignore[union-attr]  # paragraphs only
    assert titles == ["Ansökan Vägen fram"]


def test_a_closing_name_stays_in_the_body():
    assert body(mail())[-3:] == ["Med vänlig hälsning", "Anna Ek", "Enhetschef, Granby kommun"]


def test_sender_and_date_are_kept_and_are_no_body():
    heads = [b.text for b in mail().blocks if isinstance(b, Paragraph) and b.role is Role.HEADER]
    assert heads == ["Anna Ek <anna.ek@granby.example>", "Mon, 02 Mar 2026 10:00:00 +0100"]


@pytest.mark.parametrize(
    "mark",
    [
        "Den mån 2 mars 2026 kl 09:12 skrev Karin Berg <karin@forbundet.example>:\n> Ni kan söka till den 15 mars.",
        "-----Ursprungligt meddelande-----\nFrån: Karin Berg\nSkickat: den 2 mars 2026\nNi kan söka till den 15 mars.",
        "Från: Karin Berg <karin@forbundet.example>\nSkickat: den 2 mars 2026 09:12\nTill: Anna Ek\n\n"
        "Ni kan söka till den 15 mars.",
        "On Mon, Mar 2, 2026 at 9:12 AM Karin Berg wrote:\n> Ni kan söka till den 15 mars.",
        "> Ni kan söka till den 15 mars.",
        "-- \nNi kan söka till den 15 mars.",
    ],
)
def test_what_a_mail_answers_is_kept_apart(mark: str):
    document = mail(LETTER + "\n" + mark, subject="SV: Ansökan")
    assert "15 mars" in " ".join(foot(document))
    assert "15 mars" not in " ".join(body(document))
    assert "Här kommer vår ansökan." in body(document)


@pytest.mark.parametrize("subject", ["VB: Ansökan", "Fwd: Ansökan", "FW: Ansökan"])
def test_a_mail_passed_on_is_read_whole(subject: str):
    text = (
        "Se nedan.\n\nFrån: Anna Ek\nSkickat: den 2 mars 2026\nTill: Karin\n\nBakgrund\n\n"
        + make.SECTIONS[0][1]
    )
    assert make.SECTIONS[0][1] in body(mail(text, subject=subject))


def test_an_application_written_in_a_mail_has_its_headings_and_table():
    document = mail(make.plain())
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == make.HEADINGS
    assert any(isinstance(b, Table) for b in document.blocks)


def test_html_is_read_rather_than_the_plain_copy():
    page = "<html><body><h1>Bakgrund</h1><p>" + make.SECTIONS[0][1] + "</p></body></html>"
    document = mail("bara text", page=page)
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == ["Bakgrund"]
    assert "bara text" not in body(document)


def test_an_old_mail_answered_in_html_is_kept_apart():
    page = (
        "<html><body><p>Här kommer vår ansökan.</p><div><p><b>Från:</b> Karin Berg<br><b>Skickat:</b> den 2 mars"
        "<br><b>Till:</b> Anna</p><table><tr><td>Ni kan söka</td><td>till den 15 mars</td></tr></table></div></body></html>"
    )
    document = mail("x", page=page, subject="Sv: Ansökan")
    assert body(document) == ["Här kommer vår ansökan."]
    assert "till den 15 mars" in foot(document)


def test_pictures_that_a_mail_would_fetch_are_told_and_not_fetched():
    page = '<html><body><p>Hej och välkommen</p><img src="https://spion.example/a.gif" width="1" height="1"></body></html>'
    notes = mail("x", page=page).notes
    assert [n.detail for n in notes if n.code is NoteCode.EXTERNAL_REFERENCE] == ["image spion.example"]


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_letters_are_read_in_the_encoding_they_came_in(charset: str):
    raw = (
        "From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?q?Ans=C3=B6kan?=\nMessage-ID: <1@b>\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\nVi söker för två år på Ås.\n"
    ).encode(charset)
    assert body(read(source_file("a.eml", raw))) == ["Vi söker för två år på Ås."]


def test_a_mail_sent_in_base64_is_read():
    text = base64.encodebytes("Vi söker medel för två år.".encode()).decode()
    raw = (
        "From: a@b.example\nTo: c@d.example\nSubject: x\nMessage-ID: <1@b>\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{text}"
    ).encode()
    assert body(read(source_file("a.eml", raw))) == ["Vi söker medel för två år."]


def test_attachments_come_out_with_their_names():
    data = make.eml(("Ansökan åäö.docx", make.docx()), ("budget.xlsx", make.xlsx()))
    found = unpack(source_file("brev.eml", data), DEFAULT_LIMITS)
    assert [(f.name, f.media_type) for f in found] == [
        ("brev.eml", MediaType.EML), ("Ansökan åäö.docx", MediaType.DOCX), ("budget.xlsx", MediaType.XLSX)
    ]  # fmt: skip


def test_an_attached_mail_is_opened():
    from email.message import EmailMessage

    outer = EmailMessage()
    outer["Subject"], outer["From"], outer["To"], outer["Message-ID"] = (
        "VB",
        "a@b.example",
        "c@d.example",
        "<1@b>",
    )
    outer.set_content("Se bifogat.")
    inner = EmailMessage()
    inner["Subject"], inner["From"], inner["Message-ID"] = "Ansökan Vägen", "e@f.example", "<2@f>"
    inner["To"] = "a@b.example"
    inner.set_content(make.plain())
    outer.add_attachment(inner)
    found = unpack(source_file("brev.eml", outer.as_bytes()), DEFAULT_LIMITS)
    assert [(f.name, f.media_type) for f in found][1:] == [("Ansökan Vägen.eml", MediaType.EML)]


def test_a_mail_cut_off_in_an_attachment_says_so():
    data = make.eml(("a.txt", b"Text " * 500))
    with pytest.raises(TruncatedError):
        unpack(source_file("brev.eml", data[:-300]), DEFAULT_LIMITS)


def test_a_mail_cut_off_in_its_own_text_is_read_and_told():
    page = "<html><body><p>Här kommer vår ansökan.</p></body></html>"
    data = make.eml(text="Här kommer vår ansökan.", page=page)
    document = read(source_file("brev.eml", data[: data.rindex(b"--grans")]))
    assert body(document) == ["Här kommer vår ansökan."]
    assert [n.detail for n in document.notes if n.code is NoteCode.DAMAGED_PART] == ["end"]


def test_a_mail_that_only_its_receiver_can_open_says_so():
    with pytest.raises(EncryptedError):
        unpack(source_file("brev.eml", make.sealed_eml()), DEFAULT_LIMITS)


def test_parts_nested_without_end_are_refused():
    depth = 2_000
    raw = b"From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\n"
    for i in range(depth):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i)
    with pytest.raises((CorruptError, TruncatedError)):
        read(source_file("brev.eml", raw + b"\nslut\n"))


class TestOutlook:
    def test_subject_body_and_attachments_are_read(self) -> None:
        data = msg(
            "Ansökan Vägen fram", make.plain(), [("budget.xlsx", make.xlsx()), ("b.txt", b"Kort bilaga.")]
        )
        found = unpack(source_file("brev.msg", data), DEFAULT_LIMITS)
        assert [(f.name, f.media_type) for f in found] == [
            ("brev.msg", MediaType.MSG), ("budget.xlsx", MediaType.XLSX), ("b.txt", MediaType.TEXT)
        ]  # fmt: skip
        document = read(source_file("brev.msg", data))
        assert document.title == "Ansökan Vägen fram"
        assert [b.text for b in document.blocks if isinstance(b, Heading)] == make.HEADINGS

    def test_html_is_read_rather_than_the_plain_copy(self) -> None:
        data = msg("Ansökan", "bara text", html="<html><body><p>Vi söker för två år.</p></body></html>")
        assert body(read(source_file("a.msg", data))) == ["Vi söker för två år."]

    def test_an_attachment_that_is_only_pointed_at_is_told(self) -> None:
        from msg_builder import _Node, _properties, compound_file

        root = _properties(bytes(32), {0x0037: "Ansökan", 0x1000: "Hej"}, {}, {})
        storage = _Node("__attach_version1.0_#00000000")
        storage.children += _properties(bytes(8), {0x3707: "moln.docx"}, {}, {0x3705: 7})
        found = unpack(source_file("a.msg", compound_file([*root, storage])), DEFAULT_LIMITS)
        assert [(f.name, f.code) for f in found if isinstance(f, Unread)] == [("moln.docx", "UNSUPPORTED")]
