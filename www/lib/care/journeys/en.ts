/** Words of the journeys in English. */
import type { Journeys } from './words.js';

export const journeys: Journeys = {
  journeys: {
    lead: {
      name: 'From lead to first order',
      about: 'Interested and not bought yet: say hello, ask again, offer for the first order, then call.',
      steps: {
        hello: 'Say hello and ask one question',
        again: 'Ask again, gently',
        offer: 'Offer for the first order',
        call: 'Call and ask what is needed',
      },
    },
    firstOrder: {
      name: 'After the first order',
      about: 'The first thirty days: thanks, how is it, how to use it, a word about it, see you again.',
      steps: {
        thanks: 'Thank for the first order',
        ask: 'Ask how it is',
        howTo: 'How to use it',
        review: 'Ask for a word about it',
        next: 'Invite the second order',
      },
    },
    secondOrder: {
      name: 'To the second order',
      about: 'One order, and its first month is over: invite at the right time, remind once, then call.',
      steps: {
        offer: 'Invite the second order',
        reminder: 'Remind of the offer',
        call: 'Call before they fall asleep',
      },
    },
    advocates: {
      name: 'From regular to advocate',
      about: 'Regulars: ask for a word, tell of their benefit, ask for a referral, show what is new first.',
      steps: {
        review: 'Ask for a word about it',
        benefit: 'Tell of the member benefit',
        referral: 'Ask for one referral',
        early: 'Show what is new first',
      },
    },
    winBack: {
      name: 'Wake the dormant',
      about:
        'Stopped buying: ask why, invite back, what is new; deep asleep one strong offer, then ask about messages.',
      steps: {
        why: 'Call and ask why',
        invite: 'Invite back, with a present',
        new: 'Show what is new',
        strong: 'A strong offer, once',
        restart: 'Invite like a new lead',
        last: 'Ask if messages are still welcome',
      },
    },
  },
  exits: { bought: 'bought', answered: 'answered', refused: 'refused', wrongNumber: 'wrong number' },
  day: (count) => `day ${count}`,
  outside: 'not in this journey',
  finished: 'came to its end',
  screen: {
    title: 'Journeys',
    choose: 'Choose a journey',
    open: 'See who is at which step',
    counting: 'Looking through the customers…',
    people: (count) => (count === '1' ? '1 person is in it' : `${count} people are in it`),
    left: (count, why) => `${count} left: ${why}`,
    finishedCount: (count) => `${count} came to its end`,
    due: (count) => (count === '1' ? '1 person is due' : `${count} people are due`),
    dueNone: 'nobody is due',
    write: 'Write',
    calendar: 'Calendar (.ics)',
    table: 'Table (.csv)',
    entry: (step, count) => (count === '1' ? `${step}: 1 person` : `${step}: ${count} people`),
    note: 'Reckoned from the open files; whoever buys before that day leaves the journey, so take a new one each week.',
    undated: 'The files have no days of orders, so nobody can be put on a journey.',
  },
};
