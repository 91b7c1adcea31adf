/** Which screen is shown, and messages to the visitor: toasts, words for screen readers, the failure that replaces every screen. */
import type { Task } from '../../playbooks/tasks.js';
import { faultOf, faultWords, isAbort, isFatal } from '../faults.js';
import type { Route } from '../route.js';
import type { Toast } from './types.js';
import { SessionWording } from './wording.js';

const TOAST_MS = 8000;

export class SessionRouting extends SessionWording {
  private toastId = 0;

  go(route: Route): void {
    this.route = route;
    this.changed();
  }

  /** Into the open book: to the place that was asked for, else to its overview. */
  enter(): void {
    const place = this.wanted;
    this.wanted = null;
    this.go(place ?? { screen: 'overview' });
  }

  openCustomer(id: string): void {
    this.go({ ...this.route, customer: id });
  }

  closeCustomer(): void {
    const { customer: _, ...route } = this.route;
    this.go(route);
  }

  announce(text: string): void {
    this.announcement = text;
    this.changed();
  }

  toast(text: string, undo?: () => void): void {
    const toast: Toast = { id: ++this.toastId, text, undo };
    this.toasts = [...this.toasts.slice(-2), toast];
    this.changed();
    setTimeout(() => this.dropToast(toast.id), TOAST_MS);
  }

  dropToast(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  fail(error: unknown): void {
    const fault = faultOf(error);
    if (isAbort(error)) return;
    if (isFatal(fault)) this.failure = fault;
    else this.toast(faultWords(this.language.text, fault)[0]);
    this.changed();
  }

  putAwayTask({ code }: Task): void {
    this.putAway.add(code);
    if (this.route.screen === 'task') this.go({ screen: 'overview' });
    this.toast(this.language.text.today.doneToast, () => {
      this.putAway.delete(code);
      this.changed();
    });
  }
}
