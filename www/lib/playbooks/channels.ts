/** Ways to reach a customer. */
export type Channel = 'zns' | 'oa' | 'sms' | 'email' | 'call' | 'counter' | 'ads';
/** Zalo's kinds of template messages: transaction, customer care, promotion. */
export type Tag = 'transaction' | 'care' | 'promotion';
