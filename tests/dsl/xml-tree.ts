import { SaxesParser } from 'saxes';

/** An element by its namespace and local name, with its attributes, elements and text. */
export interface XmlElement {
  space: string;
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Reads XML with namespaces; throws for what is not well-formed. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { space: '', name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = {
      space: uri,
      name: local,
      attributes: Object.fromEntries(
        Object.values(attributes)
          .filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns')
          .map((one) => [one.name, one.value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** The first element of a name among the children. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** Everything of a name below an element. */
export const allOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
