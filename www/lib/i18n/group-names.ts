/** Names of the groups: on the page and in files the same ones. Few, because the engine carries them into a worker. */
import type { GroupId } from '../contract.js';

export const GROUP_NAMES = {
  vi: {
    khach_moi: 'Khách mới',
    mua_it: 'Mua ít',
    mua_thuong_xuyen: 'Mua thường xuyên',
    mua_nhieu: 'Mua nhiều',
    ngu_dong_90: 'Chớm ngủ đông',
    ngu_dong_180: 'Ngủ đông sâu',
    lead_moi: 'Lead mới',
    chua_xep: 'Chưa xếp nhóm',
  },
  en: {
    khach_moi: 'New customers',
    mua_it: 'Occasional',
    mua_thuong_xuyen: 'Regulars',
    mua_nhieu: 'Best customers',
    ngu_dong_90: 'Drifting off',
    ngu_dong_180: 'Fast asleep',
    lead_moi: 'New leads',
    chua_xep: 'Not sorted',
  },
} satisfies Record<string, Partial<Record<GroupId, string>>>;
