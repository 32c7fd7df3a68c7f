import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../page";
import { toAddress } from "../state";
import { Icon, type IconName } from "./icon";

/** Copies, and says that it did. */
export function CopyButton({
  text,
  children,
  icon = "copy",
  quiet,
}: {
  text(): string;
  children: ComponentChildren;
  icon?: IconName;
  quiet?: boolean;
}) {
  const { t } = usePage();
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), outcome === "copied" ? 2_000 : 8_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    const asked = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error("no clipboard"));
    asked.then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  };
  return (
    <>
      <button type="button" class={quiet ? "quiet" : "action"} onClick={copy}>
        <Icon name={outcome === "copied" ? "check" : icon} />
        {outcome === "copied" ? t.actions.copied : children}
      </button>
      <span role="status" class={outcome === "failed" ? "problem" : "unseen"}>
        {outcome === undefined ? "" : t.actions[outcome]}
      </span>
    </>
  );
}

/** Gives a text to the browser as a file. */
export function SaveButton({
  name,
  type,
  content,
  children,
  icon,
}: {
  name: string;
  type: string;
  content(): string | Promise<Blob>;
  children: ComponentChildren;
  icon: IconName;
}) {
  const save = async () => {
    const address = URL.createObjectURL(new Blob([await content()], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The download begins after this turn.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" class="action" onClick={() => void save()}>
      <Icon name={icon} />
      {children}
    </button>
  );
}

export function Actions({ children }: { children: ComponentChildren }) {
  const { t, state } = usePage();
  return (
    <div class="actions" role="group" aria-label={t.actions.label}>
      <CopyButton text={() => new URL(toAddress(state), location.href).href} icon="link">
        {t.actions.link}
      </CopyButton>
      {children}
    </div>
  );
}
