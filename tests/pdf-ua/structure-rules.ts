import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import { at, dictAt, textAt } from './pdf-objects.ts';
import type { PdfUaRule } from './pdf-ua-rule.ts';
import {
  attributeOf,
  childrenOf,
  type Element,
  elementsWith,
  standardTypes,
  walkTree,
} from './structure-tree.ts';
import { tableRules } from './table-rules.ts';

const ua = (clause: string) => `ISO 14289-1, ${clause}`;
const headingRoles = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const levelOf = (heading: Element) => Number(heading.role.slice(1));

/** Children that are not of an allowed role, as sentences. */
function strangers(parent: Element, allowed: readonly string[]): string[] {
  return childrenOf(parent)
    .filter((child) => !allowed.includes(child.role))
    .map((child) => `${child.role} stands directly in ${parent.role}`);
}

const hasContent = (element: Element) =>
  [...walkTree(element)].some((one) => one.kids.some((kid) => kid.kind !== 'element'));

function skippedHeadings(tree: Element | null): string[] {
  let before = 0;
  return elementsWith(tree, ...headingRoles).flatMap((heading) => {
    const level = levelOf(heading);
    const fault = level > before + 1 ? [`H${level} follows ${before === 0 ? 'nothing' : `H${before}`}`] : [];
    before = level;
    return fault;
  });
}

function wrongParents(tree: Element | null): string[] {
  if (!tree) return [];
  return [...walkTree(tree)].flatMap((element) =>
    childrenOf(element)
      .filter((child) => at(child.dict, 'P') !== element.dict)
      .map((child) => `${child.role} names another parent than ${element.role}`),
  );
}

function doubledNoteIds(tree: Element | null): string[] {
  const ids = elementsWith(tree, 'Note').map((note) => textAt(note.dict, 'ID') ?? '');
  return ids.flatMap((id, place) => {
    if (id === '') return ['a Note has no ID'];
    return ids.indexOf(id) < place ? [`two Notes have the ID ${id}`] : [];
  });
}

/** Rules about the tree of tags. */
export const structureRules: PdfUaRule[] = [
  {
    id: 'roles-standard',
    source: ua('7.1'),
    check: ({ tree }) =>
      tree
        ? [...walkTree(tree)]
            .filter((one) => one !== tree && !standardTypes.has(one.role))
            .map((one) => `${one.type} is no standard type and is not mapped to one`)
        : [],
  },
  {
    id: 'roles-not-remapped',
    source: ua('7.1'),
    check: ({ pdf }) =>
      (dictAt(dictAt(pdf.catalog, 'StructTreeRoot'), 'RoleMap')?.keys() ?? [])
        .map((key) => key.decodeText())
        .filter((key) => standardTypes.has(key))
        .map((key) => `the standard type ${key} is mapped to something else`),
  },
  { id: 'parents', source: 'ISO 32000-1, 14.7.2', check: ({ tree }) => wrongParents(tree) },
  { id: 'heading-order', source: ua('7.4.2'), check: ({ tree }) => skippedHeadings(tree) },
  {
    id: 'heading-one',
    source: 'WCAG 2.2, 1.3.1',
    check: ({ tree }) => {
      const count = elementsWith(tree, 'H1').length;
      return count === 1 ? [] : [`${count} headings of the first level`];
    },
  },
  {
    id: 'heading-kind',
    source: ua('7.4.4'),
    check: ({ tree }) =>
      elementsWith(tree, 'H').map(() => 'a heading without a level stands among numbered ones'),
  },
  {
    id: 'heading-content',
    source: 'WCAG 2.2, 2.4.6',
    check: ({ tree }) =>
      elementsWith(tree, ...headingRoles)
        .filter((one) => !hasContent(one))
        .map((one) => `an ${one.role} is empty`),
  },
  {
    id: 'list-nesting',
    source: ua('7.6'),
    check: ({ tree }) => [
      ...elementsWith(tree, 'L').flatMap((list) => strangers(list, ['LI', 'L', 'Caption'])),
      ...elementsWith(tree, 'LI').flatMap((item) => strangers(item, ['Lbl', 'LBody'])),
      ...elementsWith(tree, 'LI')
        .filter((item) => item.parent?.role !== 'L')
        .map(() => 'an LI stands outside L'),
      ...elementsWith(tree, 'LBody')
        .filter((body) => body.parent?.role !== 'LI')
        .map(() => 'an LBody stands outside LI'),
      ...elementsWith(tree, 'L')
        .filter((list) => !childrenOf(list).some((one) => one.role === 'LI'))
        .map(() => 'a list has no items'),
    ],
  },
  ...tableRules,
  {
    id: 'figure-alt',
    source: ua('7.3'),
    check: ({ tree }) =>
      elementsWith(tree, 'Figure', 'Formula')
        .filter(
          (figure) => (textAt(figure.dict, 'Alt') ?? textAt(figure.dict, 'ActualText') ?? '').trim() === '',
        )
        .map((figure) => `a ${figure.role} has no alternative text`),
  },
  {
    id: 'figure-box',
    source: 'ISO 32000-1, 14.8.5.4.3',
    check: ({ tree }) =>
      elementsWith(tree, 'Figure')
        .filter((figure) => !(attributeOf(figure, 'BBox') instanceof PDFArray))
        .map(() => 'a Figure has no bounding box'),
  },
  { id: 'note-id', source: ua('7.9'), check: ({ tree }) => doubledNoteIds(tree) },
  {
    id: 'link-content',
    source: ua('7.18.5'),
    check: ({ tree }) =>
      elementsWith(tree, 'Link').flatMap((link) => {
        const kids = [...walkTree(link)].flatMap((one) => one.kids);
        const annotation = kids.some(
          (kid) =>
            kid.kind === 'object' &&
            kid.object instanceof PDFDict &&
            at(kid.object, 'Subtype') === PDFName.of('Link'),
        );
        const words = kids.some((kid) => kid.kind === 'content');
        return annotation && words ? [] : ['a Link lacks its annotation or its words'];
      }),
  },
];
