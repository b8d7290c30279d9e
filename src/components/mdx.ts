import Anchor from './Anchor.astro';
import Assumptions from './Assumptions.astro';
import Calculator from './Calculator.astro';
import Callout from './Callout.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Credits from './Credits.astro';
import CreditsPicture from './CreditsPicture.astro';
import Figure from './Figure.astro';
import Gist from './Gist.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import PlanTable from './PlanTable.astro';
import QuestionLinks from './QuestionLinks.astro';
import RateCard from './RateCard.astro';
import Side from './Side.astro';
import SideBySide from './SideBySide.astro';
import States from './States.astro';
import Steps from './Steps.astro';
import Try from './Try.astro';
import WhenRates from './WhenRates.astro';

/** The components that articles and answers can use without an import. */
export const components = {
  a: Link,
  h2: Heading,
  Anchor,
  Assumptions,
  Calculator,
  Callout,
  Card,
  Cards,
  Credits,
  CreditsPicture,
  Figure,
  Gist,
  PlanTable,
  QuestionLinks,
  RateCard,
  Side,
  SideBySide,
  States,
  Steps,
  Try,
  WhenRates,
};
