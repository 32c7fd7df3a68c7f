const { assess } = require("echeance");
const assessments = require("./assessments.json");

console.log(JSON.stringify(assessments.map((values) => assess(...values))));
