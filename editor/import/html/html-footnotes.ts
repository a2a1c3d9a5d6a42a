import { type HtmlContext, tagOf, textBelow } from './html-context.ts';
import { readFlow } from './read-flow.ts';

/** Fragments that tools give to footnotes: Word, Pandoc, Markdown, Wikipedia and the WordPress plugins. */
const noteTarget =
  /^(_ftn|_edn|ftn|edn|fn|footnote|endnote|voetnoot|eindnoot|noot|cite_note|note|sdfootnote\d+sym)[-_:.]?[\w.:-]*$/i;

/**
 * Finds references to footnotes and their texts, so that each text is read once, at its reference. A link
 * counts when it is short, looks like a reference and its target exists.
 */
export function collectFootnotes(ctx: HtmlContext, root: Element): void {
  const targets = targetsBelow(root);
  const found: { id: string; element: Element }[] = [];
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const target = (link.getAttribute('href') ?? '').slice(1);
    const element = isReference(link, target) ? noteElement(targets.get(target), link) : null;
    if (!element || ctx.noteOfTarget.has(target)) continue;
    const id = `n${ctx.footnotes.length + 1}`;
    const kind = /^_?e(d)?n/i.test(target) ? 'endnote' : 'footnote';
    ctx.footnotes.push({ id, label: textBelow(link).replace(/[[\]()]/g, ''), kind, blocks: [] });
    ctx.noteOfTarget.set(target, id);
    found.push({ id, element });
  }
  for (const { element } of found) removeBackLinks(element);
  for (const { id, element } of found) {
    const footnote = ctx.footnotes.find((each) => each.id === id);
    if (footnote) footnote.blocks = readFlow(ctx, element, 0);
  }
  for (const { element } of found) ctx.noteElements.add(element);
}

function targetsBelow(root: Element): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const each of root.querySelectorAll('[id], a[name]')) {
    for (const key of [each.getAttribute('id'), each.getAttribute('name')]) {
      if (key && !targets.has(key)) targets.set(key, each);
    }
  }
  return targets;
}

function isReference(link: Element, target: string): boolean {
  const label = textBelow(link);
  if (!/^[[(]?([\dA-Za-z]{1,4}|[*†‡]{1,3})[\])]?$/.test(label)) return false;
  if (link.getAttribute('role') === 'doc-noteref') return true;
  if (/ref/i.test(target)) return false;
  const inSuper = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return (
    noteTarget.test(target) && (inSuper || /^_(ftn|edn)/.test(target) || /note|fn/i.test(link.className))
  );
}

/** The whole note: the list item, paragraph or division that holds the target, never one that holds the link. */
function noteElement(target: Element | undefined, link: Element): Element | null {
  if (!target) return null;
  const holder = /^(a|span|sup)$/.test(tagOf(target)) ? target.closest('li, p, dd, td, div') : target;
  const division = holder?.parentElement;
  const wrapsOne = division && /^(ftn|edn)\d+$/.test(division.getAttribute('id') ?? '');
  const whole = wrapsOne ? division : holder;
  return whole && !whole.contains(link) ? whole : null;
}

/** The link back to the text ("↩", "[1]") is no part of the note. */
function removeBackLinks(element: Element): void {
  for (const link of element.querySelectorAll('a[href^="#"]')) {
    const isBack = /ref|backlink/i.test(
      `${link.getAttribute('href')} ${link.className} ${link.getAttribute('role')}`,
    );
    if (isBack || /^[↩↑^⏎]/.test(textBelow(link))) link.remove();
  }
}
