/** As much of the package as the tests use: it brings no types. */
declare module '@adobe/structured-data-validator' {
  type Issue = { issueMessage: string; severity: 'ERROR' | 'WARNING'; rootType: string };

  export default class Validator {
    validate(data: { jsonld: object }): Promise<Issue[]>;
  }
}
