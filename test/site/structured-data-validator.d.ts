/** The part of the package that the tests use. The package has no types. */
declare module '@adobe/structured-data-validator' {
  type Issue = { issueMessage: string; severity: 'ERROR' | 'WARNING'; rootType: string };

  export default class Validator {
    validate(data: { jsonld: object }): Promise<Issue[]>;
  }
}
