/** What of the verschillenkaart the address shows; everything is a link, so all of it works without JavaScript. */
export interface DifferenceView {
  /** By disagreement (the agenda) or in the order of the rubric. */
  order: 'verschil' | 'toetskader';
  /** The criterion that is open, or that fills the screen in the large view. */
  criterionId: string | null;
  /** The form that is open at that criterion. */
  doing: 'advies' | 'weglaten' | null;
  /** The advice point that is being changed. */
  pointId: string | null;
  large: boolean;
}

/** Reads the address; what it does not know, it leaves out. */
export function readDifferenceView(search: URLSearchParams): DifferenceView {
  const doing = search.get('doe');
  return {
    order: search.get('volgorde') === 'toetskader' ? 'toetskader' : 'verschil',
    criterionId: search.get('punt'),
    doing: doing === 'advies' || doing === 'weglaten' ? doing : null,
    pointId: search.get('adviespunt'),
    large: search.get('beeld') === 'groot',
  };
}

/** The address of another view; what is not named is not carried over, except the order. */
export function differenceAddress(
  view: Pick<DifferenceView, 'order'> & Partial<DifferenceView>,
  hash = '',
): string {
  const search = new URLSearchParams({ deel: 'verschillen' });
  if (view.order === 'toetskader') search.set('volgorde', view.order);
  if (view.criterionId) search.set('punt', view.criterionId);
  if (view.doing) search.set('doe', view.doing);
  if (view.pointId) search.set('adviespunt', view.pointId);
  if (view.large) search.set('beeld', 'groot');
  return `?${search}${hash ? `#${hash}` : ''}`;
}
