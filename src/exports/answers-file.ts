import { type Answer, allAnswers, isPublished, rulesOf } from '../content/entries.ts';
import { absolute } from '../content/href.ts';
import { exportOf } from './render.ts';
import { ANSWERS_VERSION, type AnswerRecord, type AnswersFile, answersFileSchema } from './schemas/answers.ts';

export const ANSWERS_SCHEMA = `/answers.v${ANSWERS_VERSION}.schema.json` as const;

async function record(answer: Answer): Promise<AnswerRecord> {
  const { id, data } = answer;
  const { question, summary, aliases, topic, confirmed } = data;
  const published = isPublished(answer);
  const url = absolute(`/answers/${id}/`);
  const shortUrl = absolute(`/a/${id}/`);
  const { html, markdown, text } = await exportOf(answer);
  return { id, question, summary, text, markdown, html, url, shortUrl, aliases, topic, published, rules: rulesOf(answer), confirmed };
}

/** Every answer, checked by the schema that is published beside it. */
export async function answersFile(): Promise<AnswersFile> {
  const answers = await Array.fromAsync(await allAnswers(), record);
  return answersFileSchema.parse({ $schema: absolute(ANSWERS_SCHEMA), version: ANSWERS_VERSION, answers });
}
