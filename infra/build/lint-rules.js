const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|js|cjs)$/;
const DRAWERS = new Set(['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc', 'index']);

const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: '"{{name}}" should be kebab-case, named by its main export.',
      drawer: '"{{name}}" is a drawer: name the file by what it holds.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = context.filename.split('/').at(-1) ?? '';
        if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
        if (DRAWERS.has(name.split('.')[0])) context.report({ node, messageId: 'drawer', data: { name } });
      },
    };
  },
};

/** Lint rules of this project: files are kebab-case and none of them is a drawer (docs: STYLE, rule 2). */
export const roostRules = { rules: { 'file-name': fileName } };
