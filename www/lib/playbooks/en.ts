/** Playbooks in English: the same actions as in Vietnamese, in the shop's own voice. */
import type { Playbooks } from './types.js';

export const playbooks: Playbooks = {
  lead_moi: {
    headline: 'New leads: they noticed you and have not bought yet',
    who: 'They follow the OA, played a game, filled in a form, looked at a product or left a cart. They know your name and have no reason to trust it yet.',
    responds:
      'One clear reason for a first order, while they are still thinking it over. Left alone they cool off, and what it cost to reach them is lost.',
    tone: 'Short and friendly, one invitation a message. Nothing yet about points or tiers.',
    goal: 'A first order within 14 days of their first sign of interest',
    counter: 'Is this your first visit? Let me show you around.',
    actions: {
      welcome: {
        title: 'Say hello and ask exactly one question',
        moment: 'within 24 hours; again on day 3 and day 7 if they have not answered',
        message: {
          body: [
            'Hello {ten_khach}, thank you for following {ten_tiem}.',
            'Are you looking for yourself or for a present? One word back and we will suggest something.',
          ],
        },
        kpi: 'share who answer within 48 hours',
      },
      firstOffer: {
        title: 'An offer for the first order, with a clear end',
        moment: 'day 7, or as soon as a cart is left, before the lead cools',
        message: {
          body: [
            '{ten_khach}, {ten_tiem} has something for your first order: {uu_dai}, until {han_dung}.',
            'If you would like it, just write to us.',
          ],
        },
        kpi: 'share with a first order, days until it, money it brings',
      },
      excludeAds: {
        title: 'Advertise again to leads, leave buyers out',
        moment: 'once a week, replace the old file with the new one',
        message: {
          body: [
            'Upload this lead file as the audience. Upload the file of customers who bought as the exclusion, so that no advertising money goes to people who already order.',
          ],
        },
        kpi: 'cost of one first order',
      },
    },
  },
  khach_moi: {
    headline: 'New customers: they trusted you once, no habit yet',
    who: 'Their first order was very recent. They remember how it went and are deciding whether to come back or try elsewhere.',
    responds: 'Being asked how it went, being shown how to use it, and a clear date for the next visit.',
    tone: 'Warm and thankful, with a small surprise. Ask first, sell later.',
    goal: 'A second order within 45 days',
    counter: 'Did the last one suit you? Tell me if anything was not right.',
    actions: {
      thanks: {
        title: 'Say thank you and ask what was not right',
        moment: '2–3 days after delivery',
        message: {
          title: 'Thank you for your order, {ten_khach}',
          body: [
            '{ten_khach}, thank you for your first order from {ten_tiem} on {ngay_mua}.',
            'If anything about the product is not right, press the button below and we will help.',
          ],
          button: 'Give feedback',
        },
        kpi: 'share who answer',
      },
      howTo: {
        title: 'Show how to use what they bought, sell nothing',
        moment: 'day 5–7 after delivery',
        message: {
          body: [
            '{ten_khach}, you bought {mon_vua_mua} on {ngay_mua}. Here is how it is used best: {cach_dung}.',
          ],
        },
        kpi: 'share who open and answer',
      },
      secondOrder: {
        title: 'Suggest the second order in rhythm',
        moment: 'when the shop’s usual gap has passed since the first order',
        message: {
          title: 'An offer for your second order',
          body: [
            '{ten_khach}, your last order from {ten_tiem} was on {ngay_mua}.',
            'Offer for the second order: {uu_dai}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'See the offer',
        },
        kpi: 'share with a second order within 45 days',
      },
    },
  },
  mua_it: {
    headline: 'Occasional: becoming a habit, not yet regulars',
    who: 'They have bought a few times and were content. The shop is becoming familiar, yet they still compare price and experience before ordering.',
    responds:
      'Real offers, points and member benefits, suggestions that fit what they use, saving sets, new things to their taste.',
    tone: 'Concrete, with the benefit in the first line. Fewer surprises, steady value. No more than 2 messages a month.',
    goal: 'Past the occasional mark within 60 days',
    counter: 'Orders to go until you are one of our regulars: {con_thieu}.',
    actions: {
      benefitGap: {
        title: 'Point out the benefit that is one step away',
        moment: 'when the shop’s usual gap has passed since the last order',
        message: {
          title: 'Orders to go for a new benefit: {con_thieu}',
          body: [
            '{ten_khach}, your orders at {ten_tiem} so far: {so_don}, the last on {ngay_mua}.',
            'Orders to go until you are a regular customer: {con_thieu}. Your benefit then: {quyen_loi}.',
          ],
          button: 'See the benefits',
        },
        kpi: 'share with an order within 14 days',
      },
      pointsLeft: {
        title: 'Tell how many points they have',
        moment: 'mid-month, those who are past the shop’s usual gap',
        message: {
          title: '{ten_khach}, your points: {diem}',
          body: [
            '{ten_khach}, your orders at {ten_tiem} so far: {so_don}. Points that you can use: {diem}.',
            'Ask us at your next order how to use them.',
          ],
          button: 'See your points',
        },
        kpi: 'share who use points within 30 days',
      },
      combo: {
        title: 'Suggest a saving set around what they buy',
        moment: '7 days after delivery',
        message: {
          body: [
            '{ten_khach}, you often buy {mon_hay_mua}. Here is an offer for you: {uu_dai}.',
            'Do compare prices. If it suits you, one word and we keep it for you.',
          ],
        },
        kpi: 'value of the next order',
      },
      rhythmNudge: {
        title: 'Remind in rhythm, only those who are due',
        moment: 'a few days past the shop’s rhythm; nobody else, which saves messages',
        message: {
          body: [
            '[QC] {ten_tiem}: {ten_khach}, your last order was on {ngay_mua}. Order again this week: {uu_dai}, until {han_dung}. To refuse messages, answer TC.',
          ],
        },
        kpi: 'orders for each hundred messages',
      },
    },
  },
  mua_thuong_xuyen: {
    headline: 'Regulars: they trust you and want to be treated like family',
    who: 'Many orders, a long bond, they know the products. No reminders or explanations needed.',
    responds:
      'Their own discount, member benefits, thank-you presents, hearing first about new things and limited editions. General reminders pass them by.',
    tone: 'As equals, straight to the benefit. Every message carries a real one; better fewer messages.',
    goal: 'Larger orders, and one person introduced each quarter',
    counter: 'Good to see one of our regulars. Thank you for coming so often.',
    actions: {
      memberBenefit: {
        title: 'Announce the month’s member benefit',
        moment: 'start of the month, a single message',
        message: {
          title: 'A benefit for our regular customers',
          body: [
            '{ten_khach}, your orders at {ten_tiem} so far: {so_don}. Thank you for staying with us.',
            'This month’s benefit: {quyen_loi}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'Take the benefit',
        },
        kpi: 'share who use it',
      },
      earlyLook: {
        title: 'Show new things before everybody else',
        moment: '2–3 days before they go on sale',
        message: {
          body: [
            '{ten_khach}, something new is coming soon: {mon_moi}.',
            'You are a regular, so you may see it first. To have one kept for you, just write to us.',
          ],
        },
        kpi: 'orders placed in advance',
      },
      referral: {
        title: 'Ask them to introduce one person',
        moment: 'right after they praise something',
        message: {
          body: [
            'Do you know somebody who would like our shop? They get {uu_dai} on a first order, and you get {quyen_loi}.',
          ],
        },
        kpi: 'new customers introduced',
      },
    },
  },
  mua_nhieu: {
    headline: 'Best customers: few people, most of the money',
    who: 'They buy steadily and spend the most. Loyal already, or about to be.',
    responds:
      'Privileges that others do not have, being remembered by name and taste, choosing first. A discount for everybody does not make them feel special.',
    tone: 'Personal, as if to one person. Never the same text to the whole list.',
    goal: 'Keep them coming steadily and let each order grow',
    counter: 'Good to see you again. What do you need today? I will get it for you.',
    actions: {
      personalCall: {
        title: 'Call or write by hand, a few people a day',
        moment: 'shortly before their own rhythm, or a week past it',
        message: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. You often buy {mon_hay_mua}. Shall I put one aside for you this time?',
          ],
        },
        kpi: 'share with an order within 14 days',
      },
      privatePerk: {
        title: 'A private privilege, with the benefit spelled out',
        moment: 'once a quarter, never together with a general sale',
        message: {
          title: 'A privilege just for you, {ten_khach}',
          body: [
            'Thank you, {ten_khach}, for staying with {ten_tiem} all this time. Orders so far: {so_don}.',
            'Privilege: {quyen_loi}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'See the privilege',
        },
        kpi: 'average value of an order',
      },
      firstPick: {
        title: 'First choice of what is new',
        moment: 'a day before the regulars',
        message: {
          body: [
            '{ten_khach}, something new goes on sale soon: {mon_moi}. Please choose before everybody else.',
          ],
        },
        kpi: 'orders of high value',
      },
    },
  },
  ngu_dong_90: {
    headline: 'Drifting off: just stopped coming, can still be called back',
    who: 'They used to buy and are past the mark without returning. Some bought once, some were among your best; look at each one’s former group.',
    responds:
      'An honest question why they stopped, and a new reason to come. Ordinary reminders no longer work.',
    tone: 'Care first, offer later. No reproach, no hurry.',
    goal: 'Back before they fall fast asleep',
    counter: 'It has been a while. Do you need something different these days?',
    actions: {
      askWhy: {
        title: 'Call and ask why, starting with those who spent most',
        moment: 'in the first week after they come into this group',
        message: {
          body: [
            'Hello {ten_khach}, this is {ten_tiem}. Days since your last order: {so_ngay}. Was anything not right, or do you need something else now?',
          ],
        },
        kpi: 'people who tell a reason, share who return',
      },
      missYou: {
        title: 'Invite them back with a real present',
        moment: '7 days after asking, once',
        message: {
          title: '{ten_khach}, {ten_tiem} would like to see you again',
          body: [
            '{ten_khach}, your last order from {ten_tiem} was on {ngay_mua}.',
            'Offer for coming back: {uu_dai}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'See the offer',
        },
        kpi: 'share who return within 30 days',
      },
      newForYou: {
        title: 'Show what is new in the shop',
        moment: '14 days later, if the offer was not used',
        message: {
          body: ['{ten_khach}, we have something new: {mon_moi}. Would you like to have a look?'],
        },
        kpi: 'views and orders of the new range',
      },
    },
  },
  ngu_dong_180: {
    headline: 'Fast asleep: they have all but forgotten you, start from the beginning',
    who: 'A very long gap. Reminded several times without an answer; the need has faded or moved elsewhere.',
    responds:
      'Only something that touches them, or an offer well above the usual. Treating them as regulars is wasted effort.',
    tone: 'As to somebody new: tell them again who you are. Send little, first to those who spent most.',
    goal: 'Lead those who still can be won back to the start, stop spending on the rest',
    counter: 'Welcome back. What would you like to see? Let me show you around.',
    actions: {
      strongOffer: {
        title: 'Your strongest offer, once only',
        moment: 'a holiday or birthday; those who spent most first',
        message: {
          title: 'Welcome back, {ten_khach}: a present',
          body: [
            '{ten_khach}, days since your last order from {ten_tiem}: {so_ngay}.',
            'Present: {uu_dai}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
          ],
          button: 'Take the present',
        },
        kpi: 'share revived within 30 days, cost of each one who returns',
      },
      startAgain: {
        title: 'Invite again as if a new lead',
        moment: 'those who still open messages: day 0, 3, 7 like a first hello',
        message: {
          body: [
            '{ten_khach}, your last order from {ten_tiem} was on {ngay_mua}. Now we have something new: {mon_moi}.',
            'Shall we send you what suits you now?',
          ],
        },
        kpi: 'people back in the funnel with an order',
      },
      lastWord: {
        title: 'Ask if they still want messages, then stop',
        moment: 'after 3 reminders without an answer; the silent ones are left in peace',
        message: {
          body: [
            '[QC] {ten_tiem}: {ten_khach}, do you still want messages from us? Answer CO to keep receiving them. Without an answer we will stop.',
          ],
        },
        kpi: 'message money saved',
      },
    },
  },
};
