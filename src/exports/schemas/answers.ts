import { z } from 'zod';
import { month } from './parts.ts';

/** The version of the format. A published version never changes: each new key is a new version. `public/` keeps the former schema. */
export const ANSWERS_VERSION = 1;

const answer = z
  .strictObject({
    id: z.string().meta({ description: 'Permanent. The short address is /a/<id>/.' }),
    question: z.string(),
    summary: z.string().meta({ description: 'The answer in a sentence or two.' }),
    text: z.string().meta({ description: 'The answer as plain text, with absolute links.' }),
    markdown: z.string().meta({ description: 'The answer as Markdown (GFM), with absolute links.' }),
    html: z.string().meta({ description: 'The answer as HTML, with absolute links and no scripts or styles.' }),
    url: z.url(),
    shortUrl: z.url(),
    aliases: z.array(z.string()).meta({ description: 'The ids that the answer had before. Their addresses lead here.' }),
    topic: z.string(),
    published: z.boolean().meta({ description: 'False where the answer is that what is asked is not published.' }),
    rules: z.array(z.string()).meta({ description: 'The ids of the rules in catalog.json that the answer rests on.' }),
    confirmed: month.meta({ description: 'The month in which the answer was last confirmed.' }),
  })
  .meta({ id: 'answer' });

/** `/answers.json`: every answer. */
export const answersFileSchema = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(ANSWERS_VERSION),
    answers: z.array(answer),
  })
  .meta({ title: 'Answers of the Flikly Help Center' });

export type AnswersFile = z.infer<typeof answersFileSchema>;
export type AnswerRecord = AnswersFile['answers'][number];
