// The API reference, written from the declarations of the installed package: what an editor shows, on one page.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const entries = [
  [
    "echeance/claim",
    "claim/index",
    "Due dates and claims alone, in a smaller module. The other entries have them too.",
  ],
  ["echeance", "index", "What `echeance/claim` has, and these functions; ready to call."],
  [
    "echeance/slim",
    "slim",
    "The same functions with the core left out: a page or a Worker hands it over first. Only what is different is listed; `echeance/claim/slim` and `echeance/ledger/slim` are alike.",
  ],
  ["echeance/ledger", "ledger/index", "What `echeance` has, and what is listed here."],
  ["echeance/sources", "sources", "The addresses that `echeance/claim` leaves out."],
  ["echeance/element", "element", "Importing it defines `<echeance-claim>`. The attributes are in the guide."],
  ["echeance/lang/fr", "lang/fr", "The words of one language; `de`, `en`, `es`, `it` and `nl` are alike."],
];

/** Returns the reference as Markdown. */
export function reference(dist) {
  const known = new Set();
  const parts = entries.map(([name, file, about]) => {
    const declared = exported(join(dist, `${file}.d.ts`)).filter((one) => !known.has(one.node) && known.add(one.node));
    const functions = declared.filter(({ node }) => signatureOf(node) !== undefined);
    const types = declared.filter(({ node }) => signatureOf(node) === undefined && !isList(node));
    const lists = declared.filter(({ node }) => isList(node));
    return [`## ${name}`, about, ...functions.map(describeFunction), ...[...types, ...lists].map(describeType)].join(
      "\n\n",
    );
  });
  const intro =
    "Generated from the declarations of the package; an editor shows the same on hover. Each function that throws also " +
    "has the form `assess.safe(…)`, which returns `{ ok: true, value }` or `{ ok: false, problems }` in its place.";
  return `# API reference\n\n${intro}\n\n${parts.join("\n\n")}\n`;
}

/** The signature of a function: declared as one, or as a constant of a type that is made of one, as `Safe<…>`. */
function signatureOf(node) {
  if (ts.isFunctionDeclaration(node)) return node;
  if (!ts.isVariableDeclaration(node)) return undefined;
  const made = ts.isTypeReferenceNode(node.type) ? node.type.typeArguments?.[0] : node.type;
  return made !== undefined && ts.isFunctionTypeNode(made) ? made : undefined;
}

/** Whether a type is one of the long lists of words that the core knows. */
const isList = (node) => node.getSourceFile().fileName.includes("generated");

const sources = new Map();

function source(path) {
  if (!sources.has(path))
    sources.set(path, ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  return sources.get(path);
}

/** The declarations that a module exports, by the names under which it does. */
function exported(path) {
  const found = [];
  const own = [];
  for (const node of source(path).statements) {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const others = exported(join(dirname(path), node.moduleSpecifier.text.replace(/\.js$/, ".d.ts")));
      if (node.exportClause === undefined) found.push(...others);
      else {
        for (const { name, propertyName } of node.exportClause.elements) {
          const one = others.find((other) => other.name === (propertyName ?? name).text);
          if (one !== undefined) found.push({ ...one, name: name.text });
        }
      }
    } else if (ts.isExportDeclaration(node) && node.exportClause !== undefined) {
      for (const { name } of node.exportClause.elements) found.push(...imported(path, name.text));
    } else if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const nodes = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
      for (const one of nodes) if (one.name !== undefined) own.push({ name: one.name.text, node: one });
    }
  }
  return [...own, ...found];
}

/** The declaration of a name that a module imports, where it is one of the package. */
function imported(path, name) {
  for (const node of source(path).statements) {
    if (!ts.isImportDeclaration(node)) continue;
    const bindings = node.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    if (!bindings.elements.some((element) => element.name.text === name)) continue;
    const other = join(dirname(path), node.moduleSpecifier.text.replace(/\.js$/, ".d.ts"));
    if (existsSync(other)) return exported(other).filter((one) => one.name === name);
  }
  return [];
}

