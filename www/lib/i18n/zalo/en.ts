/** English words of the Mini App, under the keys of the Vietnamese ones. */
import type { ZaloText } from './vi.js';

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

export const en: ZaloText = {
  errors: {
    unavailable: 'This only works inside the Zalo app on a phone. Please open it with Zalo.',
    unsupported: 'Zalo on this phone does not have this function yet. Please update Zalo and try again.',
    unauthorized: 'Zalo does not recognise you. Close the app, open it again and allow it when Zalo asks.',
    forbidden: 'Zalo has not granted this function to this app yet. Please tell the shop.',
    denied: 'You have not allowed it. When you need it, tap again and choose Allow.',
    cancelled: 'You turned back; nothing has changed.',
    timeout: 'Zalo does not answer. Check the network and try again.',
    busy: 'Zalo is still busy with the last tap. Wait a few seconds and try again.',
    'not-saved': 'The phone could not save it. See whether it has room left and Zalo may save files.',
    'file-type': ({ extension }) =>
      `Zalo does not save ${extension ? `.${extension} files` : 'files without an extension'} yet. Open this page in a computer's browser to save it.`,
    'too-large': ({ bytes, most }) =>
      `The file has ${megabytes(Number(bytes))}, Zalo takes up to ${megabytes(Number(most))}. Save group by group, or use a computer.`,
    failed: 'Zalo reports an error. Try again; if it stays, open the app again.',
  },
  purposes: {
    scanQRCode: {
      title: 'Open the camera to scan a code',
      text: 'The app opens the camera once to read the QR code of a card. No picture is kept or sent anywhere.',
    },
    saveImageToGallery: {
      title: 'Save a picture to the gallery',
      text: "The card's picture is saved to the phone's gallery, to be shown at the till. The app looks at no other picture.",
    },
    downloadFile: {
      title: 'Save a file to the phone',
      text: 'The file is made on this phone and saved to it. It holds customer data: send it only to those who need it.',
    },
    followOA: {
      title: "Follow the shop's page",
      text: 'Follow it so that the shop can write to you on Zalo. You can unfollow at any time.',
    },
    'scope.userInfo': {
      title: 'See name and picture',
      text: 'The app uses your Zalo name and picture to greet the right person. The card opens without it too.',
    },
    'scope.userLocation': {
      title: 'See the location',
      text: 'The app uses your location to show the nearest branch. The card opens without it too.',
    },
    'scope.userPhonenumber': {
      title: 'See the phone number',
      text: 'The shop uses the phone number to find your card. Without it the code of the card can still be scanned.',
    },
  },
  yes: 'Continue',
  no: 'Not now',
};
