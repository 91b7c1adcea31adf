/** Who is in no file, as a table for people: each with the reason in words. */
import { CHANNEL_WORDS } from '../i18n/channels/words.js';
import { CSV, csvBlob, harmless, row } from './csv.js';
import { FILE_WORDS, joined, slug } from './names.js';
import type { ChannelFile, ChannelPlan, ChannelRequest, LeftOut, Recipient } from './types.js';

/** A file of everybody who was left out; null where nobody was. `people` adds names and phones to the ids. */
export function leftOutFile(
  result: Pick<ChannelPlan, 'leftOut' | 'channel'>,
  request: Pick<ChannelRequest, 'group' | 'day' | 'language'>,
  people: Iterable<Pick<Recipient, 'id' | 'name' | 'phones'>> = [],
): ChannelFile | null {
  if (result.leftOut.length === 0) return null;
  const { language = 'vi', group, day } = request;
  const words = CHANNEL_WORDS[language];
  const known = new Map([...people].map((person) => [person.id, person]));
  const rows = result.leftOut.map((left) => {
    const person = known.get(left.id);
    return row(
      [left.id, person?.name ?? '', person?.phones[0] ?? '', words.leftOut[left.reason], detail(left)].map(
        (text) => harmless(text, 'person'),
      ),
    );
  });
  return {
    name: joined([FILE_WORDS[language].leftOut, result.channel.toLowerCase(), slug(group), day], 'csv'),
    type: CSV,
    blob: csvBlob(words.leftOutHeader, rows, true),
    rows: rows.length,
    consent: 'mixed',
  };
}

const detail = ({ field = '', length, most }: LeftOut): string =>
  length === undefined ? field : `${field} ${length}/${most}`.trim();
