import "echeance/element";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const policy = { law: "GB", terms: "30 days" };
const invoices = [
  { id: "A-1", issued: "2026-03-02", total: "4800.00" },
  { id: "A-2", issued: "2026-06-15", total: "950.00", payments: [{ date: "2026-08-01", amount: "500.00" }] },
];

function App() {
  const [chosen, choose] = useState(0);
  const [total, setTotal] = useState("");
  return (
    <>
      <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {invoices.map(({ id }, index) => (
          <option key={id} value={index}>
            {id}
          </option>
        ))}
      </select>
      {/* React passes objects on as properties, and events of any name by the prefix "on". */}
      <echeance-claim
        invoice={invoices[chosen]}
        policy={policy}
        as-of="2026-11-23"
        lang="en"
        onclaim={(event) => setTotal(event.detail.total)}
      />
      <p>
        To collect: <output id="total">{total}</output>
      </p>
    </>
  );
}

createRoot(document.querySelector("#app")).render(<App />);
