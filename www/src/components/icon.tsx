const paths = {
  owed: "M4 19h16M6 16V9m4 7V5m4 11v-5m4 5V8",
  due: "M5 6h14v14H5zM5 10h14M9 3v4m6-4v4m-3 7h3v3h-3z",
  parts: "M4 20h4v-4h4v-4h4V8h4V4",
  remind: "M18 16v-5a6 6 0 0 0-12 0v5l-2 2h16zM10 21h4",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  table: "M4 5h16v14H4zM4 10h16M10 10v9",
  page: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6",
  calendar: "M5 6h14v14H5zM5 10h14M9 3v4m6-4v4",
  check: "M5 13l4 4L19 7",
  plus: "M12 5v14M5 12h14",
  cross: "M6 6l12 12M18 6L6 18",
  out: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  info: "M12 8h.01M11 12h1v5h1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  warning: "M12 10v4m0 3h.01M12 4L3 20h18z",
  back: "M19 12H5m6-7-7 7 7 7",
  print: "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1m0 16v1m9-9h-1M4 12H3m15.4-6.4-.7.7M6.3 17.7l-.7.7m12.8 0-.7-.7M6.3 6.3l-.7-.7",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  auto: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zv18M15 4v16M18 6v12",
  down: "M12 5v14m-6-6 6 6 6-6",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  send: "M4 12l16-8-6 16-3-6z",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word; it says nothing that the word does not. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
