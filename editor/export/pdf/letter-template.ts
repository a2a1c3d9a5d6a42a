/** Millimetres of the page that others must know too: where the logo stands, measured from the top left. */
export const letterPage = { height: 297, left: 31, top: 25, logo: 17 };

/**
 * The Typst template of the letter. It is a string in a module, so that the bundled server needs no file
 * beside it. It only ever reads data (/letter.json, made by {@link file://./typst-input.ts}); no text of a user becomes
 * Typst source. Sizes: A4, text 11 pt on 15.6 pt, so that printed letters read well at home.
 */
export const letterTemplate = `
#let letter = json("/letter.json")
#let accent = rgb(letter.accent)
#let tint = rgb(letter.tint)
#let ink = rgb("#1d2433")
#let quiet = rgb("#566074")
#let line-colour = rgb("#8a90a0")
#let warning = rgb("#a4161a")
#let serif = ("Literata", "Atkinson Hyperlegible Next")
#let sans = ("Atkinson Hyperlegible Next", "Literata")
#let label-width = 25mm
#let reference-width = 20mm

#set document(
  title: letter.title,
  author: letter.author,
  date: datetime(year: letter.date.year, month: letter.date.month, day: letter.date.day),
)
#set text(lang: "nl", region: "NL", font: serif, size: 11pt, fill: ink, fallback: false, hyphenate: true)
// Ragged lines gain little from optimising whole paragraphs, which doubles the time of a letter.
#set par(leading: 0.72em, spacing: 1.15em, justify: false, linebreaks: "simple")

#let small-head(body) = text(font: sans, size: 8.5pt, fill: quiet, hyphenate: false, body)

#set page(
  paper: "a4",
  margin: (left: ${letterPage.left}mm, right: 29mm, top: ${letterPage.top}mm, bottom: 27mm),
  header-ascent: 9mm,
  footer-descent: 9mm,
  background: context {
    if here().page() == 1 { place(top + left, rect(width: 100%, height: 3.2mm, fill: accent)) }
    if letter.mark != none {
      place(top + right, dx: -29mm, dy: 8.5mm, box(
        stroke: 1pt + warning, radius: 2pt, inset: (x: 7pt, y: 4.5pt),
        text(font: sans, size: 9pt, weight: 600, fill: warning, hyphenate: false, letter.mark),
      ))
    }
  },
  header: context {
    if here().page() > 1 { small-head(letter.running) }
  },
  footer: context {
    set align(right)
    small-head[Pagina #counter(page).display() van #counter(page).final().first()]
  },
)

#let styled(it, mark) = {
  if mark == "strong" { strong(it) }
  else if mark == "em" { emph(it) }
  else if mark == "underline" { underline(it) }
  else if mark == "strike" { strike(it) }
  else if mark == "superscript" { super(it) }
  else if mark == "subscript" { sub(it) }
  else { panic("unknown mark " + mark) }
}

#let run(r) = {
  if r.kind == "text" {
    let it = r.marks.fold(text(r.text), styled)
    if r.href == none { it } else { link(r.href, it) }
  } else if r.kind == "break" { linebreak() }
  else if r.kind == "note" { footnote(r.text) }
  else { panic("unknown run " + r.kind) }
}
#let runs(rs) = rs.map(run).join()

#set footnote.entry(separator: line(length: 30mm, stroke: 0.6pt + line-colour), gap: 0.55em)
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.6em)
#show link: it => underline(stroke: 0.6pt + accent, offset: 2pt, text(fill: accent, it))
#show footnote: it => { show link: l => l.body; it }
#show footnote.entry: it => { show link.where(dest: it.note.location()): l => l.body; it }
#show strong: set text(weight: 700)
// A span of years or pages stays on one line.
#show regex("[0-9]+–[0-9]+"): it => box(it)

#set heading(numbering: none)
#show heading: set text(font: sans, hyphenate: false)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 20pt, weight: 700, fill: ink)
#show heading.where(level: 1): set block(above: 0.35em, below: 1.3em)
#show heading.where(level: 2): set text(size: 15pt, weight: 600, fill: accent)
#show heading.where(level: 2): set block(above: 2em, below: 0.85em, sticky: true)
#show heading.where(level: 3): set text(size: 12pt, weight: 600, fill: ink)
#show heading.where(level: 3): set block(above: 1.6em, below: 0.85em, sticky: true)
#show heading.where(level: 4): set text(size: 11pt, weight: 600, fill: quiet)
#show heading.where(level: 4): set block(above: 1.4em, below: 0.8em, sticky: true)
#set list(indent: 0.3em, body-indent: 0.7em, spacing: 0.75em, marker: (text(fill: accent)[•], text(fill: accent)[–]))
#set enum(indent: 0.3em, body-indent: 0.7em, spacing: 0.75em, numbering: "1.a.i.")
#set table(inset: (x: 7pt, y: 6pt), align: left + top)

#let heading-block(b, render) = heading(level: b.level, runs(b.runs))

#let paragraph-block(b, render) = {
  if b.role == "tenor" {
    block(
      stroke: (left: 3pt + accent), fill: tint, inset: (left: 11pt, right: 10pt, y: 9pt), width: 100%, breakable: false,
      text(font: sans, size: 11.5pt, par(runs(b.runs))),
    )
  } else if b.role == "quiet" { text(size: 9.5pt, fill: quiet, par(runs(b.runs))) }
  else { par(runs(b.runs)) }
}

#let list-block(b, render) = {
  let items = b.items.map(item => render(item))
  if b.ordered { enum(start: b.start, tight: false, ..items) } else { list(tight: false, ..items) }
}

#let cell-content(cell, render) = {
  if cell.header == none { render(cell.blocks) } else { text(weight: 600, fill: ink, render(cell.blocks)) }
}
#let table-cell(cell, render) = table.cell(
  colspan: cell.colspan, rowspan: cell.rowspan,
  fill: if cell.header == "col" { tint } else { none },
  cell-content(cell, render),
)
#let table-block(b, render) = {
  set text(font: sans, size: 9.5pt, hyphenate: true)
  set par(leading: 0.55em, spacing: 0.7em)
  let cells(rows) = rows.flatten().map(cell => table-cell(cell, render))
  let head = b.rows.slice(0, b.headerRows)
  block(above: 1.1em, below: 1.4em, table(
    columns: b.widths.map(w => w * 1fr),
    stroke: (x, y) => (top: if y == 0 { 1.2pt + accent } else { 0.5pt + line-colour }, bottom: 0.5pt + line-colour),
    ..if head.len() > 0 { (table.header(..cells(head)),) },
    ..cells(b.rows.slice(b.headerRows)),
  ))
}

#let advice-label(it) = text(font: sans, size: 9pt, weight: 600, fill: accent, hyphenate: false, it)
#let advice-block(b, render) = {
  block(
    above: 1.9em, below: 0.9em, width: 100%, fill: tint, stroke: (top: 1.6pt + accent), inset: (x: 10pt, top: 10pt, bottom: 11pt),
    breakable: false, sticky: true,
    grid(
      columns: (label-width - 10pt, 1fr),
      {
        show heading: it => {
          let words = b.label.split(" ")
          set block(above: 0pt, below: 0pt)
          block(advice-label[#words.first() ] + text(font: sans, size: 25pt, weight: 700, fill: accent, words.last()))
        }
        heading(level: 3, b.label)
      },
      {
        set text(font: sans, size: 12.5pt, weight: 600)
        set par(leading: 0.6em)
        render(b.ask)
      },
    ),
  )
  for part in b.parts {
    block(above: 0.9em, below: 0.9em, inset: (left: 10pt, right: 4pt), width: 100%, grid(
      columns: (label-width - 10pt, 1fr),
      pad(top: 1.3pt, par(advice-label(part.label))),
      { set text(size: 10.5pt); render(part.blocks) },
    ))
  }
}

#let minority-block(b, render) = block(
  stroke: (left: 2.4pt + line-colour), inset: (left: 13pt, right: 6pt, y: 3pt), above: 1.4em, below: 1.6em, width: 100%,
  { heading(level: 3, b.title); render(b.blocks) },
)

#let person(p) = block(width: 100%, breakable: false, {
  set text(font: sans, hyphenate: false)
  if p.signed == none {
    v(15mm)
    line(length: 55mm, stroke: 0.6pt + line-colour)
  }
  set par(leading: 0.5em, spacing: 0.6em)
  par(text(weight: 600, p.name))
  text(size: 9.5pt, fill: quiet, par(p.role))
  if p.signed != none { text(size: 9.5pt, fill: quiet, par(p.signed)) }
})
#let signatures-block(b, render) = block(above: 2em, width: 100%, breakable: false, {
  par(b.greeting)
  par(b.onBehalfOf)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 4mm, ..b.people.map(person))
})

#let writers = (
  heading: heading-block,
  paragraph: paragraph-block,
  list: list-block,
  table: table-block,
  advice: advice-block,
  minority: minority-block,
  signatures: signatures-block,
)
#let render(blocks) = for b in blocks { (writers.at(b.kind))(b, render) }

#let letterhead = grid(
  columns: (1fr, auto), column-gutter: 8mm, align: (left + top, left + top),
  {
    if letter.logo != none { block(below: 3.5mm, image(letter.logo.path, alt: letter.logo.alt, height: ${letterPage.logo}mm)) }
    set par(leading: 0.45em, spacing: 0.6em)
    par(text(font: sans, size: 17pt, weight: 700, fill: accent, hyphenate: false, letter.council))
    par(text(font: sans, size: 10.5pt, fill: quiet, letter.municipality))
  },
  {
    set text(font: sans, size: 8.8pt, fill: quiet, hyphenate: false)
    set par(leading: 0.55em, spacing: 0.62em)
    for it in letter.contact { par(it) }
  },
)

#let addressee-and-references = grid(
  columns: (1fr, 66mm), column-gutter: 8mm,
  {
    set text(hyphenate: false)
    set par(leading: 0.6em, spacing: 0.75em, hanging-indent: 1em)
    for it in letter.addressee { par(it) }
  },
  {
    set text(font: sans, size: 9.3pt, hyphenate: false)
    set par(leading: 0.5em, spacing: 0.72em)
    for it in letter.references {
      par(hanging-indent: reference-width, box(width: reference-width - 0.24em, text(fill: quiet, it.label)) + [ ] + it.value)
    }
  },
)

#letterhead
#v(11mm, weak: false)
#addressee-and-references
#v(11mm, weak: false)
#block(below: 0pt, sticky: true, par(text(font: sans, size: 9.5pt, weight: 600, fill: accent, letter.subjectLabel)))
#heading(level: 1, letter.subject)
#if letter.salutation != "" { par(letter.salutation) }

#for section in letter.sections {
  if section.key == "annex" { pagebreak(weak: true) }
  if section.title != none { heading(level: 2, section.title) }
  render(section.blocks)
}
`;
