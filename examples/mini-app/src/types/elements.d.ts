import type { KhachQuenCardElement } from 'khachquen/card';
import type { KhachQuenElement } from 'khachquen/element';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Element<T> = DetailedHTMLProps<HTMLAttributes<T>, T>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'khach-quen-card': Element<KhachQuenCardElement>;
      'khach-quen': Element<KhachQuenElement>;
    }
  }
}
