import { usePage } from "../page";
import { CopyButton } from "./actions";

/** The call that gives what is on screen, and its result. */
export function Developer({ code, result }: { code: string; result: unknown }) {
  const { t } = usePage();
  const json = JSON.stringify(result, null, 2);
  return (
    <details class="card developer">
      <summary>{t.developer.title}</summary>
      <p>{t.developer.lead}</p>
      <Listing title={t.developer.call} text={code} />
      <Listing title={t.developer.result} text={json} />
    </details>
  );
}

function Listing({ title, text }: { title: string; text: string }) {
  const { t } = usePage();
  return (
    <div class="code">
      <div class="code-head">
        <h3>{title}</h3>
        <CopyButton text={() => text} quiet>
          {t.developer.copy}
        </CopyButton>
      </div>
      <pre tabIndex={0} role="group" aria-label={title}>
        <code>{text}</code>
      </pre>
    </div>
  );
}

/** Code that stands for itself among values. */
export class Code {
  constructor(readonly text: string) {}
}

/** Calls as one writes them; what one gives another uses by its name. */
export function source(imports: string[], calls: { name: string; values: unknown[]; as?: string }[]): string {
  const lines = calls.map(
    ({ name, values, as }) =>
      `${as === undefined ? "" : `const ${as} = `}${name}(${values.map((value) => literal(value, "")).join(", ")});\n`,
  );
  return `import { ${imports.join(", ")} } from "echeance";\n\n${lines.join("\n")}`;
}

/** A value of plain data as a literal of JavaScript, on one line where it is short. */
function literal(value: unknown, indent: string): string {
  if (value instanceof Code) return value.text;
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = (depth: string) => {
    if (list) return value.map((item) => literal(item, depth));
    return Object.entries(value).map(
      ([key, item]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${literal(item, depth)}`,
    );
  };
  const short = list ? `[${parts("").join(", ")}]` : `{ ${parts("").join(", ")} }`;
  if (short.length + indent.length <= 76 && !short.includes("\n")) return short;
  const long = parts(inner).map((part) => `${inner}${part},\n`);
  return list ? `[\n${long.join("")}${indent}]` : `{\n${long.join("")}${indent}}`;
}