/** The doc comment of a declaration: its text, and its tags line by line. */
function comment(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  if (doc === undefined) return [];
  const text = ts.getTextOfJSDocComment(doc.comment) ?? "";
  const tags = (doc.tags ?? []).map((tag) => {
    const said = ts.getTextOfJSDocComment(tag.comment) ?? "";
    // The type of a @throws tag is the first word after it.
    const thrown = tag.typeExpression?.getText() ?? "";
    if (tag.tagName.text === "throws") return `Throws ${thrown}${said}`;
    return tag.tagName.text === "example" ? ["```js", said.trim(), "```"].join("\n") : `${tag.tagName.text}: ${said}`;
  });
  return [text, ...tags].filter((line) => line !== "");
}

/** The alias for any text, which only helps editors to suggest. */
const named = (text) => text.replace(/\bText\b/g, "string");
// That results are not written to goes without saying on this page.
const oneLine = (text) =>
  named(text)
    .replace(/\breadonly /g, "")
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/\{ \|/g, "{")
    .trim();
const cell = (text) => oneLine(text).replaceAll("|", "\\|");
const code = (text) => `\`${cell(text)}\``;

function describeFunction({ name, node }) {
  const { parameters, type } = signatureOf(node);
  const taken = parameters.map((parameter) => oneLine(parameter.getText()));
  const signature = `${name}(${taken.join(", ")}): ${oneLine(type.getText())}`;
  return [`### ${name}`, ["```ts", signature, "```"].join("\n"), ...comment(node)].join("\n\n");
}

function describeType({ name, node }) {
  const head = [`### ${name}`, ...comment(node)];
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const heritage = (node.heritageClauses ?? []).map((clause) => `\`${name} ${clause.getText()}\``);
    return [...head, ...heritage, isList(node) ? values(node.members) : table(node.members)]
      .filter((part) => part !== "")
      .join("\n\n");
  }
  if (ts.isTypeAliasDeclaration(node)) return [...head, ["```ts", alias(node.type), "```"].join("\n")].join("\n\n");
  return head.join("\n\n");
}

/** A type as it is written; a long union has a line for each of its members. */
function alias(type) {
  const written = type.getFullText().trim();
  if (written.includes("/**"))
    return named(written.replace(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2)).replace(/^ \|/gm, "|"));
  if (!ts.isUnionTypeNode(type)) return oneLine(written);
  const members = type.types.map((member) => oneLine(member.getText()));
  const line = members.join(" | ");
  return line.length <= 100 ? line : members.map((member) => `| ${member}`).join("\n");
}

/** A row for each code, with its values. */
function values(members) {
  const rows = members.map(({ name, type }) => {
    const fields = type.members.map((field) => cell(field.getText()).replace(/;$/, ""));
    return `| ${code(name.text)} | ${fields.length === 0 ? "none" : `\`${fields.join("; ")}\``} |`;
  });
  return ["| Code | Values |", "|---|---|", ...rows].join("\n");
}

function table(members) {
  const rows = [...fields(members, "")];
  if (rows.length === 0) return "";
  return ["| Field | Type | |", "|---|---|---|", ...rows].join("\n");
}

/** A row for each field, and for each of the object that a field is. */
function* fields(members, within) {
  for (const member of members) {
    const isField =
      ts.isPropertySignature(member) ||
      ts.isPropertyDeclaration(member) ||
      ts.isGetAccessor(member) ||
      ts.isMethodSignature(member);
    if (!isField || ts.isPrivateIdentifier(member.name)) continue;
    if (member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) continue;
    const path = `${within}${member.name.getText()}`;
    const optional = member.questionToken === undefined ? "" : "?";
    const nested = literal(member.type);
    const shown = nested === undefined ? (member.type?.getText() ?? "") : nested.list ? "object[]" : "object";
    yield `| ${code(path + optional)} | ${code(shown)} | ${comment(member).map(cell).join(" ")} |`;
    if (nested !== undefined) yield* fields(nested.members, `${path}${nested.list ? "[]" : ""}.`);
  }
}

/** The members of an object that is written in place, or of the elements of a list that is, where they have comments. */
function literal(type) {
  if (type === undefined) return undefined;
  const plain = ts.isTypeOperatorNode(type) ? type.type : type;
  const list = ts.isArrayTypeNode(plain);
  const inner = list ? plain.elementType : plain;
  if (!ts.isTypeLiteralNode(inner) || !inner.members.some((member) => comment(member).length > 0)) return undefined;
  return { list, members: inner.members };
}
