import type { Plugin } from 'vite';
import { type AstNode, childrenOf, programOf } from './script-program.ts';

/** All that stands in a part of a program, and itself. */
function* nodesOf(node: AstNode): Generator<AstNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** Whether a function is called for an object: an arrow has none of its own. */
const asksForObject = (node: AstNode): boolean =>
  [...nodesOf(node)].some(
    ({ type, name }) => type === 'ThisExpression' || type === 'MetaProperty' || name === 'arguments',
  );

/**
 * Says the same in fewer bytes, which terser leaves alone: `let` for `const`, which TypeScript has checked before, and an arrow for a
 * function, which stands at the top then, since functions may be called before they are declared; a name of one letter for `null`.
 */
export const shortDeclarations: Plugin = {
  name: 'short-declarations',
  enforce: 'post',
  renderChunk(code) {
    const { opening, program } = programOf(code, this.parse);
    if (/\bnil\b/.test(code)) throw new Error('The script has a name of scripts/short-declarations.ts: nil');
    const at = (from: number, to: number) => made.slice(opening + from, opening + to);
    let made = code;
    for (const { type, kind, raw, start, end } of nodesOf(program))
      if (type === 'VariableDeclaration' && kind === 'const')
        made = `${made.slice(0, opening + start)}let  ${made.slice(opening + start + 'const'.length)}`;
      else if (type === 'Literal' && raw === 'null')
        made = `${made.slice(0, opening + start)}nil ${made.slice(opening + end)}`;
    let arrows = '';
    const functions = childrenOf(program).filter(
      (node) => node.type === 'FunctionDeclaration' && !node.generator && !node.async && !asksForObject(node),
    );
    for (const { start, end, ...parts } of functions.reverse()) {
      const { id, params, body } = parts as unknown as { id: AstNode; params: AstNode[]; body: AstNode };
      const asked = params.map((param) => at(param.start, param.end)).join(', ');
      arrows = `var ${id.name} = (${asked}) => ${at(body.start, body.end)};\n${arrows}`;
      made = made.slice(0, opening + start) + made.slice(opening + end);
    }
    // What terser knows to be null it writes out again.
    return `${made.slice(0, opening)}\nlet nil = /x/.exec('');\n${arrows}${made.slice(opening)}`;
  },
};
