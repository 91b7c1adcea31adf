/** Words of the journeys in Vietnamese. */
import type { Journeys } from './words.js';

export const journeys: Journeys = {
  journeys: {
    lead: {
      name: 'Từ lead đến đơn đầu',
      about: 'Người đã quan tâm mà chưa mua: chào, nhắc nhẹ, mời đơn đầu, rồi gọi.',
      steps: {
        hello: 'Chào và hỏi một câu',
        again: 'Hỏi lại nhẹ nhàng',
        offer: 'Ưu đãi cho đơn đầu',
        call: 'Gọi hỏi cần gì',
      },
    },
    firstOrder: {
      name: 'Sau đơn đầu',
      about: 'Ba mươi ngày đầu: cảm ơn, hỏi thăm, chỉ cách dùng, xin nhận xét, hẹn lần sau.',
      steps: {
        thanks: 'Cảm ơn đơn đầu',
        ask: 'Hỏi thăm món vừa mua',
        howTo: 'Chỉ cách dùng',
        review: 'Xin nhận xét',
        next: 'Hẹn đơn thứ hai',
      },
    },
    secondOrder: {
      name: 'Đến đơn thứ hai',
      about: 'Người mới mua một lần đã qua tháng đầu: mời đúng lúc, nhắc một lần, rồi gọi.',
      steps: {
        offer: 'Mời đơn thứ hai',
        reminder: 'Nhắc ưu đãi còn hạn',
        call: 'Gọi hỏi thăm trước khi ngủ đông',
      },
    },
    advocates: {
      name: 'Từ khách quen đến người giới thiệu',
      about: 'Khách mua đều: xin nhận xét, báo quyền lợi, nhờ giới thiệu, cho xem món mới trước.',
      steps: {
        review: 'Xin nhận xét',
        benefit: 'Báo quyền lợi thành viên',
        referral: 'Nhờ giới thiệu một người',
        early: 'Cho xem món mới trước',
      },
    },
    winBack: {
      name: 'Đánh thức khách ngủ đông',
      about:
        'Người ngừng mua: hỏi vì sao, mời quay lại, món mới; ngủ sâu thì quà mạnh một lần, rồi hỏi còn muốn nhận tin.',
      steps: {
        why: 'Gọi hỏi vì sao',
        invite: 'Mời quay lại, có quà',
        new: 'Giới thiệu món mới',
        strong: 'Ưu đãi mạnh, một lần',
        restart: 'Mời lại như lead mới',
        last: 'Hỏi còn muốn nhận tin không',
      },
    },
  },
  exits: { bought: 'đã mua', answered: 'đã trả lời', refused: 'đã từ chối', wrongNumber: 'sai số' },
  day: (count) => `ngày ${count}`,
  outside: 'không thuộc hành trình này',
  finished: 'đã đi hết',
  screen: {
    title: 'Hành trình chăm khách',
    choose: 'Chọn hành trình',
    open: 'Xem ai đang ở bước nào',
    counting: 'Đang xem từng khách…',
    people: (count) => `${count} người đang đi`,
    left: (count, why) => `${count} người ${why}`,
    finishedCount: (count) => `${count} người đã đi hết`,
    due: (count) => `${count} người tới lượt`,
    dueNone: 'chưa ai tới lượt',
    write: 'Nhắn',
    calendar: 'Tải lịch (.ics)',
    table: 'Tải lịch (.csv)',
    entry: (step, count) => `${step}: ${count} người`,
    note: 'Lịch tính từ các tệp đang mở; ai mua trước ngày ấy thì rời hành trình, nên mỗi tuần tải lại.',
    undated: 'Các tệp không có ngày mua, nên chưa xếp được ai vào hành trình.',
  },
};
