/**
 * Everything as one classic script: it defines both elements and one global, `KhachQuen`. For pages without modules, for
 * CDNs, and for hosts that load classic scripts only.
 *
 * @example
 * <script src="khachquen.iife.js"></script>
 * <script>
 *   KhachQuen.openBook(file).then((book) => console.log(book.summary.groups));
 * </script>
 */
import './define.js';
import { defineKhachQuenCard } from './elements/card/define.js';

export * from './index.js';
export * from './pass.js';
export * from './terms.js';
export * from './workspace.js';
export * from './zalo.js';

defineKhachQuenCard();
