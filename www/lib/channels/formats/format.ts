/** What a file for a channel looks like, as data: where it is read, which columns it has, what it may hold. */
import type { ChannelId, Cited } from '../types.js';

/** What a cell is made from. */
export type CellFrom =
  | 'phone'
  | 'phonePlus'
  | 'email'
  | 'follower'
  | 'label'
  | 'message'
  | 'subject'
  | 'preview'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'birthday'
  | 'birthMonthDay'
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay'
  | 'genderLetter'
  | 'city'
  | 'zip'
  | 'country';

/** One column; `parameters` and `merge` stand for as many as the request names. */
export interface Column {
  /** As the channel spells it. */
  header: string;
  /** What stands in it. */
  from: CellFrom;
  /** The second, third … phone or e-mail of a person. */
  nth?: number;
  /** SHA-256 of the normalised value, in small hexadecimal letters. */
  hash?: boolean;
}

/** How a channel wants e-mail addresses before they are compared or hashed. */
export interface EmailRules {
  /** Hosts whose addresses ignore dots before the `@`. */
  dotless?: readonly string[];
  /** `+word` before the `@` is taken off: of every address, or of these hosts. */
  plusless?: 'all' | readonly string[];
  /** It must begin with a letter or a digit. */
  plainStart?: boolean;
}

/** A file that a channel takes. */
export interface Format extends Cited {
  /** Which channel. */
  id: ChannelId;
  /**
   * Who reads it. `machine`: a console. A text that a spreadsheet would take for a formula gets a blank before it,
   * which consoles trim and customers do not see; a phone stays as the channel wants it. `person`: a spreadsheet; it
   * gets an apostrophe, as in the book's own exports.
   */
  reader: 'machine' | 'person';
  /** A byte order mark, which spreadsheets need to see UTF-8 and some consoles take for a part of the first header. */
  bom: boolean;
  /** Most rows at once without the header; null where no page says. */
  rows: number | null;
  /** Most bytes at once. */
  bytes: number | null;
  /** Fewest people that the channel takes. */
  least: number | null;
  /** One state of consent for the whole file: an import asks once. */
  consentAFile: boolean;
  /** Whom it reaches. */
  reach: 'mobile' | 'email' | 'follower' | 'any';
  /** Columns before and behind those of the request. */
  columns: readonly Column[];
  /** Where the request's own columns stand: behind so many of `columns`. None where null. */
  ownAt: number | null;
  /** Headers of own columns in capital letters without marks. */
  ownCapitals?: boolean;
  /** Columns that are empty all the way down are left out. */
  dropEmpty: boolean;
  /** Longest text of a cell in bytes of UTF-8; longer ones are cut off by the channel, so nobody has one. */
  cellBytes?: number;
  /** Normalisation of e-mail addresses. */
  email?: EmailRules;
  /** Names and places in small letters, without digits and signs (Meta), or in small letters alone (Google). */
  names?: 'letters' | 'small';
  /** Country in small letters (Meta hashes it), or in capitals. */
  country?: 'small' | 'capitals';
  /** All four of an address, or none of them. */
  addressTogether?: boolean;
  /** What no page says: look at one row before sending all. */
  open?: string;
}
