// XML as a tree, by the names of its elements without their prefixes.
import { type XmlElement, parseXml } from "@rgrove/parse-xml";
import { fileError } from "./note.js";

export type { XmlElement };

/** Parses XML of others: without a document type, which invoices and statements never have, and bombs need. */
export function rootOf(xml: string): XmlElement {
  if (/<!DOCTYPE/i.test(xml.slice(0, 10_000)) || /<!ENTITY/i.test(xml)) throw fileError("file.doctype");
  try {
    const { root } = parseXml(xml);
    if (root !== null) return root;
  } catch (error) {
    // Elements within elements without end fill the stack; that is not well-formed either.
    const hint =
      error instanceof RangeError
        ? "elements lie too deep in one another"
        : String((error as Error).message).split("\n")[0];
    throw fileError("file.xml", hint, error);
  }
  throw fileError("file.xml");
}

export const localName = (element: XmlElement) => element.name.slice(element.name.indexOf(":") + 1);

/** The elements of a name right below another. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (child.type === "element" && localName(child as XmlElement) === name) found.push(child as XmlElement);
  }
  return found;
}

/** The first element on a path of names: `"Party/PartyName"`. */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split("/")) found = all(found, name)[0];
  return found;
}

/** The text of the first element on a path, without blanks around it; empty where there is none. */
export function textAt(element: XmlElement | undefined, path: string): string {
  return at(element, path)?.text.trim() ?? "";
}
