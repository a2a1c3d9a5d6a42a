import { PDFArray, PDFDict } from 'pdf-lib';
import { at, dictAt, itemsAt, nameAt, numberAt, numberTree, textAt } from './pdf-objects.ts';
import type { OpenedPdf, PdfUaRule } from './pdf-ua-rule.ts';
import { type Element, walkTree } from './structure-tree.ts';

const ua = (clause: string) => `ISO 14289-1, ${clause}`;

/** A sentence per fault of each page, with its number. */
function perPage({ pdf, pages }: OpenedPdf, faults: (page: number) => string[]): string[] {
  return pdf
    .getPages()
    .flatMap((_, place) => (pages[place] ? faults(place) : []).map((fault) => `page ${place + 1}: ${fault}`));
}

/** Owners in the tree of each piece of content, by page and MCID. */
function owners({ pdf, tree }: OpenedPdf): Map<string, Element[]> {
  const places = new Map(pdf.getPages().map((page, place) => [page.node as PDFDict, place]));
  const found = new Map<string, Element[]>();
  for (const element of tree ? walkTree(tree) : []) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const key = `${kid.page ? places.get(kid.page) : '?'}/${kid.mcid}`;
      found.set(key, [...(found.get(key) ?? []), element]);
    }
  }
  return found;
}

const mcidsOf = (opened: OpenedPdf, page: number) =>
  opened.pages[page]!.sequences.flatMap(({ mcid }) => (mcid === null ? [] : [mcid]));

function parentTreeFaults(opened: OpenedPdf): string[] {
  const tree = numberTree(dictAt(dictAt(opened.pdf.catalog, 'StructTreeRoot'), 'ParentTree'));
  const owner = owners(opened);
  return perPage(opened, (page) => {
    const mcids = mcidsOf(opened, page);
    const key = numberAt(opened.pdf.getPages()[page]!.node, 'StructParents');
    const entry = key === undefined ? undefined : tree.get(key);
    if (mcids.length === 0) return [];
    if (!(entry instanceof PDFArray)) return ['the parent tree does not know this page'];
    return mcids
      .filter(
        (mcid) =>
          opened.pdf.context.lookup(entry.asArray()[mcid]) !== owner.get(`${page}/${mcid}`)?.[0]?.dict,
      )
      .map((mcid) => `the parent tree gives another owner for content ${mcid}`);
  });
}

function nestedMarks(opened: OpenedPdf): string[] {
  return perPage(opened, (page) =>
    opened.pages[page]!.sequences.flatMap((one) => {
      if (one.artifact && one.inTagged) return ['an artifact stands inside tagged content'];
      return one.mcid !== null && one.inArtifact ? ['tagged content stands inside an artifact'] : [];
    }),
  );
}

const annotationsOf = (page: PDFDict) =>
  itemsAt(page, 'Annots').filter((one): one is PDFDict => one instanceof PDFDict);

function looseAnnotations(opened: OpenedPdf): string[] {
  const tree = numberTree(dictAt(dictAt(opened.pdf.catalog, 'StructTreeRoot'), 'ParentTree'));
  const held = new Map<unknown, Element>();
  for (const element of opened.tree ? walkTree(opened.tree) : []) {
    for (const kid of element.kids) if (kid.kind === 'object') held.set(kid.object, element);
  }
  return perPage(opened, (page) =>
    annotationsOf(opened.pdf.getPages()[page]!.node).flatMap((annotation) => {
      const owner = held.get(annotation);
      const wanted = nameAt(annotation, 'Subtype') === 'Link' ? 'Link' : 'Annot';
      if (!owner) return ['an annotation stands outside the structure'];
      if (owner.role !== wanted && owner.role !== 'Reference')
        return [`an annotation stands in ${owner.role}, not in ${wanted}`];
      const back = tree.get(numberAt(annotation, 'StructParent') ?? -1);
      return back === owner.dict ? [] : ['the parent tree gives another owner for an annotation'];
    }),
  );
}

/** Rules about what stands on the pages. */
export const contentRules: PdfUaRule[] = [
  {
    id: 'content-marked',
    source: ua('7.1'),
    check: (opened) =>
      perPage(opened, (page) =>
        opened.pages[page]!.unmarked.map(
          (operator) => `${operator} paints neither tagged content nor an artifact`,
        ),
      ),
  },
  {
    id: 'content-balanced',
    source: 'ISO 32000-1, 14.6.1',
    check: (opened) =>
      perPage(opened, (page) => (opened.pages[page]!.unbalanced ? ['marked content is not closed'] : [])),
  },
  { id: 'content-nesting', source: ua('7.1'), check: nestedMarks },
  {
    id: 'content-unique',
    source: 'ISO 32000-1, 14.7.4.2',
    check: (opened) =>
      perPage(opened, (page) => {
        const mcids = mcidsOf(opened, page);
        return mcids
          .filter((mcid, place) => mcids.indexOf(mcid) < place)
          .map((mcid) => `content ${mcid} occurs twice`);
      }),
  },
  {
    id: 'content-in-tree',
    source: ua('7.1'),
    check: (opened) => {
      const owner = owners(opened);
      return perPage(opened, (page) =>
        mcidsOf(opened, page)
          .filter((mcid) => owner.get(`${page}/${mcid}`)?.length !== 1)
          .map((mcid) => `content ${mcid} does not stand once in the tree`),
      );
    },
  },
  {
    id: 'tree-in-content',
    source: ua('7.1'),
    check: (opened) => {
      const known = new Set(
        opened.pages.flatMap((_, page) => mcidsOf(opened, page).map((mcid) => `${page}/${mcid}`)),
      );
      return [...owners(opened).keys()]
        .filter((key) => !known.has(key))
        .map((key) => `the tree names content ${key} that no page has`);
    },
  },
  { id: 'parent-tree', source: 'ISO 32000-1, 14.7.4.4', check: parentTreeFaults },
  {
    id: 'page-tabs',
    source: ua('7.18.3'),
    check: (opened) =>
      perPage(opened, (page) => {
        const node = opened.pdf.getPages()[page]!.node;
        return annotationsOf(node).length > 0 && nameAt(node, 'Tabs') !== 'S'
          ? ['the tab order does not follow the structure']
          : [];
      }),
  },
  { id: 'annotation-in-tree', source: ua('7.18.1'), check: looseAnnotations },
  {
    id: 'annotation-described',
    source: ua('7.18.5'),
    check: (opened) =>
      perPage(opened, (page) =>
        annotationsOf(opened.pdf.getPages()[page]!.node)
          .filter((annotation) => (textAt(annotation, 'Contents') ?? '').trim() === '')
          .map((annotation) => `a ${nameAt(annotation, 'Subtype')} annotation has no description`),
      ),
  },
  {
    id: 'language-valid',
    source: ua('7.2'),
    check: ({ tree }) =>
      (tree ? [...walkTree(tree)] : [])
        .filter(
          (element) =>
            at(element.dict, 'Lang') !== undefined &&
            !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textAt(element.dict, 'Lang') ?? ''),
        )
        .map((element) => `${element.role} names an invalid language`),
  },
];
