/**
 * The Typst template of notes on paper: the annotated note, and the booklet with room to write and the scoring form.
 * Like that of the letter it only ever reads data (/note.json); no text of a user becomes Typst source.
 */
export const noteTemplate = `
#let note = json("/note.json")
#let booklet = note.form != none
#let accent = rgb("#0f5c6e")
#let tint = rgb("#eef4f5")
#let ink = rgb("#1d2433")
#let quiet = rgb("#566074")
#let line-colour = rgb("#8a90a0")
#let serif = ("Literata", "Atkinson Hyperlegible Next")
#let sans = ("Atkinson Hyperlegible Next", "Literata")

#set document(
  title: note.title,
  author: note.author,
  date: datetime(year: note.date.year, month: note.date.month, day: note.date.day),
)
#set text(lang: "nl", region: "NL", font: serif, size: 11pt, fill: ink, fallback: false, hyphenate: true)
#set par(leading: 0.72em, spacing: 1.1em, justify: false, linebreaks: "simple")
#let small-head(body) = text(font: sans, size: 8.5pt, fill: quiet, hyphenate: false, body)

#set page(
  paper: "a4",
  margin: (left: 22mm, right: if booklet { 70mm } else { 24mm }, top: 24mm, bottom: 24mm),
  background: context {
    if booklet and here().page() > 1 { place(top + right, dx: -62mm, dy: 22mm, line(angle: 90deg, length: 250mm, stroke: 0.5pt + line-colour)) }
  },
  header: context { if here().page() > 1 { small-head(note.title) } },
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
#let marker(n) = box(
  fill: accent, radius: 2pt, inset: (x: 2.5pt), outset: (y: 2.2pt),
  text(font: sans, size: 7.5pt, weight: 700, fill: white, hyphenate: false, str(n)),
)
#let run(r) = {
  if r.kind == "text" {
    let it = r.marks.fold(text(r.text), styled)
    let shown = if r.noted { highlight(fill: rgb("#fdeeb5"), it) } else { it }
    if r.href == none { shown } else { link(r.href, shown) }
  } else if r.kind == "break" { linebreak() }
  else if r.kind == "marker" { [#h(1.5pt, weak: true)#marker(r.number)#h(2pt)] }
  else { panic("unknown run " + r.kind) }
}
#let runs(rs) = rs.map(run).join()
#show link: it => underline(stroke: 0.6pt + accent, offset: 2pt, text(fill: accent, it))

#set heading(numbering: none)
#show heading: set text(font: sans, hyphenate: false, fill: accent)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 21pt, weight: 700, fill: ink)
#show heading.where(level: 2): set text(size: 16pt, weight: 600)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em, sticky: true)
#show heading.where(level: 3): set text(size: 13pt, weight: 600)
#show heading.where(level: 3): set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 4): set text(size: 11.5pt, weight: 600, fill: ink)
#show heading.where(level: 4): set block(above: 1.4em, below: 0.7em, sticky: true)

#let cited(b, body) = if booklet and b.cite != none {
  [#body #text(font: sans, size: 7.5pt, fill: quiet, hyphenate: false, "(" + b.cite + ")")]
} else { body }
#let paragraph-block(b, render) = {
  if b.role == "caption" { text(font: sans, size: 9.5pt, fill: quiet, par(runs(b.runs))) }
  else if b.role == "footnote" { text(size: 9.5pt, par(runs(b.runs))) }
  else if b.role == "contents" { text(font: sans, size: 10pt, par(runs(b.runs))) }
  else { par(cited(b, runs(b.runs))) }
}
#let list-block(b, render) = {
  let items = b.items.map(item => render(item))
  if b.ordered { enum(tight: false, numbering: n => b.labels.at(n - 1, default: str(n) + "."), ..items) }
  else { list(tight: false, marker: [•], ..items) }
}
#let table-cell(cell, render) = table.cell(
  colspan: cell.colspan, rowspan: cell.rowspan,
  fill: if cell.header == "col" { tint } else { none },
  if cell.header == none { render(cell.blocks) } else { text(weight: 600, render(cell.blocks)) },
)
#let table-block(b, render) = {
  set text(font: sans, size: 9pt)
  set par(leading: 0.55em, spacing: 0.7em)
  let cells(rows) = rows.flatten().map(cell => table-cell(cell, render))
  block(above: 1.1em, below: 1.3em, table(
    columns: b.widths.map(w => w * 1fr), align: left + top, inset: 5pt, stroke: 0.5pt + line-colour,
    ..if b.headerRows > 0 { (table.header(..cells(b.rows.slice(0, b.headerRows))),) },
    ..cells(b.rows.slice(b.headerRows)),
  ))
}
#let box-block(b, render) = block(
  stroke: (left: 2pt + line-colour), inset: (left: 10pt, y: 2pt), width: 100%, render(b.blocks),
)
#let reply(r) = pad(left: 8mm, {
  par(text(font: sans, size: 9pt, weight: 600, r.head))
  for line in r.lines { par(text(size: 10pt, line)) }
})
#let remark(r) = block(above: 1.1em, width: 100%, {
  set par(leading: 0.6em, spacing: 0.65em)
  par([#marker(r.number) #h(3pt) #text(font: sans, size: 9.5pt, weight: 600, r.head)])
  if r.quote != none { pad(left: 8mm, par(text(size: 9.5pt, fill: quiet, "“" + r.quote + "”"))) }
  for line in r.lines { pad(left: 8mm, par(text(size: 10.5pt, line))) }
  for one in r.replies { reply(one) }
})
#let remarks-block(b, render) = block(
  above: 2em, below: 2em, width: 100%, fill: tint, stroke: (top: 1.6pt + accent), inset: (x: 10pt, y: 10pt),
  {
    block(sticky: true, par(text(font: sans, size: 11.5pt, weight: 600, fill: accent, b.title)))
    for one in b.remarks { remark(one) }
  },
)
#let writers = (
  heading: (b, render) => heading(level: calc.min(b.level + 1, 6), runs(b.runs)),
  paragraph: paragraph-block,
  list: list-block,
  table: table-block,
  box: box-block,
  remarks: remarks-block,
)
#let render(blocks) = for b in blocks { (writers.at(b.kind))(b, render) }

#let tick = box(width: 4mm, height: 4mm, stroke: 0.9pt + ink, baseline: 0.7mm)
#let choice(body) = block(above: 0.75em, grid(columns: (8mm, 1fr), tick, par(body)))
#let write-line = block(above: 8mm, line(length: 100%, stroke: 0.5pt + line-colour))

#block(below: 0.6em, par(text(font: sans, size: 10pt, fill: quiet, note.subtitle)))
#heading(level: 1, note.title)
#for line in note.intro { par(text(font: sans, size: 10.5pt, line)) }
#render(note.blocks)

#if booklet {
  set page(margin: (left: 24mm, right: 24mm, top: 24mm, bottom: 22mm), background: none)
  set text(font: sans, size: 11pt)
  heading(level: 2, note.form.title)
  for line in note.form.intro { par(line) }
  par("Naam:")
  write-line
  for c in note.form.criteria {
    block(above: 2em, breakable: false, width: 100%, {
      heading(level: 3, c.title)
      par(strong(c.question))
      for level in c.levels { choice(level) }
      for other in note.form.others { choice(other) }
      par(note.form.reason)
      write-line
      write-line
      write-line
      block(above: 7mm, par([Hoe zeker bent u?#h(6mm)] + note.form.certain.map(w => [#tick#h(2mm)#w]).join(h(7mm))))
    })
  }
}
`;
