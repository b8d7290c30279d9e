/** The search, which loads when the field is used. Imported as a module of its own, it does not change how other pages' scripts are split. */
export { load, search } from '../search/engine.ts';
