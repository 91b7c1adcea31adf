/** Messages of the reasons in Vietnamese, in our own words. `{names}` are the variables of variables.ts. */
import type { Reasons } from './types.js';

const OFFER = 'Ưu đãi: {uu_dai}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.';
const REFUSE = 'Không muốn nhận tin, trả lời TC.';

export const reasons: Reasons = {
  optOut: 'Không muốn nhận thư quảng cáo nữa, {goi} trả lời "Từ chối" là {xung} ngừng gửi.',
  reasons: {
    overdue: {
      title: 'Hỏi thăm người đã quá nhịp mua của chính mình',
      moment: 'khi số ngày từ đơn gần nhất vượt nhịp riêng của người ấy',
      kpi: 'tỷ lệ có đơn trong 14 ngày',
      messages: {
        zns: {
          title: '{ten_tiem} nhắc {ten_khach} nhịp mua lại',
          body: [
            '{ten_khach} mua tại {ten_tiem} lần gần nhất ngày {ngay_mua}, đến nay là {so_ngay} ngày.',
            OFFER,
          ],
          button: 'Xem ưu đãi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, lần gần nhất {goi} mua ở {ten_tiem} là ngày {ngay_mua}. Đã {so_ngay} ngày nên {xung} nhắn hỏi thăm.',
            'Cần món nào {goi} nhắn {xung} một tiếng, {xung} để sẵn cho {goi}.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach} mua lần gần nhất ngày {ngay_mua}. Mua lại được {uu_dai}, đến {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach} có cần thêm gì ở {ten_tiem} không?',
          preview: 'Lần gần nhất là ngày {ngay_mua}. Cần món nào, {xung} để sẵn.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Lần gần nhất {goi} mua là {so_ngay} ngày trước. {goi} dùng có hợp không, lần này cần {xung} chuẩn bị gì?',
          ],
        },
      },
    },
    afterFirst: {
      title: 'Hỏi thăm sau đơn đầu',
      moment: 'các ngày 0, 3, 7, 14, 30 sau đơn đầu; có đơn thứ hai thì dừng',
      kpi: 'tỷ lệ trả lời, tỷ lệ có đơn thứ 2 trong 45 ngày',
      messages: {
        zns: {
          title: 'Hỏi thăm {ten_khach} sau đơn đầu tiên',
          body: [
            '{ten_tiem} cảm ơn {ten_khach} đã mua đơn đầu tiên ngày {ngay_mua}.',
            'Nếu sản phẩm có điều gì chưa hợp, hãy bấm nút bên dưới để tiệm hỗ trợ.',
          ],
          button: 'Gửi phản hồi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, đơn {goi} mua hôm {ngay_mua} dùng có ổn không?',
            'Có gì chưa hợp {goi} cứ nói thật, {xung} lo cho {goi}.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: cảm ơn {ten_khach} đã mua đơn đầu ngày {ngay_mua}. Có gì chưa hợp, nhắn lại để tiệm hỗ trợ.',
          ],
        },
        email: {
          subject: 'Đơn đầu tiên của {ten_khach} dùng có ổn không?',
          preview: 'Có gì chưa hợp cứ trả lời thư này, {ten_tiem} lo cho {goi}.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. {goi} mua hôm {ngay_mua}, dùng đến nay có gì chưa hợp không?',
          ],
        },
      },
      also: {
        '0': {
          zns: {
            title: '{ten_tiem} cảm ơn {ten_khach}',
            body: [
              'Cảm ơn {ten_khach} đã chọn {ten_tiem} cho đơn đầu tiên ngày {ngay_mua}.',
              'Cần đổi hay hỏi gì về đơn, hãy bấm nút bên dưới.',
            ],
            button: 'Liên hệ tiệm',
          },
          chat: {
            body: [
              'Cảm ơn {ten_khach} đã chọn {ten_tiem} cho đơn đầu tiên.',
              'Trong lúc chờ hàng, {goi} cần hỏi gì cứ nhắn {xung} ở đây nhé.',
            ],
          },
          sms: {
            body: [
              '{ten_tiem}: cảm ơn {ten_khach} đã mua đơn đầu ngày {ngay_mua}. Cần hỏi gì, nhắn lại số này.',
            ],
          },
          email: {
            subject: '{ten_tiem} cảm ơn {ten_khach}',
            preview: 'Đơn đầu tiên ngày {ngay_mua}. Cần hỏi gì cứ trả lời thư này.',
          },
          call: {
            body: [
              'Chào {ten_khach}, {xung} ở {ten_tiem}, gọi cảm ơn {goi} đã mua đơn đầu tiên. {goi} cần dặn thêm gì không?',
            ],
          },
        },
        '7': {
          zns: {
            title: 'Cách dùng món {ten_khach} đã mua',
            body: ['{ten_khach} mua tại {ten_tiem} ngày {ngay_mua}.', 'Cách dùng cho tốt: {cach_dung}.'],
            button: 'Xem cách dùng',
          },
          chat: {
            body: [
              '{ten_khach} ơi, món {goi} mua hôm {ngay_mua} dùng thế này là tốt: {cach_dung}.',
              '{goi} làm thử rồi kể {xung} nghe nhé.',
            ],
          },
          sms: { body: ['{ten_tiem}: {ten_khach} mua ngày {ngay_mua}. Cách dùng cho tốt: {cach_dung}.'] },
          email: {
            subject: 'Cách dùng món {ten_khach} vừa mua',
            preview: '{cach_dung}',
          },
          call: {
            body: [
              'Chào {ten_khach}, {xung} ở {ten_tiem}. {xung} gọi chỉ {goi} cách dùng món hôm {ngay_mua}: {cach_dung}.',
            ],
          },
        },
        '14': {
          zns: {
            title: '{ten_tiem} xin nhận xét của {ten_khach}',
            body: [
              '{ten_khach} đã dùng sản phẩm mua ngày {ngay_mua} được ít hôm.',
              'Một lời nhận xét giúp {ten_tiem} làm tốt hơn cho lần sau.',
            ],
            button: 'Gửi nhận xét',
          },
          chat: {
            body: [
              '{ten_khach} ơi, món mua hôm {ngay_mua} {goi} chấm mấy điểm trên 5?',
              'Điều gì chưa ưng {goi} nói giúp để {xung} sửa.',
            ],
          },
          sms: {
            body: [
              '{ten_tiem}: {ten_khach} chấm món mua ngày {ngay_mua} mấy điểm (1-5)? Nhắn lại một số giúp tiệm.',
            ],
          },
          email: {
            subject: '{ten_khach} chấm {ten_tiem} mấy điểm?',
            preview: 'Trả lời một số từ 1 đến 5 và một câu là đủ.',
          },
          call: {
            body: [
              'Chào {ten_khach}, {xung} ở {ten_tiem}. Món hôm {ngay_mua} {goi} chấm mấy điểm trên 5, và vì sao?',
            ],
          },
        },
        '30': {
          zns: {
            title: 'Ưu đãi cho đơn thứ hai của {ten_khach}',
            body: ['{ten_khach} mua đơn đầu tại {ten_tiem} ngày {ngay_mua}.', OFFER],
            button: 'Xem ưu đãi',
          },
          chat: {
            body: [
              '{ten_khach} ơi, đơn đầu của {goi} ở {ten_tiem} là ngày {ngay_mua}. Lần thứ hai {xung} gửi {goi}: {uu_dai}, dùng đến {han_dung}.',
              '{goi} ưng món nào nhắn {xung} giữ cho nhé.',
            ],
          },
          sms: {
            body: [
              `[QC] {ten_tiem}: gửi {ten_khach} ưu đãi cho đơn thứ hai: {uu_dai}, đến {han_dung}. ${REFUSE}`,
            ],
          },
          email: {
            subject: 'Ưu đãi cho đơn thứ hai của {ten_khach}',
            preview: '{uu_dai}, dùng đến {han_dung}.',
          },
          call: {
            body: [
              'Chào {ten_khach}, {xung} ở {ten_tiem}. Lần thứ hai {goi} mua có {uu_dai}, đến {han_dung}. {goi} có cần món nào không?',
            ],
          },
        },
      },
    },
    secondOrder: {
      title: 'Mời đơn thứ hai đúng lúc',
      moment: 'trong khoảng ngày mà khách của tiệm thường quay lại lần thứ hai',
      kpi: 'tỷ lệ có đơn thứ 2, số ngày đến đơn thứ 2',
      messages: {
        zns: {
          title: 'Ưu đãi cho lần mua thứ hai',
          body: ['{ten_khach} mua tại {ten_tiem} lần gần nhất ngày {ngay_mua}.', OFFER],
          button: 'Xem ưu đãi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {goi} mua ở {ten_tiem} lần đầu hôm {ngay_mua}. {xung} có {uu_dai} cho đơn thứ hai, dùng đến {han_dung}.',
            '{goi} cần {xung} gợi ý món đi cùng không?',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach} được {uu_dai} cho đơn thứ hai, mã {ma}, đến {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach} có {uu_dai} cho đơn thứ hai',
          preview: 'Dùng đến {han_dung}. Cần gợi ý món cứ trả lời thư này.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Món hôm {ngay_mua} dùng hợp không? Lần này {goi} được {uu_dai}.',
          ],
        },
      },
    },
    nearTier: {
      title: 'Báo còn thiếu một chút là lên hạng',
      moment: 'khi chỉ còn một đơn hoặc một khoản nhỏ nữa là lên hạng',
      kpi: 'tỷ lệ lên hạng trong 30 ngày',
      messages: {
        zns: {
          title: '{ten_khach} sắp lên hạng {hang_toi}',
          body: [
            '{ten_khach} đã có {so_don} đơn tại {ten_tiem} và đang ở hạng {hang}.',
            'Còn thiếu {con_thieu_hang} để lên hạng {hang_toi}.',
          ],
          button: 'Xem quyền lợi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {goi} đang ở hạng {hang}, còn thiếu {con_thieu_hang} là lên hạng {hang_toi}.',
            'Hạng {hang_toi} được gì, {goi} nhắn {xung} gửi danh sách quyền lợi nhé.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: {ten_khach} đang ở hạng {hang}, còn thiếu {con_thieu_hang} để lên hạng {hang_toi}.',
          ],
        },
        email: {
          subject: '{ten_khach} còn thiếu {con_thieu_hang} để lên hạng {hang_toi}',
          preview: 'Hiện ở hạng {hang}, với {diem} điểm dùng được.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}, báo {goi} tin vui: còn thiếu {con_thieu_hang} là {goi} lên hạng {hang_toi}.',
          ],
        },
      },
    },
    pointsEnding: {
      title: 'Nhắc dùng điểm trước ngày hết hạn',
      moment: '30 ngày và 7 ngày trước khi điểm hết hạn',
      kpi: 'tỷ lệ dùng điểm trước hạn',
      messages: {
        zns: {
          title: '{ten_khach} có {diem_sap_het} điểm cần dùng',
          body: [
            '{ten_khach} đã có {so_don} đơn tại {ten_tiem}. Có {diem_sap_het} điểm dùng được đến hết ngày {het_han}.',
            'Khi mua lần tới, hãy báo nhân viên để trừ điểm vào hóa đơn.',
          ],
          button: 'Xem điểm',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {goi} có {diem_sap_het} điểm dùng được đến hết ngày {het_han}.',
            '{goi} muốn đổi gì, nhắn {xung} xem giúp nhé.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: {ten_khach} có {diem_sap_het} điểm, dùng được đến hết {het_han}. Ghé tiệm báo nhân viên trừ điểm.',
          ],
        },
        email: {
          subject: '{diem_sap_het} điểm của {ten_khach} dùng được đến {het_han}',
          preview: 'Trả lời thư này, {ten_tiem} xem giúp đổi được gì.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. {goi} có {diem_sap_het} điểm dùng được đến {het_han}, {xung} đổi giúp {goi} nhé?',
          ],
        },
      },
    },
    birthday: {
      title: 'Chúc mừng sinh nhật',
      moment: 'đúng ngày sinh; có quà thì gửi trước vài ngày',
      kpi: 'tỷ lệ trả lời, tỷ lệ có đơn trong tháng sinh nhật',
      messages: {
        zns: {
          title: 'Chúc mừng sinh nhật {ten_khach}',
          body: [
            '{ten_tiem} chúc {ten_khach} tuổi mới mạnh khỏe và nhiều niềm vui.',
            'Cảm ơn {ten_khach} đã đồng hành với tiệm qua {so_don} đơn hàng.',
          ],
          button: 'Nhắn cho tiệm',
        },
        chat: {
          body: [
            'Chúc mừng sinh nhật {ten_khach}! {ten_tiem} chúc {goi} tuổi mới khỏe, vui và gặp nhiều điều lành.',
          ],
        },
        sms: { body: ['{ten_tiem} chúc mừng sinh nhật {ten_khach}, chúc tuổi mới khỏe và vui.'] },
        email: {
          subject: 'Chúc mừng sinh nhật {ten_khach}',
          preview: '{ten_tiem} gửi lời chúc tuổi mới.',
        },
        call: { body: ['Chào {ten_khach}, {xung} ở {ten_tiem}, gọi chúc mừng sinh nhật {goi}.'] },
      },
      also: {
        offer: {
          zns: {
            title: 'Quà sinh nhật của {ten_khach}',
            body: [
              '{ten_tiem} chúc mừng sinh nhật {ten_khach}. Cảm ơn vì đã có {so_don} đơn tại tiệm.',
              OFFER,
            ],
            button: 'Nhận quà',
          },
          chat: {
            body: [
              'Chúc mừng sinh nhật {ten_khach}! {ten_tiem} có quà nhỏ cho {goi}: {uu_dai}, dùng đến {han_dung}.',
              '{goi} ghé lấy hoặc nhắn {xung} gửi qua nhé.',
            ],
          },
          sms: {
            body: [
              `[QC] {ten_tiem} mừng sinh nhật {ten_khach}, tặng {uu_dai}, mã {ma}, đến {han_dung}. ${REFUSE}`,
            ],
          },
          email: {
            subject: 'Quà sinh nhật của {ten_khach} ở {ten_tiem}',
            preview: '{uu_dai}, dùng đến {han_dung}.',
          },
          call: {
            body: [
              'Chào {ten_khach}, {xung} ở {ten_tiem}. Chúc mừng sinh nhật {goi}. Tiệm có quà cho {goi}: {uu_dai}, dùng đến {han_dung}.',
            ],
          },
        },
      },
    },
    fallingAsleep: {
      title: 'Hỏi thăm người sắp sang nhóm ngủ đông',
      moment: 'vài ngày trước mốc ngủ đông của tiệm',
      kpi: 'tỷ lệ có đơn trước mốc ngủ đông',
      messages: {
        zns: {
          title: '{ten_tiem} hỏi thăm {ten_khach}',
          body: ['{ten_khach} mua tại {ten_tiem} lần gần nhất ngày {ngay_mua}.', OFFER],
          button: 'Xem ưu đãi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {xung} ở {ten_tiem}. Lần gần nhất {goi} mua là ngày {ngay_mua}, dạo này {goi} cần món gì khác không?',
            '{goi} nhắn một câu, {xung} tìm giúp.',
          ],
        },
        sms: { body: [`[QC] {ten_tiem}: {ten_khach} ghé lại được {uu_dai}, đến {han_dung}. ${REFUSE}`] },
        email: {
          subject: 'Dạo này {ten_khach} cần món gì?',
          preview: 'Lần gần nhất là ngày {ngay_mua}. Trả lời một câu, {ten_tiem} tìm giúp.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Lần gần nhất {goi} mua là {so_ngay} ngày trước. Lần ấy có gì {xung} cần làm tốt hơn không?',
          ],
        },
      },
    },
    bigSlipping: {
      title: 'Tự tay gọi người chi nhiều đang thưa dần',
      moment: 'trong tuần khi thấy họ trễ nhịp, người chi nhiều nhất trước',
      kpi: 'tỷ lệ nói chuyện được, tỷ lệ có đơn trong 30 ngày',
      messages: {
        zns: {
          title: 'Quyền lợi riêng dành cho {ten_khach}',
          body: [
            'Cảm ơn {ten_khach} đã đồng hành cùng {ten_tiem} qua {so_don} đơn hàng.',
            'Quyền lợi: {quyen_loi}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Xem quyền lợi',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {xung} ở {ten_tiem}. {xung} giữ riêng cho {goi}: {quyen_loi}, đến {han_dung}.',
            '{goi} muốn {xung} chuẩn bị món nào thì nhắn nhé.',
          ],
        },
        sms: { body: [`[QC] {ten_tiem}: riêng {ten_khach} được {quyen_loi}, đến {han_dung}. ${REFUSE}`] },
        email: {
          subject: '{ten_tiem} giữ riêng cho {ten_khach}: {quyen_loi}',
          preview: 'Đến {han_dung}. Cần món nào, trả lời thư này.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Đã {so_ngay} ngày {xung} chưa gặp {goi} nên gọi hỏi thăm. {xung} giữ riêng cho {goi}: {quyen_loi}.',
          ],
        },
      },
    },
    cart: {
      title: 'Hỏi người còn hàng trong giỏ có vướng gì',
      moment: 'trong ngày, một lần; chưa trả lời thì thôi',
      kpi: 'tỷ lệ chốt đơn trong 3 ngày',
      messages: {
        chat: {
          body: [
            '{ten_khach} ơi, {xung} ở {ten_tiem}. {xung} thấy {goi} chọn hàng rồi mà chưa chốt, {goi} có vướng gì về cỡ, giá hay giao hàng không?',
            '{goi} nhắn một câu, {xung} giải đáp.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: {ten_khach} còn hàng trong giỏ. Cần hỏi cỡ hay giao hàng, nhắn lại để tiệm giúp. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach} còn vướng gì với món trong giỏ?',
          preview: 'Hỏi cỡ, giá hay giao hàng, {ten_tiem} trả lời.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. {goi} chọn hàng rồi mà chưa chốt, {xung} giúp được gì không?',
          ],
        },
      },
    },
    untouchedLead: {
      title: 'Chào người đã quan tâm mà chưa ai nhắn',
      moment: 'trong 24 giờ kể từ khi quan tâm; trễ rồi thì hôm nay',
      kpi: 'tỷ lệ trả lời, tỷ lệ có đơn đầu',
      messages: {
        chat: {
          body: [
            'Chào {ten_khach}, cảm ơn {goi} đã quan tâm {ten_tiem}. {xung} trả lời hơi chậm, mong {goi} thông cảm.',
            '{goi} đang tìm món để dùng hay làm quà? Nhắn một chữ, {xung} gợi ý.',
          ],
        },
        sms: {
          body: [
            `[QC] {ten_tiem}: cảm ơn {ten_khach} đã quan tâm. Đơn đầu được {uu_dai}, đến {han_dung}. ${REFUSE}`,
          ],
        },
        email: {
          subject: '{ten_khach} đang tìm món gì?',
          preview: 'Trả lời một câu, {ten_tiem} gợi ý cho {goi}.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. {goi} đã quan tâm tiệm, {goi} đang tìm món để dùng hay làm quà?',
          ],
        },
      },
    },
    cameBack: {
      title: 'Cảm ơn người vừa quay lại',
      moment: '1–3 ngày sau đơn quay lại',
      kpi: 'tỷ lệ có đơn tiếp theo trong 60 ngày',
      messages: {
        zns: {
          title: '{ten_tiem} vui vì gặp lại {ten_khach}',
          body: [
            'Cảm ơn {ten_khach} đã quay lại {ten_tiem} ngày {ngay_mua}. Đây là đơn thứ {so_don} của {ten_khach}.',
            'Lần này có gì cần hỗ trợ, hãy bấm nút bên dưới.',
          ],
          button: 'Liên hệ tiệm',
        },
        chat: {
          body: [
            '{ten_khach} ơi, gặp lại {goi} hôm {ngay_mua} {xung} vui lắm. Lần này dùng có gì cần {xung} giúp, {goi} cứ nhắn nhé.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem}: cảm ơn {ten_khach} đã quay lại ngày {ngay_mua}. Cần hỗ trợ gì, nhắn lại số này.',
          ],
        },
        email: {
          subject: '{ten_tiem} vui vì gặp lại {ten_khach}',
          preview: 'Cảm ơn đơn ngày {ngay_mua}. Cần giúp gì cứ trả lời thư này.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Cảm ơn {goi} đã quay lại hôm {ngay_mua}, lần này dùng có ưng không?',
          ],
        },
      },
    },
    lowScore: {
      title: 'Gọi người chấm điểm thấp, xin lỗi và hỏi',
      moment: 'trong 24 giờ sau khi nhận điểm; chưa bán gì',
      kpi: 'tỷ lệ giải quyết xong, tỷ lệ mua lại trong 90 ngày',
      messages: {
        zns: {
          title: '{ten_tiem} cảm ơn góp ý của {ten_khach}',
          body: [
            '{ten_tiem} đã nhận được đánh giá của {ten_khach} và xin lỗi vì lần mua ngày {ngay_mua} chưa như ý.',
            'Hãy bấm nút bên dưới để nói rõ hơn, tiệm sẽ trả lời từng người.',
          ],
          button: 'Góp ý thêm',
        },
        chat: {
          body: [
            '{ten_khach} ơi, {xung} ở {ten_tiem}. {xung} đã đọc đánh giá của {goi} và xin lỗi vì lần mua chưa như ý.',
            'Điều gì làm {goi} chưa ưng nhất? {goi} kể, {xung} sửa cho {goi}.',
          ],
        },
        sms: {
          body: [
            '{ten_tiem} xin lỗi {ten_khach} vì lần mua chưa như ý. Nhắn lại điều chưa ưng, tiệm gọi lại cho {goi}.',
          ],
        },
        email: {
          subject: '{ten_tiem} xin lỗi và muốn nghe {ten_khach}',
          preview: 'Điều gì chưa ưng nhất? Trả lời thư này, tiệm đọc từng thư.',
        },
        call: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. {xung} đọc đánh giá của {goi}, {xung} xin lỗi. {goi} kể {xung} nghe chuyện gì chưa ổn nhé?',
          ],
        },
      },
    },
  },
};
