import { expect, test } from 'vitest';
import { listeners } from '../../src/components/tell-height.ts';

const LISTED = ['https://a.example', 'https://b.example'];

test.each([
  {
    who: 'the page that holds the frame, where the browser names it',
    ancestor: 'https://b.example',
    referrer: '',
    told: ['https://b.example'],
  },
  { who: 'nobody, where it is not listed', ancestor: 'https://other.example', referrer: '', told: [] },
  { who: 'nobody, where it has no origin of its own', ancestor: 'null', referrer: 'https://a.example/', told: [] },
  {
    who: 'the page that the frame was asked from',
    ancestor: undefined,
    referrer: 'https://a.example/page/?q=1',
    told: ['https://a.example'],
  },
  { who: 'nobody, where that one is not listed', ancestor: undefined, referrer: 'https://a.example.org/', told: [] },
  { who: 'all that are listed, where the browser says nothing', ancestor: undefined, referrer: '', told: LISTED },
])('the height is told to $who', ({ ancestor, referrer, told }) => {
  expect(listeners(LISTED, ancestor, referrer)).toEqual(told);
});
