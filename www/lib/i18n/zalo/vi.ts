/** Vietnamese words of the Mini App: the source of every key. Faults say what it is and what to do. */

/** The details of an error. */
export type Facts = Readonly<Record<string, string | number>>;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

export const vi = {
  errors: {
    unavailable: 'Chỗ này chỉ chạy trong ứng dụng Zalo trên điện thoại. Hãy mở bằng Zalo.',
    unsupported: 'Zalo trên máy này chưa có chức năng đó. Hãy cập nhật Zalo rồi thử lại.',
    unauthorized: 'Zalo chưa nhận ra bạn. Hãy đóng ứng dụng, mở lại và cho phép khi Zalo hỏi.',
    forbidden: 'Zalo chưa cho ứng dụng này dùng chức năng đó. Hãy báo cho tiệm.',
    denied: 'Bạn chưa cho phép. Khi cần, bạn bấm lại và chọn Cho phép.',
    cancelled: 'Bạn đã dừng lại, chưa có gì thay đổi.',
    timeout: 'Zalo không trả lời. Hãy kiểm tra mạng rồi thử lại.',
    busy: 'Zalo đang bận với lần bấm trước. Hãy chờ vài giây rồi thử lại.',
    'not-saved': 'Máy không lưu được. Hãy xem máy còn chỗ trống và Zalo có quyền lưu không.',
    'file-type': ({ extension }: Facts): string =>
      `Zalo chưa cho lưu tệp ${extension ? `.${extension}` : 'không có đuôi'}. Hãy mở trang này bằng trình duyệt trên máy tính để lưu.`,
    'too-large': ({ bytes, most }: Facts): string =>
      `Tệp ${megabytes(Number(bytes))}, Zalo chỉ nhận tới ${megabytes(Number(most))}. Hãy lưu từng nhóm, hoặc mở bằng máy tính.`,
    failed: 'Zalo báo lỗi. Hãy thử lại; nếu vẫn vậy, mở lại ứng dụng.',
  },
  purposes: {
    scanQRCode: {
      title: 'Mở máy ảnh để quét mã',
      text: 'Ứng dụng mở máy ảnh một lần để đọc mã QR trên thẻ. Ảnh không được lưu và không gửi đi đâu.',
    },
    saveImageToGallery: {
      title: 'Lưu ảnh vào thư viện',
      text: 'Ảnh thẻ được lưu vào thư viện ảnh của máy để đưa ra khi thanh toán. Ứng dụng không xem ảnh nào khác.',
    },
    downloadFile: {
      title: 'Lưu tệp vào máy',
      text: 'Tệp được làm ngay trên máy này và lưu vào máy. Tệp có thông tin khách hàng: chỉ gửi cho người cần dùng.',
    },
    followOA: {
      title: 'Theo dõi trang của tiệm',
      text: 'Theo dõi để tiệm có thể nhắn cho bạn qua Zalo. Bạn bỏ theo dõi lúc nào cũng được.',
    },
    'scope.userInfo': {
      title: 'Xem tên và ảnh đại diện',
      text: 'Ứng dụng dùng tên và ảnh Zalo của bạn để chào đúng người. Không cho phép vẫn xem được thẻ.',
    },
    'scope.userLocation': {
      title: 'Xem vị trí',
      text: 'Ứng dụng dùng vị trí của bạn để chỉ chi nhánh gần nhất. Không cho phép vẫn xem được thẻ.',
    },
    'scope.userPhonenumber': {
      title: 'Xem số điện thoại',
      text: 'Tiệm dùng số điện thoại để tìm đúng thẻ của bạn. Không cho phép vẫn quét được mã thẻ.',
    },
  },
  yes: 'Tiếp tục',
  no: 'Để sau',
};

export type ZaloText = typeof vi;
