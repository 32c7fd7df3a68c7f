import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { readAmount } from "../amounts";
import { isDate } from "../dates";
import { usePage } from "../page";
import { Icon } from "./icon";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  problem?: string | undefined;
  /** Nothing is in it: what is wrong is only that. */
  blank?: boolean;
  /** Beneath the input. */
  children?: ComponentChildren;
}

interface Described {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

function Field({
  label,
  hint,
  problem,
  blank,
  children,
  input,
}: FieldProps & { input: (attributes: Described) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class={problem ? `field invalid${blank ? " blank" : ""}` : "field"}>
      <label for={id}>{label}</label>
      {input({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": problem ? true : undefined,
      })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          <Icon name="warning" />
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

interface TextProps extends FieldProps {
  name: string;
  value: string;
  onValue(value: string): void;
}

export function TextField({ name, value, onValue, decimal, ...field }: TextProps & { decimal?: boolean }) {
  return (
    <Field
      {...field}
      blank={value === ""}
      input={(attributes) => (
        <input
          {...attributes}
          name={name}
          type="text"
          value={value}
          maxLength={200}
          inputMode={decimal ? "decimal" : undefined}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** An amount, written in the reader's way while nobody is typing it. */
export function AmountField({ name, value, onValue, unit, ...field }: TextProps & { unit?: string | undefined }) {
  const { f } = usePage();
  const [editing, setEditing] = useState(false);
  const read = readAmount(value);
  const shown = !editing && /^\d+(\.\d+)?$/.test(read) ? f.plain(read) : value;
  return (
    <Field
      {...field}
      blank={value === ""}
      input={(attributes) => (
        <span class="with-unit">
          <input
            {...attributes}
            name={name}
            type="text"
            inputMode="decimal"
            class="figure"
            value={shown}
            maxLength={60}
            autocomplete="off"
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => {
              setEditing(true);
              onValue(event.currentTarget.value);
            }}
            onBlur={() => setEditing(false)}
          />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
    />
  );
}

export function DateField({ name, value, onValue, ...field }: TextProps) {
  return (
    <Field
      {...field}
      blank={value === ""}
      input={(attributes) => (
        <input
          {...attributes}
          name={name}
          type="date"
          value={isDate(value) ? value : ""}
          min="1990-01-01"
          max="2199-12-31"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

export function SelectField<T extends string>({
  name,
  value,
  onValue,
  options,
  ...field
}: FieldProps & { name: string; value: T; onValue(value: T): void; options: { value: T; label: string }[] }) {
  return (
    <Field
      {...field}
      input={({ id, ...attributes }) => (
        <span class="select">
          <select
            id={id}
            aria-describedby={attributes["aria-describedby"]}
            name={name}
            value={value}
            onChange={(event) => onValue(event.currentTarget.value as T)}
          >
            {options.map((option) => (
              <option value={option.value} key={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    />
  );
}

/** A few choices side by side. */
export function Choice<T extends string>({
  name,
  label,
  value,
  onValue,
  options,
}: {
  name: string;
  label: string;
  value: T;
  onValue(value: T): void;
  options: { value: T; label: string }[];
}) {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${name}-${id}`}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Fields that few need: open where one of them says something, and as the reader leaves it. */
export function More({ label, filled, children }: { label: string; filled: boolean; children: ComponentChildren }) {
  const [open, setOpen] = useState(filled);
  useEffect(() => {
    if (filled) setOpen(true);
  }, [filled]);
  return (
    <details class="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
