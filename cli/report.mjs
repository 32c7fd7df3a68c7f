// A ledger on one screen: how old what is open is, and what to do today.
import { agenda, labels, portfolio, say } from "echeance/ledger";

/** Reports on what was read; `print` writes it in a language. */
export function report(imported, options) {
  const { invoices, unapplied, asks, unread, notices } = imported;
  const reports = portfolio(invoices, { ...options, unapplied });
  const todo = agenda(invoices, { ...options, unapplied });
  const result = { asOf: options.asOf, reports, agenda: todo, asks, unread, notices };
  return Object.defineProperty(result, "print", { value: (lang) => print(result, lang) });
}

function print({ asOf, reports, agenda: todo, asks, unread }, lang) {
  const lines = [];
  for (const { currency, outstanding, overdue, aging, measures, notices } of reports) {
    lines.push(`${asOf}: ${outstanding} ${currency} open, ${overdue} overdue`);
    for (const { bucket, count, outstanding, disputed } of aging)
      lines.push(
        `  ${bucket.padEnd(8)} ${String(count).padStart(5)} ${outstanding.padStart(14)}${disputed === "0.00" ? "" : `, disputed ${disputed}`}`,
      );
    for (const { code, value, unit } of measures)
      if (value !== undefined) lines.push(`  ${labels(lang).measure[code]}: ${value} ${unit}`);
    for (const notice of notices) lines.push(`  ! ${say(notice, lang, { currency })}`);
  }
  if (todo.length > 0) lines.push("", "Today");
  for (const { rank, customer, action, step, asked, invoices } of todo) {
    const how =
      step === undefined
        ? action
        : `${action} (${labels(lang).tone[step.tone]}, ${labels(lang).channel[step.channel]})`;
    lines.push(`  ${rank}. ${customer ?? "?"}: ${how} ${asked}, ${invoices.join(", ")}`);
  }
  for (const { question, choices } of asks) lines.push("", `? ${question} ${choices.join(" / ")}`);
  if (unread.length > 0) lines.push("", `${unread.length} lines could not be read`);
  return `${lines.join("\n")}\n`;
}
