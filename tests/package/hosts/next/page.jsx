"use client";

import { assess } from "echeance";
import { useEffect, useState } from "react";
import assessments from "../assessments.mjs";

const claims = () => JSON.stringify(assessments.map((values) => assess(...values)));

/** Rendered on the server and hydrated in the browser, then once more by the browser alone. */
export default function Page() {
  const [again, setAgain] = useState("");
  useEffect(() => setAgain(claims()), []);
  return (
    <>
      <pre id="hydrated">{claims()}</pre>
      <pre id="client">{again}</pre>
    </>
  );
}
