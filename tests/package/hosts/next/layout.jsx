import { assess } from "echeance";
import assessments from "../assessments.mjs";

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <pre id="server">{JSON.stringify(assessments.map((values) => assess(...values)))}</pre>
        {children}
      </body>
    </html>
  );
}
