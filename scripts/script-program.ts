/** What the plugins that make the content script smaller ask of it. */

/** A node of a syntax tree, as far as they look at it. */
export interface AstNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** The nodes right under one. */
export const childrenOf = (node: AstNode): AstNode[] =>
  Object.values(node)
    .flat()
    .filter((child): child is AstNode => typeof (child as AstNode | null)?.type === 'string');

/** What stands in the content script, which is one function that is called at once, and where it begins in it. */
export function programOf(code: string, parse: (code: string) => unknown): { opening: number; program: AstNode } {
  const opening = code.indexOf('{') + 1;
  return { opening, program: parse(code.slice(opening, code.lastIndexOf('return result'))) as AstNode };
}

/** The text of a template without expressions, or `null`. */
export function templateText(node: AstNode): string | null {
  if (node.type !== 'TemplateLiteral') return null;
  const [quasi, ...others] = node.quasis as { value: { cooked: string } }[];
  return quasi && !others.length ? quasi.value.cooked : null;
}
