/** YAML of questions and rubrics for tests. */

export const QUESTION = `title: Think Big
principle: Think Big
wordings: [Tell me about a bold idea.]
judged: Whether the idea was large.
failed: It was small.
seconds: 180
budgetMinutes: 10
hints: [Begin with the idea.]
followUps: [How large was it?]
bad: I think big.
good: I proposed a plan for 40 countries.
model: I proposed it.
`;

export const RULE = `    severity: warning
    points: 2
    message: A favourite word.
    why: It says nothing.
    mend: Leave it out.
    followUp: What do you mean?
    bad: It was totally fine.
    good: It was fine.
    patterns:
      - match: "totally #Adjective"
        bad: [It was totally fine.]
        near: [It totalled nine.]
`;

export const CRITERION = `    asks: A country.
    required: true
    points: 5
    message: No country is named.
    why: Large ideas cross borders.
    mend: Name one.
    followUp: Where?
    bad: We went abroad.
    good: We opened in France.
    patterns:
      - match: "in #Country"
        good: [We opened in France.]
`;
