// The only file that knows zmp-sdk. Calls are named one by one: what is not named is not in the bundle.
import { connectZalo } from 'khachquen/zalo';
import {
  downloadFile,
  events,
  followOA,
  getShareableLink,
  getSystemInfo,
  nativeStorage,
  openChat,
  openShareSheet,
  saveImageToGallery,
  scanQRCode,
} from 'zmp-sdk/apis';

export const zalo = connectZalo({
  downloadFile,
  events,
  followOA,
  getShareableLink,
  getSystemInfo,
  nativeStorage,
  openChat,
  openShareSheet,
  saveImageToGallery,
  scanQRCode,
});
