/** Playbooks in Vietnamese. `{names}` are the variables of variables.ts; template messages obey Zalo's limits. */
import type { Playbooks } from './types.js';

export const playbooks: Playbooks = {
  lead_moi: {
    headline: 'Lead mới: đã để ý tiệm, chưa mua lần nào',
    who: 'Đã quan tâm OA, chơi trò chơi, điền phiếu hoặc bỏ dở một đơn. Biết tên tiệm nhưng chưa có gì để tin.',
    responds:
      'Một lý do rõ để mua lần đầu, đúng lúc còn cân nhắc. Để lâu họ nguội, tiền kéo họ về coi như mất.',
    tone: 'Ngắn, thân thiện, mỗi tin một lời mời. Chưa nói chuyện điểm hay hạng.',
    goal: 'Có đơn đầu trong 14 ngày kể từ lúc quan tâm',
    counter: 'Lần đầu {goi} ghé tiệm phải không? Để {xung} giới thiệu vài món nhé.',
    actions: {
      welcome: {
        title: 'Chào và hỏi đúng một câu',
        moment: 'trong 24 giờ sau khi quan tâm; nhắc lại ngày 3 và ngày 7 nếu chưa trả lời',
        message: {
          body: [
            'Chào {ten_khach}, cảm ơn {goi} đã quan tâm {ten_tiem}.',
            '{goi} đang tìm món để dùng hay làm quà? Nhắn một chữ, {xung} gợi ý cho {goi}.',
          ],
        },
        kpi: 'tỷ lệ trả lời trong 48 giờ',
      },
      firstOffer: {
        title: 'Ưu đãi cho đơn đầu, có hạn rõ ràng',
        moment: 'ngày 7, hoặc ngay khi bỏ dở giỏ hàng, trước khi lead nguội',
        message: {
          body: [
            '{ten_khach} ơi, {ten_tiem} dành cho đơn đầu của {goi}: {uu_dai}, dùng đến {han_dung}.',
            '{goi} muốn lấy thì nhắn {xung} một tiếng nhé.',
          ],
        },
        kpi: 'tỷ lệ có đơn đầu, số ngày đến đơn đầu, doanh thu của đơn đầu',
      },
      excludeAds: {
        title: 'Quảng cáo nhắc lại cho lead, loại khách đã mua ra',
        moment: 'mỗi tuần một lần, thay tệp cũ bằng tệp mới',
        message: {
          body: [
            'Tệp lead này là tệp được thấy quảng cáo. Tệp khách đã mua là tệp loại trừ, để tiền không rơi vào người đã có đơn.',
          ],
        },
        kpi: 'chi phí cho một đơn đầu',
      },
    },
  },
  khach_moi: {
    headline: 'Khách mới: vừa tin tiệm một lần, chưa có thói quen',
    who: 'Vừa mua lần đầu. Còn nhớ trải nghiệm, và đang xem nên quay lại hay chọn chỗ khác.',
    responds: 'Được hỏi thăm sau khi nhận hàng, được chỉ cách dùng, và một cái hẹn rõ ràng cho lần sau.',
    tone: 'Ấm áp, biết ơn, có chút bất ngờ vui. Hỏi trước, bán sau.',
    goal: 'Có đơn thứ 2 trong 45 ngày',
    counter: 'Món lần trước {goi} dùng có hợp không? Có gì chưa ưng cứ nói {xung} nhé.',
    actions: {
      thanks: {
        title: 'Cảm ơn và hỏi có gì chưa hợp',
        moment: '2–3 ngày sau khi giao',
        message: {
          title: 'Cảm ơn {ten_khach} đã mua hàng',
          body: [
            '{ten_tiem} cảm ơn {ten_khach} đã đặt đơn đầu tiên ngày {ngay_mua}.',
            'Nếu sản phẩm có điều gì chưa hợp, hãy bấm nút bên dưới để tiệm hỗ trợ.',
          ],
          button: 'Gửi phản hồi',
        },
        kpi: 'tỷ lệ phản hồi',
      },
      howTo: {
        title: 'Chỉ cách dùng món vừa mua, không bán gì',
        moment: 'ngày 5–7 sau khi giao',
        message: {
          body: [
            '{ten_khach} ơi, {mon_vua_mua} {goi} mua hôm {ngay_mua}, {xung} chỉ cách dùng nhé: {cach_dung}.',
          ],
        },
        kpi: 'tỷ lệ xem và trả lời',
      },
      secondOrder: {
        title: 'Hẹn đơn thứ hai đúng nhịp',
        moment: 'khi đến nhịp mua lại của tiệm, tính từ đơn đầu',
        message: {
          title: 'Ưu đãi cho lần mua thứ hai',
          body: [
            '{ten_khach} mua tại {ten_tiem} lần gần nhất ngày {ngay_mua}.',
            'Ưu đãi cho đơn thứ hai: {uu_dai}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Xem ưu đãi',
        },
        kpi: 'tỷ lệ có đơn thứ 2 trong 45 ngày',
      },
    },
  },
  mua_it: {
    headline: 'Mua ít: đang thành thói quen, chưa thành khách quen',
    who: 'Đã mua vài lần và hài lòng. Bắt đầu quen tiệm, nhưng vẫn so giá và trải nghiệm với chỗ khác.',
    responds:
      'Ưu đãi có thật, điểm và quyền lợi thành viên, gợi ý đúng món hay dùng, combo tiết kiệm, món mới hợp gu.',
    tone: 'Cụ thể, lợi ích nằm ngay câu đầu. Bớt bất ngờ, thêm giá trị đều đặn. Không quá 2 tin mỗi tháng.',
    goal: 'Vượt mốc mua ít trong 60 ngày',
    counter: 'Thêm {con_thieu} đơn nữa là {goi} thành khách thường xuyên của tiệm rồi.',
    actions: {
      benefitGap: {
        title: 'Nhắc quyền lợi còn thiếu một bước',
        moment: 'đúng nhịp mua lại của tiệm, tính từ đơn gần nhất',
        message: {
          title: 'Còn {con_thieu} đơn nữa là có quyền lợi mới',
          body: [
            '{ten_khach} đã có {so_don} đơn tại {ten_tiem}, lần gần nhất ngày {ngay_mua}.',
            'Còn {con_thieu} đơn nữa là đạt mức khách thường xuyên, với quyền lợi: {quyen_loi}.',
          ],
          button: 'Xem quyền lợi',
        },
        kpi: 'tỷ lệ có đơn trong 14 ngày',
      },
      pointsLeft: {
        title: 'Nhắc số điểm đang có',
        moment: 'giữa tháng, với ai đã quá nhịp mua lại của tiệm',
        message: {
          title: '{ten_khach} đang có {diem} điểm',
          body: [
            '{ten_khach} đã có {so_don} đơn tại {ten_tiem} và đang có {diem} điểm dùng được.',
            'Khi mua lần tới, hãy hỏi nhân viên cách dùng điểm.',
          ],
          button: 'Xem điểm',
        },
        kpi: 'tỷ lệ dùng điểm trong 30 ngày',
      },
      combo: {
        title: 'Gợi combo tiết kiệm từ món hay mua',
        moment: '7 ngày sau khi giao',
        message: {
          body: [
            '{ten_khach} ơi, {goi} hay mua {mon_hay_mua}. {xung} có ưu đãi cho {goi}: {uu_dai}.',
            '{goi} cứ so giá thử. Thấy hợp thì nhắn {xung} giữ hàng nhé.',
          ],
        },
        kpi: 'giá trị đơn kế tiếp',
      },
      rhythmNudge: {
        title: 'Nhắc đúng nhịp, chỉ nhắn người đến hạn',
        moment: 'khi quá nhịp của tiệm vài ngày; ai chưa đến hạn thì thôi, đỡ tiền tin',
        message: {
          body: [
            '[QC] {ten_tiem}: {ten_khach} mua lần gần nhất ngày {ngay_mua}. Đặt lại trong tuần: {uu_dai}, đến {han_dung}. Không muốn nhận tin, trả lời TC.',
          ],
        },
        kpi: 'số đơn trên mỗi trăm tin',
      },
    },
  },
  mua_thuong_xuyen: {
    headline: 'Mua thường xuyên: đã tin tiệm, giờ muốn được xem như người nhà',
    who: 'Nhiều đơn, gắn bó lâu, hiểu rõ sản phẩm. Không cần nhắc hay hướng dẫn nữa.',
    responds:
      'Chiết khấu riêng, quyền lợi thành viên, quà cảm ơn, được biết món mới trước. Tin nhắc chung chung thì họ lướt qua.',
    tone: 'Ngang hàng, nói thẳng lợi ích. Tin nào cũng có một quyền lợi thật; thà ít tin.',
    goal: 'Mỗi đơn lớn hơn, và mỗi quý giới thiệu được một người',
    counter: 'Khách quen của tiệm đây rồi. Cảm ơn {goi} đã ghé nhiều lần.',
    actions: {
      memberBenefit: {
        title: 'Báo quyền lợi thành viên của tháng',
        moment: 'đầu tháng, một tin duy nhất',
        message: {
          title: 'Quyền lợi dành cho khách thường xuyên',
          body: [
            '{ten_khach} đã có {so_don} đơn tại {ten_tiem}. Cảm ơn vì đã gắn bó.',
            'Quyền lợi tháng này: {quyen_loi}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Nhận quyền lợi',
        },
        kpi: 'tỷ lệ dùng quyền lợi',
      },
      earlyLook: {
        title: 'Cho xem món mới trước mọi người',
        moment: '2–3 ngày trước khi mở bán',
        message: {
          body: [
            '{ten_khach} ơi, sắp tới {xung} mở bán món mới: {mon_moi}.',
            '{goi} là khách quen nên được xem trước. Muốn giữ hàng thì nhắn {xung} nhé.',
          ],
        },
        kpi: 'số đơn đặt trước',
      },
      referral: {
        title: 'Nhờ giới thiệu một người',
        moment: 'ngay sau khi họ khen',
        message: {
          body: [
            '{goi} có quen ai hợp với món của tiệm không? Người ấy được {uu_dai} cho đơn đầu, còn {goi} được {quyen_loi}.',
          ],
        },
        kpi: 'số khách mới được giới thiệu',
      },
    },
  },
  mua_nhieu: {
    headline: 'Mua nhiều: ít người, nuôi phần lớn doanh thu',
    who: 'Mua đều và chi cao nhất tiệm. Đã là khách trung thành, hoặc sắp thành.',
    responds:
      'Đặc quyền riêng, được nhớ tên nhớ món, được chọn trước. Giảm giá đại trà không làm họ thấy mình đặc biệt.',
    tone: 'Riêng tư, như nhắn cho một người. Đừng gửi cùng một mẫu với cả tệp.',
    goal: 'Giữ họ ghé đều và tăng giá trị mỗi đơn',
    counter: 'Gặp lại {goi} vui quá. Hôm nay {goi} cần gì, {xung} lấy ngay.',
    actions: {
      personalCall: {
        title: 'Gọi hoặc nhắn tay, mỗi ngày vài người',
        moment: 'khi sắp đến nhịp mua riêng, hoặc trễ nhịp một tuần',
        message: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem} đây. {goi} hay lấy {mon_hay_mua}, lần này {xung} để riêng cho {goi} một phần nhé?',
          ],
        },
        kpi: 'tỷ lệ có đơn trong 14 ngày',
      },
      privatePerk: {
        title: 'Đặc quyền riêng, nêu rõ lợi ích',
        moment: 'mỗi quý một lần, không trùng đợt giảm giá chung',
        message: {
          title: 'Đặc quyền dành riêng cho {ten_khach}',
          body: [
            'Cảm ơn {ten_khach} đã đồng hành cùng {ten_tiem} qua {so_don} đơn hàng.',
            'Đặc quyền: {quyen_loi}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Xem đặc quyền',
        },
        kpi: 'giá trị trung bình mỗi đơn',
      },
      firstPick: {
        title: 'Được chọn món mới đầu tiên',
        moment: 'trước nhóm thường xuyên một ngày',
        message: {
          body: ['{ten_khach} ơi, {xung} sắp mở bán món mới: {mon_moi}. Mời {goi} chọn trước mọi người.'],
        },
        kpi: 'số đơn giá trị cao',
      },
    },
  },
  ngu_dong_90: {
    headline: 'Chớm ngủ đông: vừa ngừng ghé, còn gọi lại được',
    who: 'Từng mua, nay quá mốc mà chưa quay lại. Có người mới mua một lần, có người từng mua nhiều: xem nhóm cũ.',
    responds:
      'Được hỏi thật lòng vì sao ngừng, và một lý do mới để ghé. Tin nhắc mua thông thường đã hết tác dụng.',
    tone: 'Quan tâm trước, ưu đãi sau. Không trách, không hối.',
    goal: 'Kéo lại trước khi ngủ sâu',
    counter: 'Lâu rồi mới gặp {goi}. Dạo này {goi} cần món gì khác không?',
    actions: {
      askWhy: {
        title: 'Gọi hỏi vì sao, bắt đầu từ người từng chi nhiều',
        moment: 'trong tuần đầu sau khi vào nhóm',
        message: {
          body: [
            'Chào {ten_khach}, {xung} ở {ten_tiem}. Lần gần nhất {goi} mua là {so_ngay} ngày trước. Lần ấy có gì chưa hợp không, hay nay {goi} cần món khác?',
          ],
        },
        kpi: 'số người nói được lý do, tỷ lệ quay lại',
      },
      missYou: {
        title: 'Mời quay lại, có quà thật',
        moment: '7 ngày sau khi hỏi thăm, một lần',
        message: {
          title: '{ten_tiem} mời {ten_khach} quay lại',
          body: [
            '{ten_khach} mua tại {ten_tiem} lần gần nhất ngày {ngay_mua}.',
            'Ưu đãi quay lại: {uu_dai}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Xem ưu đãi',
        },
        kpi: 'tỷ lệ quay lại trong 30 ngày',
      },
      newForYou: {
        title: 'Giới thiệu món mới của tiệm',
        moment: '14 ngày sau, nếu chưa dùng ưu đãi',
        message: {
          body: ['{ten_khach} ơi, {xung} có món mới: {mon_moi}. {goi} xem thử nhé?'],
        },
        kpi: 'lượt xem và đơn của nhóm hàng mới',
      },
    },
  },
  ngu_dong_180: {
    headline: 'Ngủ đông sâu: gần như đã quên tiệm, phải làm quen lại từ đầu',
    who: 'Ngắt quãng rất lâu, nhắc nhiều lần không trả lời. Nhu cầu đã giảm, hoặc đã sang chỗ khác.',
    responds: 'Chỉ điều gì chạm cảm xúc, hoặc một ưu đãi hơn hẳn. Chăm như khách quen lúc này là phí công.',
    tone: 'Như chào một người mới: kể lại tiệm là ai. Gửi ít, chọn người từng chi nhiều trước.',
    goal: 'Đưa người còn cơ hội về bước tạo nhu cầu, thôi tốn tin cho người còn lại',
    counter: 'Chào {goi} trở lại. {goi} muốn xem gì, {xung} dẫn đi xem nhé.',
    actions: {
      strongOffer: {
        title: 'Ưu đãi mạnh nhất, một lần duy nhất',
        moment: 'dịp lễ hoặc sinh nhật; người từng chi nhiều trước',
        message: {
          title: 'Món quà chào {ten_khach} trở lại',
          body: [
            'Đã {so_ngay} ngày kể từ lần mua gần nhất của {ten_khach} tại {ten_tiem}.',
            'Quà trở lại: {uu_dai}. Điều kiện: {dieu_kien}. Hạn dùng đến hết ngày {han_dung}.',
          ],
          button: 'Nhận quà trở lại',
        },
        kpi: 'tỷ lệ hồi sinh trong 30 ngày, chi phí cho mỗi người quay lại',
      },
      startAgain: {
        title: 'Mời lại như một lead mới',
        moment: 'với ai còn mở tin: ngày 0, 3, 7 như lời chào đầu tiên',
        message: {
          body: [
            '{ten_khach} ơi, lần gần nhất {goi} mua ở {ten_tiem} là ngày {ngay_mua}. Nay {xung} có món mới: {mon_moi}.',
            '{goi} có muốn {xung} gợi ý món hợp lúc này không?',
          ],
        },
        kpi: 'số người vào lại phễu và có đơn',
      },
      lastWord: {
        title: 'Hỏi còn muốn nhận tin không, rồi thôi',
        moment: 'sau 3 lần nhắc không trả lời; ai im lặng thì ngừng gửi',
        message: {
          body: [
            '[QC] {ten_tiem}: {ten_khach} còn muốn nhận tin không? Trả lời CO để nhận tiếp. Không trả lời, tiệm sẽ ngừng gửi.',
          ],
        },
        kpi: 'tiền tin tiết kiệm được',
      },
    },
  },
};
