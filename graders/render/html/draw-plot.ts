import { type PlotOptions, plot } from '@observablehq/plot';
import { DOMImplementation, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { visibleText } from '../visible-text.ts';
import type { Markup } from './markup.ts';

const document = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null);

/**
 * A plot as inline SVG; its colours are variables of the page, so that they change with it.
 *
 * Numbers: coordinates are rounded to a hundredth of a pixel: logarithms may differ in their last digit between machines.
 */
export function drawPlot(description: string, options: PlotOptions): Markup {
  // Plot needs of a document only what XML has, which is a fraction of what a browser has.
  const svg = plot({ document, className: 'plot', ...options } as unknown as PlotOptions) as unknown as Element;
  const style = svg.firstChild;
  if (style?.nodeName === 'style') svg.removeChild(style);
  tidy(svg);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', visibleText(description));
  return { html: new XMLSerializer().serializeToString(svg) };
}

/** Walked along the children: a document's lists of elements are alive, and are made anew after every change. */
function tidy(element: Element): void {
  // Within an image nothing has a name of its own.
  if (element.hasAttribute('aria-label')) element.removeAttribute('aria-label');
  for (const attribute of element.attributes) {
    if (longFraction.test(attribute.value)) attribute.value = attribute.value.replace(longFractions, rounded);
  }
  for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child)) tidy(child);
}

const longFraction = /\.\d{3}/;
const longFractions = /-?\d+\.\d{3,}(e-\d+)?/g;

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(2)));
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
