/**
 * The statements of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) that a machine can test
 * of an annotation, a page or a collection and that say "must": one line each, by section. The list follows the
 * "Musts" of the W3C's own tests (https://github.com/w3c/web-annotation-tests).
 */

type Json = Record<string, unknown>;
interface Statement {
  id: string;
  of: 'annotation' | 'page' | 'collection';
  holds(thing: Json): boolean;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const typed = (thing: Json, type: string): boolean => list(thing.type).includes(type);
const absentOr = (value: unknown, test: (value: unknown) => boolean): boolean =>
  value === undefined || test(value);
const anno = (thing: Json): boolean => list(thing['@context']).includes('http://www.w3.org/ns/anno.jsonld');

const sets = ['Choice', 'Composite', 'List', 'Independents'];
const isSet = (thing: Json): boolean => sets.some((type) => typed(thing, type));
const isText = (thing: Json): boolean => 'value' in thing && !isSet(thing);
const isSpecific = (thing: Json): boolean =>
  (typed(thing, 'SpecificResource') || 'source' in thing) && !isSet(thing);
const isExternal = (thing: Json): boolean => isIri(thing.id) && !isSpecific(thing) && !isSet(thing);
const recognised = (value: unknown, embedded: boolean): boolean =>
  isIri(value) ||
  (isObject(value) &&
    (isSpecific(value) ||
      (isSet(value) && Array.isArray(value.items)) ||
      isExternal(value) ||
      (embedded && isText(value) && typeof value.value === 'string')));

const objects = (value: unknown): Json[] => list(value).filter(isObject);
const resources = (annotation: Json): Json[] =>
  [...objects(annotation.body), ...objects(annotation.target)].flatMap((each) => [
    each,
    ...objects(each.source),
    ...objects(each.items),
  ]);
const bodies = (annotation: Json): Json[] => objects(annotation.body);
const targets = (annotation: Json): Json[] => objects(annotation.target);
const refined = (selector: Json): Json[] => [selector, ...objects(selector.refinedBy).flatMap(refined)];
const selectors = (annotation: Json): Json[] =>
  [...bodies(annotation), ...targets(annotation)].flatMap(({ selector }) =>
    objects(selector).flatMap(refined),
  );
const states = (annotation: Json): Json[] =>
  [...bodies(annotation), ...targets(annotation)].flatMap(({ state }) => objects(state).flatMap(refined));
const selectorTypes = [
  ...['FragmentSelector', 'CssSelector', 'XPathSelector', 'TextQuoteSelector', 'TextPositionSelector'],
  ...['DataPositionSelector', 'SvgSelector', 'RangeSelector'],
];
const all = (things: Json[], test: (thing: Json) => boolean): boolean => things.every(test);
const ofType = (things: Json[], ...types: string[]): Json[] =>
  things.filter((thing) => types.some((type) => typed(thing, type)));

const annotation = (id: string, holds: Statement['holds']): Statement => ({ id, of: 'annotation', holds });
const page = (id: string, holds: Statement['holds']): Statement => ({ id, of: 'page', holds });
const collection = (id: string, holds: Statement['holds']): Statement => ({ id, of: 'collection', holds });

export const mustStatements: readonly Statement[] = [
  annotation('3.1 an annotation has exactly one id, an IRI', (a) => isIri(a.id)),
  annotation('3.1 Annotation is among its types', (a) => typed(a, 'Annotation')),
  annotation('3.1 it has a target', (a) => list(a.target).length > 0),
  annotation('3.2 every target is a known kind of resource', (a) =>
    list(a.target).every((each) => recognised(each, false)),
  ),
  annotation('3.2 every body is a known kind of resource', (a) =>
    list(a.body).every((each) => recognised(each, true)),
  ),
  annotation('3.2.1 a text direction is ltr, rtl or auto', (a) =>
    all(resources(a), (r) => absentOr(r.textDirection, (v) => ['ltr', 'rtl', 'auto'].includes(String(v)))),
  ),
  annotation('3.2.1 a processing language is one', (a) =>
    all(resources(a), (r) => absentOr(r.processingLanguage, (v) => typeof v === 'string')),
  ),
  annotation('3.2.4 an embedded body has exactly one value, a string', (a) =>
    all(ofType(bodies(a), 'TextualBody'), (b) => typeof b.value === 'string'),
  ),
  annotation('3.2.4 a target is no TextualBody', (a) =>
    all(targets(a), (t) => [t, ...objects(t.source)].every((each) => !typed(each, 'TextualBody'))),
  ),
  annotation('3.2.4 a set has no value', (a) => all(resources(a).filter(isSet), (s) => !('value' in s))),
  annotation('3.2.5 body and bodyValue do not go together', (a) => !('body' in a && 'bodyValue' in a)),
  annotation('3.2.5 a bodyValue is a string', (a) => absentOr(a.bodyValue, (v) => typeof v === 'string')),
  annotation('3.2.7 only a set has items', (a) => all(resources(a), (r) => isSet(r) || !('items' in r))),
  annotation('3.3.1 created is one time in UTC', (a) => absentOr(a.created, isTime)),
  annotation('3.3.1 modified is one time in UTC', (a) => absentOr(a.modified, isTime)),
  annotation('3.3.1 generated is one time in UTC', (a) => absentOr(a.generated, isTime)),
  annotation('3.3.1 a resource is created and modified at one time', (a) =>
    all(resources(a), (r) => absentOr(r.created, isTime) && absentOr(r.modified, isTime)),
  ),
  annotation('3.3.2 an agent is an IRI or an object with at most one nickname', (a) =>
    [...list(a.creator), ...list(a.generator)].every(
      (agent) => isIri(agent) || (isObject(agent) && !Array.isArray(agent.nickname)),
    ),
  ),
  annotation('3.3.5 a set has no purpose', (a) => all(resources(a).filter(isSet), (s) => !('purpose' in s))),
  annotation('3.3.5 an external resource has no purpose', (a) =>
    all(
      resources(a).filter((r) => isExternal(r) && !isText(r)),
      (r) => !('purpose' in r),
    ),
  ),
  annotation('3.3.6 rights are IRIs', (a) =>
    [a, ...resources(a)].every((each) => list(each.rights).every(isIri)),
  ),
  annotation('3.3.7 canonical is one IRI', (a) =>
    [a, ...resources(a)].every((each) => absentOr(each.canonical, isIri)),
  ),
  annotation('3.3.7 via are IRIs', (a) => [a, ...resources(a)].every((each) => list(each.via).every(isIri))),
  annotation('4 a specific resource has exactly one source', (a) =>
    all(
      resources(a).filter(isSpecific),
      ({ source }) => isIri(source) || (isObject(source) && isIri(source.id)),
    ),
  ),
  annotation('4 a specific resource has no value', (a) =>
    all(resources(a).filter(isSpecific), (r) => !('value' in r)),
  ),
  annotation('4 an embedded body has no source', (a) =>
    all(ofType(bodies(a), 'TextualBody'), (b) => !('source' in b)),
  ),
  annotation('4 a set has no source', (a) => all(resources(a).filter(isSet), (s) => !('source' in s))),
  annotation('4.2 a selector has exactly one type, of the known ones', (a) =>
    all(selectors(a), ({ type }) => typeof type === 'string' && selectorTypes.includes(type)),
  ),
  annotation('4.2.1 a fragment, CSS or XPath selector has exactly one value', (a) =>
    all(
      ofType(selectors(a), 'FragmentSelector', 'CssSelector', 'XPathSelector'),
      (s) => typeof s.value === 'string',
    ),
  ),
  annotation('4.2.1 conformsTo is one IRI', (a) =>
    all(ofType(selectors(a), 'FragmentSelector'), (s) => absentOr(s.conformsTo, isIri)),
  ),
  annotation('4.2.4 a quote has exactly one exact', (a) =>
    all(ofType(selectors(a), 'TextQuoteSelector'), (s) => typeof s.exact === 'string'),
  ),
  annotation('4.2.4 a quote has at most one prefix and one suffix', (a) =>
    all(ofType(selectors(a), 'TextQuoteSelector'), (s) =>
      [s.prefix, s.suffix].every((side) => absentOr(side, (v) => typeof v === 'string')),
    ),
  ),
  annotation('4.2.5 a position has one start and one end, counted from 0', (a) =>
    all(
      ofType(selectors(a), 'TextPositionSelector', 'DataPositionSelector'),
      (s) => isCount(s.start) && isCount(s.end),
    ),
  ),
  annotation('4.2.7 an SVG selector has a value or an id', (a) =>
    all(ofType(selectors(a), 'SvgSelector'), (s) => 'value' in s || isIri(s.id)),
  ),
  annotation('4.2.8 a range has a start and an end', (a) =>
    all(ofType(selectors(a), 'RangeSelector'), (s) => isObject(s.startSelector) && isObject(s.endSelector)),
  ),
  annotation('4.3 a state is a time or a request', (a) =>
    all(states(a), (s) => ['TimeState', 'HttpRequestState'].includes(String(s.type))),
  ),
  annotation('4.4 a style class stands with a stylesheet', (a) =>
    all(resources(a), (r) => !('styleClass' in r) || 'stylesheet' in a),
  ),

  page('5.2 a page has exactly one id, an IRI', (p) => isIri(p.id)),
  page('5.2 AnnotationPage is among its types', (p) => typed(p, 'AnnotationPage')),
  page(
    '5.2 its items are a list of annotations or IRIs',
    (p) =>
      Array.isArray(p.items) &&
      p.items.every((item) => isIri(item) || (isObject(item) && typed(item, 'Annotation'))),
  ),
  page('5.2 partOf is the IRI of its collection', (p) => absentOr(p.partOf, isIri)),
  page('5.2 next is an IRI', (p) => absentOr(p.next, isIri)),
  page('5.2 prev is an IRI', (p) => absentOr(p.prev, isIri)),
  page('5.2 startIndex counts from 0', (p) => absentOr(p.startIndex, isCount)),

  collection('5.1 the context is named', anno),
  collection('5.1 a collection has exactly one id, an IRI', (c) => isIri(c.id)),
  collection('5.1 AnnotationCollection is among its types', (c) => typed(c, 'AnnotationCollection')),
  collection('5.1 a label is a string', (c) => absentOr(c.label, (v) => typeof v === 'string')),
  collection('5.1 total counts from 0', (c) => absentOr(c.total, isCount)),
  collection(
    '5.1 a collection with items has a first page',
    (c) => 'first' in c || c.total === undefined || c.total === 0,
  ),
  collection('5.1 first is a page or its IRI', (c) =>
    absentOr(c.first, (v) => isIri(v) || (isObject(v) && typed(v, 'AnnotationPage'))),
  ),
  collection('5.1 last is an IRI', (c) => absentOr(c.last, isIri)),
  collection('3.3.1 created and modified are times in UTC', (c) =>
    [c.created, c.modified, c.generated].every((value) => absentOr(value, isTime)),
  ),
  collection('3.3.6 rights are IRIs', (c) => list(c.rights).every(isIri)),
];

/** The statements that a document breaks, with the id of what breaks them; a page on its own must name the context too. */
export function brokenMusts(document: unknown): string[] {
  if (!isObject(document)) return ['the document is an object'];
  const broken: string[] = [];
  const check = (of: Statement['of'], thing: Json) => {
    for (const statement of mustStatements)
      if (statement.of === of && !statement.holds(thing)) broken.push(`${statement.id} (${thing.id})`);
  };
  const checkPage = (thing: Json) => {
    check('page', thing);
    for (const item of objects(thing.items)) check('annotation', item);
  };
  if (!anno(document)) broken.push('3.1, 5.2 the context is named');
  if (typed(document, 'AnnotationCollection')) {
    check('collection', document);
    for (const first of objects(document.first)) checkPage(first);
  } else if (typed(document, 'AnnotationPage')) checkPage(document);
  else check('annotation', document);
  return broken;
}
