import { usePage } from "../page";
import { CopyButton } from "./actions";

/** The call that gives what is on screen, and its result. */
export function Developer({ name, values, result }: { name: string; values: unknown[]; result: unknown }) {
  const { t } = usePage();
  const call = source(name, values);
  const json = JSON.stringify(result, null, 2);
  return (
    <details class="card developer">
      <summary>{t.developer.title}</summary>
      <p>{t.developer.lead}</p>
      <Code title={t.developer.call} text={call} />
      <Code title={t.developer.result} text={json} />
    </details>
  );
}

function Code({ title, text }: { title: string; text: string }) {
  const { t } = usePage();
  return (
    <div class="code">
      <div class="code-head">
        <h3>{title}</h3>
        <CopyButton text={() => text} quiet>
          {t.developer.copy}
        </CopyButton>
      </div>
      <pre tabIndex={0} aria-label={title}>
        <code>{text}</code>
      </pre>
    </div>
  );
}

/** A call as one writes it. */
export function source(name: string, values: unknown[]): string {
  return `import { ${name} } from "echeance";\n\n${name}(${values.map((value) => literal(value, "")).join(", ")});\n`;
}

/** A value of plain data as a literal of JavaScript, on one line where it is short. */
function literal(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? JSON.stringify(value) : String(value);
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = (depth: string) => {
    if (list) return value.map((item) => literal(item, depth));
    return Object.entries(value).map(([key, item]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${literal(item, depth)}`);
  };
  const short = list ? `[${parts("").join(", ")}]` : `{ ${parts("").join(", ")} }`;
  if (short.length + indent.length <= 76 && !short.includes("\n")) return short;
  const long = parts(inner).map((part) => `${inner}${part},\n`);
  return list ? `[\n${long.join("")}${indent}]` : `{\n${long.join("")}${indent}}`;
}
