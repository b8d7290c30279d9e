/** The parameter that marks a link as an example, with nobody's own figures. */
export const EXAMPLE = 'example';
export const EXAMPLE_MARK = `${EXAMPLE}=yes`;

/** Whether a link of the calculator is an example's: it has the mark at its end. */
export const isExampleLink = (link: string): boolean => link.endsWith(EXAMPLE_MARK);
