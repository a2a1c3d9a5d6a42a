import type { ReadyItem } from '../../../domain/letters/ready/ready-items.ts';

/** Where an item is mended: its place in the concept, or the list of findings. Null where the item itself is the form. */
export function itemAddress(caseId: string, item: ReadyItem): { to: string; label: string } | null {
  if (item.place) {
    const { pos, version } = item.place;
    return {
      to: `/adviezen/${caseId}/concept?plek=${pos}&van=${version}#plek`,
      label: 'Ga naar de plek in de brief',
    };
  }
  switch (item.kind) {
    case 'comment':
    case 'suggestion':
      return { to: item.href, label: 'Ga naar de kantlijn van het concept' };
    case 'annotation':
    case 'criterion':
      return { to: `/adviezen/${caseId}/concept/bronnen#${item.kind}-${item.id}`, label: 'Beslis hierover' };
    case 'noPoints':
      return { to: `/adviezen/${caseId}/concept`, label: 'Ga naar het concept' };
    case 'privacy':
    case 'unprintable':
      return { to: `/adviezen/${caseId}/concept/opmaak`, label: 'Ga naar model en bijlagen' };
    default:
      return { to: `/adviezen/${caseId}/concept`, label: 'Ga naar het concept' };
  }
}
