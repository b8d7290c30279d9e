import plansText from '../../content/catalog/plans.yaml?raw';
import ratesText from '../../content/catalog/rates.yaml?raw';
import recipesText from '../../content/catalog/recipes.yaml?raw';
import rulesText from '../../content/catalog/rules.yaml?raw';
import { type Catalog, readCatalog } from './read-catalog.ts';

/** The catalog in `content/catalog/`, read and checked once. An error in a file stops the build here. */
export const catalog: Catalog = readCatalog({ plans: plansText, rates: ratesText, recipes: recipesText, rules: rulesText });
