"""One short application written in every format that is read without help from another program."""

import io
import struct
import zlib
from email.message import EmailMessage

import openpyxl
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from msg_builder import msg
from word_builder import p, package, row, table, zipped

SECTIONS = (
    ("Bakgrund", "Kommunen och Försäkringskassan ser att samma personer möter tre handläggare som inte talar med varandra."),
    ("Syfte", "Deltagarna ska få ett samlat stöd och komma närmare arbete eller studier inom två år från starten."),
    ("Budget", "Kostnaderna för de två åren framgår av tabellen här under och bygger på lönen i dag."),
    ("Utvärdering", "En enkät vid start och avslut visar om deltagarna har kommit närmare arbete efter insatsen."),
)  # fmt: skip
COSTS = (("Post", "2026", "2027"), ("Projektledare", "260 000", "520 000"), ("Resor", "10 000", "20 000"))
HEADINGS = [heading for heading, _ in SECTIONS]


def docx() -> bytes:
    body = ""
    for heading, text in SECTIONS:
        body += p(heading, style="Rubrik1") + p(text)
        if heading == "Budget":
            body += table(*(row(*cells) for cells in COSTS))
    return package(body)


def odt() -> bytes:
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "text", "table", "style")
    )
    body = ""
    for heading, text in SECTIONS:
        body += f'<text:h text:outline-level="1">{heading}</text:h><text:p>{text}</text:p>'
        if heading == "Budget":
            cells = "".join(
                "<table:table-row>"
                + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in line)
                + "</table:table-row>"
                for line in COSTS
            )
            body += f"<table:table>{cells}</table:table>"
    content = (
        f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    y = A4[1] - 72
    for heading, text in SECTIONS:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(72, y, heading)
        canvas.setFont("Helvetica", 10)
        half = text.rfind(" ", 0, 80)
        canvas.drawString(72, y - 18, text[:half])
        canvas.drawString(72, y - 30, text[half + 1 :])
        y -= 60
        if heading == "Budget":
            for r, line in enumerate(COSTS):
                for c, cell in enumerate(line):
                    canvas.rect(72 + 130 * c, y - 18 * (r + 1), 130, 18)
                    canvas.drawString(76 + 130 * c, y - 18 * (r + 1) + 5, cell)
            y -= 18 * len(COSTS) + 24
    canvas.save()
    return out.getvalue()


def encrypted_pdf() -> bytes:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user="hemligt", owner="hemligt"))
    return out.getvalue()


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    for line in COSTS:
        book.active.append([int(c.replace(" ", "")) if c[:1].isdigit() else c for c in line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def txt() -> bytes:
    return plain().encode()


def plain() -> str:
    text = ""
    for heading, body in SECTIONS:
        text += f"{heading}\n\n{body}\n\n"
        if heading == "Budget":
            text += "\n".join("\t".join(line) for line in COSTS) + "\n\n"
    return text


def html() -> bytes:
    body = ""
    for heading, text in SECTIONS:
        body += f"<h1>{heading}</h1><p>{text}</p>"
        if heading == "Budget":
            rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in line) + "</tr>" for line in COSTS)
            body += f"<table>{rows}</table>"
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def eml(
    *attached: tuple[str, bytes], text: str = "", subject: str = "Ansökan om medel", page: str = ""
) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = subject
    mail["From"] = "Anna Ek <anna.ek@granby.example>"
    mail["To"] = "kansli@forbundet.example"
    mail["Date"] = "Mon, 02 Mar 2026 10:00:00 +0100"
    mail["Message-ID"] = "<1@granby.example>"
    mail.set_content(text or plain(), cte="quoted-printable")
    if page:
        mail.add_alternative(page, subtype="html", cte="quoted-printable")
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    if mail.is_multipart():
        mail.set_boundary("grans-1")
        for part in mail.iter_parts():
            if part.is_multipart():
                part.set_boundary("grans-2")
    return mail.as_bytes()


def sealed_eml() -> bytes:
    return (
        b"From: a@b.example\nTo: c@d.example\nSubject: Ansokan\nMIME-Version: 1.0\nMessage-ID: <2@b>\n"
        b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\n'
        b"Content-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQA=\n"
    )


def outlook() -> bytes:
    return msg("Ansökan om medel", plain())


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
