/** Messages of the reasons in English, in our own words. `{names}` are the variables of variables.ts. */
import type { Reasons } from './types.js';

const OFFER = 'Offer: {uu_dai}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.';
const REFUSE = 'To stop receiving these, answer TC.';

export const reasons: Reasons = {
  optOut: 'To stop receiving offers by e-mail, answer "Stop" and we will.',
  reasons: {
    overdue: {
      title: 'Ask those who are past their own rhythm',
      moment: 'when the days since the last order are more than this customer usually takes',
      kpi: 'share with an order within 14 days',
      messages: {
        zns: {
          title: 'A reminder from {ten_tiem} for {ten_khach}',
          body: [
            'The last order of {ten_khach} from {ten_tiem} was on {ngay_mua}, {so_ngay} days ago.',
            OFFER,
          ],
          button: 'See the offer',
        },
        chat: {
          body: [
            '{ten_khach}, your last order from {ten_tiem} was on {ngay_mua}. That is {so_ngay} days ago, so we are asking how things are.',
            'Tell us what you need and we will have it ready.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach}, your last order was on {ngay_mua}. Order again: {uu_dai}, until {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach}, do you need anything from {ten_tiem}?',
          preview: 'Your last order was on {ngay_mua}. We will have it ready.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. Your last order was {so_ngay} days ago. Did everything suit you, and what shall we prepare?',
          ],
        },
      },
    },
    afterFirst: {
      title: 'Ask how the first order went',
      moment: 'days 0, 3, 7, 14 and 30 after the first order; the second order ends it',
      kpi: 'share that answers, share with a second order within 45 days',
      messages: {
        zns: {
          title: 'How was the first order, {ten_khach}?',
          body: [
            '{ten_tiem} thanks {ten_khach} for the first order on {ngay_mua}.',
            'If anything is not right, press the button below and we will help.',
          ],
          button: 'Send feedback',
        },
        chat: {
          body: [
            '{ten_khach}, is everything right with your order of {ngay_mua}?',
            'If something does not suit you, just say so and we will see to it.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: thank you, {ten_khach}, for your first order on {ngay_mua}. If anything is not right, write back and we will help.',
          ],
        },
        email: {
          subject: '{ten_khach}, is everything right with your first order?',
          preview: 'If something does not suit you, answer this and {ten_tiem} will see to it.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. You ordered on {ngay_mua}. Does anything not suit you so far?',
          ],
        },
      },
      also: {
        '0': {
          zns: {
            title: '{ten_tiem} thanks {ten_khach}',
            body: [
              'Thank you, {ten_khach}, for choosing {ten_tiem} for a first order on {ngay_mua}.',
              'For an exchange or a question, press the button below.',
            ],
            button: 'Contact us',
          },
          chat: {
            body: [
              'Thank you, {ten_khach}, for choosing {ten_tiem} for your first order.',
              'While it is on its way, ask us anything here.',
            ],
          },
          sms: {
            body: [
              '{ten_tiem}: thank you, {ten_khach}, for your first order on {ngay_mua}. Questions? Write back to this number.',
            ],
          },
          email: {
            subject: '{ten_tiem} thanks {ten_khach}',
            preview: 'Your first order was on {ngay_mua}. Answer this with any question.',
          },
          call: {
            body: [
              'Hello {ten_khach}, this is {ten_tiem}, calling to thank you for your first order. Is there anything to add?',
            ],
          },
        },
        '7': {
          zns: {
            title: 'How to use what {ten_khach} bought',
            body: ['{ten_khach} ordered from {ten_tiem} on {ngay_mua}.', 'How to use it well: {cach_dung}.'],
            button: 'See how',
          },
          chat: {
            body: [
              '{ten_khach}, this is how to use what you bought on {ngay_mua}: {cach_dung}.',
              'Try it and tell us how it went.',
            ],
          },
          sms: {
            body: ['{ten_tiem}: {ten_khach}, you ordered on {ngay_mua}. How to use it well: {cach_dung}.'],
          },
          email: { subject: '{ten_khach}, how to use what you bought', preview: '{cach_dung}' },
          call: {
            body: [
              'Hello {ten_khach}, this is {ten_tiem}. A word on using what you bought on {ngay_mua}: {cach_dung}.',
            ],
          },
        },
        '14': {
          zns: {
            title: '{ten_tiem} asks {ten_khach} for a word',
            body: [
              '{ten_khach} has had the order of {ngay_mua} for a while now.',
              'A word from you helps {ten_tiem} do better next time.',
            ],
            button: 'Leave a word',
          },
          chat: {
            body: [
              '{ten_khach}, how many points of 5 would you give what you bought on {ngay_mua}?',
              'Tell us what you did not like and we will mend it.',
            ],
          },
          sms: {
            body: [
              '{ten_tiem}: {ten_khach}, how many points (1-5) for your order of {ngay_mua}? Write back one figure.',
            ],
          },
          email: {
            subject: '{ten_khach}, how many points for {ten_tiem}?',
            preview: 'One figure from 1 to 5 and a sentence are enough.',
          },
          call: {
            body: [
              'Hello {ten_khach}, this is {ten_tiem}. How many points of 5 for your order of {ngay_mua}, and why?',
            ],
          },
        },
        '30': {
          zns: {
            title: 'An offer for the second order of {ten_khach}',
            body: ['{ten_khach} ordered from {ten_tiem} for the first time on {ngay_mua}.', OFFER],
            button: 'See the offer',
          },
          chat: {
            body: [
              '{ten_khach}, your first order from {ten_tiem} was on {ngay_mua}. For the second one there is {uu_dai}, until {han_dung}.',
              'Tell us what you like and we will keep it for you.',
            ],
          },
          sms: {
            body: [
              `[QC] {ten_tiem}: {ten_khach}, an offer for your second order: {uu_dai}, until {han_dung}. ${REFUSE}`,
            ],
          },
          email: {
            subject: '{ten_khach}, an offer for your second order',
            preview: '{uu_dai}, until {han_dung}.',
          },
          call: {
            body: [
              'Hello {ten_khach}, this is {ten_tiem}. Your second order comes with {uu_dai}, until {han_dung}. What would you need?',
            ],
          },
        },
      },
    },
    secondOrder: {
      title: 'Invite the second order at the right time',
      moment: 'within the days in which customers of the shop usually return a second time',
      kpi: 'share with a second order, days to it',
      messages: {
        zns: {
          title: 'An offer for the second order',
          body: ['The last order of {ten_khach} from {ten_tiem} was on {ngay_mua}.', OFFER],
          button: 'See the offer',
        },
        chat: {
          body: [
            '{ten_khach}, you first ordered from {ten_tiem} on {ngay_mua}. There is {uu_dai} for the second order, until {han_dung}.',
            'Shall we suggest what goes with it?',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach}, {uu_dai} for your second order, code {ma}, until {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach}, {uu_dai} for your second order',
          preview: 'Until {han_dung}. Answer this for a suggestion.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. Did your order of {ngay_mua} suit you? This time there is {uu_dai}.',
          ],
        },
      },
    },
    nearTier: {
      title: 'Say that little lacks to the next tier',
      moment: 'when one order or a small amount lacks to the next tier',
      kpi: 'share that reaches it within 30 days',
      messages: {
        zns: {
          title: '{ten_khach} is close to {hang_toi}',
          body: [
            '{ten_khach} has {so_don} orders from {ten_tiem} and is in tier {hang}.',
            'To tier {hang_toi} it takes {con_thieu_hang} more.',
          ],
          button: 'See benefits',
        },
        chat: {
          body: [
            '{ten_khach}, you are in tier {hang}, and {con_thieu_hang} more makes it {hang_toi}.',
            'Ask us and we will send what {hang_toi} brings.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: {ten_khach}, you are in tier {hang}. To {hang_toi} it takes {con_thieu_hang} more.',
          ],
        },
        email: {
          subject: '{ten_khach}, {con_thieu_hang} more to tier {hang_toi}',
          preview: 'You are in tier {hang} and can spend {diem} points.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem} with good news: {con_thieu_hang} more and you are in tier {hang_toi}.',
          ],
        },
      },
    },
    pointsEnding: {
      title: 'Remind of points before they end',
      moment: '30 days and 7 days before points end',
      kpi: 'share that spends them in time',
      messages: {
        zns: {
          title: '{ten_khach} has {diem_sap_het} points to use',
          body: [
            '{ten_khach} has {so_don} orders from {ten_tiem}. {diem_sap_het} points can be used to the end of {het_han}.',
            'Tell the staff on your next visit and they will take them off the bill.',
          ],
          button: 'See points',
        },
        chat: {
          body: [
            '{ten_khach}, you have {diem_sap_het} points to use by the end of {het_han}.',
            'Ask us what they are good for.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: {ten_khach}, {diem_sap_het} points of yours can be used to the end of {het_han}. Tell the staff on your next visit.',
          ],
        },
        email: {
          subject: '{ten_khach}, {diem_sap_het} points to use by {het_han}',
          preview: 'Answer this and {ten_tiem} will look what they are good for.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. You have {diem_sap_het} points to use by {het_han}. Shall we change them for you?',
          ],
        },
      },
    },
    birthday: {
      title: 'Wish a happy birthday',
      moment: 'on the day itself; with a present a few days before',
      kpi: 'share that answers, share with an order in the month of the birthday',
      messages: {
        zns: {
          title: 'Happy birthday, {ten_khach}',
          body: [
            '{ten_tiem} wishes {ten_khach} good health and much joy in the new year of life.',
            'Thank you for {so_don} orders with us.',
          ],
          button: 'Write to us',
        },
        chat: {
          body: ['Happy birthday, {ten_khach}! {ten_tiem} wishes you good health and many good things.'],
        },
        sms: { body: ['{ten_tiem} wishes {ten_khach} a happy birthday and good health.'] },
        email: { subject: 'Happy birthday, {ten_khach}', preview: 'Good wishes from {ten_tiem}.' },
        call: { body: ['Hello {ten_khach}, this is {ten_tiem}, calling to wish you a happy birthday.'] },
      },
      also: {
        offer: {
          zns: {
            title: 'A birthday present for {ten_khach}',
            body: ['{ten_tiem} wishes {ten_khach} a happy birthday. Thank you for {so_don} orders.', OFFER],
            button: 'Take the present',
          },
          chat: {
            body: [
              'Happy birthday, {ten_khach}! {ten_tiem} has a small present for you: {uu_dai}, until {han_dung}.',
              'Come by for it, or ask us to send it.',
            ],
          },
          sms: {
            body: [
              `[QC] {ten_tiem}: happy birthday, {ten_khach}. Your present: {uu_dai}, code {ma}, until {han_dung}. ${REFUSE}`,
            ],
          },
          email: {
            subject: 'A birthday present for {ten_khach} from {ten_tiem}',
            preview: '{uu_dai}, until {han_dung}.',
          },
          call: {
            body: [
              'Hello {ten_khach}, this is {ten_tiem}. Happy birthday. We have a present for you: {uu_dai}, until {han_dung}.',
            ],
          },
        },
      },
    },
    fallingAsleep: {
      title: 'Ask those who are about to fall asleep',
      moment: 'a few days before the shop counts them as dormant',
      kpi: 'share with an order before that day',
      messages: {
        zns: {
          title: '{ten_tiem} asks after {ten_khach}',
          body: ['The last order of {ten_khach} from {ten_tiem} was on {ngay_mua}.', OFFER],
          button: 'See the offer',
        },
        chat: {
          body: [
            '{ten_khach}, this is {ten_tiem}. Your last order was on {ngay_mua}. Is there something else that you need these days?',
            'Write a line and we will look for it.',
          ],
        },
        sms: { body: [`[QC] {ten_tiem}: {ten_khach}, come by again: {uu_dai}, until {han_dung}. ${REFUSE}`] },
        email: {
          subject: '{ten_khach}, what do you need these days?',
          preview: 'Your last order was on {ngay_mua}. Write a line and {ten_tiem} will look.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. Your last order was {so_ngay} days ago. Was there anything that we should do better?',
          ],
        },
      },
    },
    bigSlipping: {
      title: 'Call big spenders who come less often',
      moment: 'in the week in which they are late, those who spend most first',
      kpi: 'share spoken to, share with an order within 30 days',
      messages: {
        zns: {
          title: 'A benefit for {ten_khach} alone',
          body: [
            'Thank you, {ten_khach}, for {so_don} orders from {ten_tiem}.',
            'Benefit: {quyen_loi}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'See the benefit',
        },
        chat: {
          body: [
            '{ten_khach}, this is {ten_tiem}. We keep this for you: {quyen_loi}, until {han_dung}.',
            'Tell us what to prepare.',
          ],
        },
        sms: { body: [`[QC] {ten_tiem}: for {ten_khach}: {quyen_loi}, until {han_dung}. ${REFUSE}`] },
        email: {
          subject: '{ten_tiem} keeps this for {ten_khach}: {quyen_loi}',
          preview: 'Until {han_dung}. Answer this and say what you need.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. It has been {so_ngay} days, so we are calling to ask how you are. We keep this for you: {quyen_loi}.',
          ],
        },
      },
    },
    cart: {
      title: 'Ask those with a full cart what holds them up',
      moment: 'the same day, once; no answer is an answer',
      kpi: 'share that orders within 3 days',
      messages: {
        chat: {
          body: [
            '{ten_khach}, this is {ten_tiem}. You have chosen something and not ordered yet. Is it the size, the price or the delivery?',
            'Write a line and we will answer.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach}, something is in your cart still. Questions about size or delivery? Write back. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach}, what holds you up?',
          preview: 'Size, price or delivery: {ten_tiem} answers.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. You have chosen something and not ordered yet. Can we help?',
          ],
        },
      },
    },
    untouchedLead: {
      title: 'Say hello to those nobody has written to',
      moment: 'within 24 hours of their interest; where that is over, today',
      kpi: 'share that answers, share with a first order',
      messages: {
        chat: {
          body: [
            'Hello {ten_khach}, thank you for your interest in {ten_tiem}. We answer a little late, please excuse us.',
            'Is it for yourself or a present? One word and we will suggest something.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: thank you for your interest, {ten_khach}. With your first order: {uu_dai}, until {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach}, what are you looking for?',
          preview: 'Write a line and {ten_tiem} will suggest something.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. You were interested in our shop. Is it for yourself or a present?',
          ],
        },
      },
    },
    cameBack: {
      title: 'Thank those who have just come back',
      moment: '1–3 days after the order with which they returned',
      kpi: 'share with another order within 60 days',
      messages: {
        zns: {
          title: 'Good to have {ten_khach} back at {ten_tiem}',
          body: [
            'Thank you, {ten_khach}, for coming back to {ten_tiem} on {ngay_mua}. That was order number {so_don}.',
            'If you need help this time, press the button below.',
          ],
          button: 'Contact us',
        },
        chat: {
          body: [
            '{ten_khach}, it was good to have you back on {ngay_mua}. If we can help with anything this time, just write.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: thank you, {ten_khach}, for coming back on {ngay_mua}. If you need help, write back to this number.',
          ],
        },
        email: {
          subject: '{ten_tiem} is glad to have {ten_khach} back',
          preview: 'Thank you for the order of {ngay_mua}. Answer this if you need help.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. Thank you for coming back on {ngay_mua}. Is it to your liking this time?',
          ],
        },
      },
    },
    lowScore: {
      title: 'Call those who gave few points, apologise and ask',
      moment: 'within 24 hours of their points; nothing is sold yet',
      kpi: 'share settled, share that orders again within 90 days',
      messages: {
        zns: {
          title: '{ten_tiem} thanks {ten_khach} for the feedback',
          body: [
            '{ten_tiem} has read the feedback of {ten_khach} and is sorry that the order of {ngay_mua} was not right.',
            'Press the button below to tell us more. Everybody gets an answer.',
          ],
          button: 'Tell us more',
        },
        chat: {
          body: [
            '{ten_khach}, this is {ten_tiem}. We have read your feedback and are sorry that it was not right.',
            'What was it above all? Tell us and we will mend it.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem} is sorry, {ten_khach}, that it was not right. Write back what it was and we will call you.',
          ],
        },
        email: {
          subject: '{ten_tiem} is sorry and would like to hear {ten_khach}',
          preview: 'What was not right? Answer this, every answer is read.',
        },
        call: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. We have read your feedback and are sorry. Would you tell us what was not right?',
          ],
        },
      },
    },
  },
};
