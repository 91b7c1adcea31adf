/** A threshold on the shop's own histogram: bars take the colour of the group they would fall into. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Histogram } from '../../contract.js';
import { Width } from '../controllers.js';
import { groupClass } from '../parts/glyph.js';
import { props, View } from '../view.js';

const BARS = 68;

/** One handle: the value now, the value in force, and its name for a screen reader. */
export interface Handle {
  name: string;
  value: number;
  old: number;
  min: number;
  max: number;
  label: string;
}

export interface Scale {
  from: number;
  to: number;
  step: number;
  format(value: number): string;
  /** Words at the right end, "hơn 1 năm". */
  end: string;
}

export class Slider extends View {
  static override properties = props('histogram', 'handles', 'scale', 'groupAt');
  histogram: Histogram | null = null;
  handles: Handle[] = [];
  scale!: Scale;
  /** Group that a value falls into, or null for no group of interest. */
  groupAt: (value: number) => string | null = () => null;
  private readonly width = new Width(this);

  private x(value: number): number {
    const { from, to } = this.scale;
    return Math.min(1, Math.max(0, (value - from) / (to - from))) * this.width.value;
  }

  protected override render(): TemplateResult {
    const width = this.width.value;
    return html`${this.bars(this.histogram?.bins || [], width)}
      <div class="range">
        ${this.handles.map((handle) => this.input(handle))}
      </div>
      <div class="ends t-xs c3" aria-hidden="true"><span>${this.scale.format(this.scale.from)}</span><span>${this.scale.end}</span></div>`;
  }

  private bars(bins: Histogram['bins'], width: number): TemplateResult {
    const most = Math.max(1, ...bins.map((bin) => bin.customers));
    return html`<svg class="chart" width=${width} height=${BARS} aria-hidden="true">
      ${bins.map((bin) => {
        const from = Number(bin.from);
        const to = bin.to === null ? this.scale.to : Number(bin.to);
        const left = this.x(from);
        const height = (bin.customers / most) * (BARS - 4);
        const group = this.groupAt((from + to) / 2);
        return svg`<rect class=${group ? `fill ${groupClass(group)}` : 'neutral'} x=${left} y=${BARS - height}
          width=${Math.max(1, this.x(to) - left - 1.5)} height=${height} />`;
      })}
      ${this.handles.map((handle) => this.edge(handle))}
    </svg>`;
  }

  private edge({ value, old }: Handle): SVGTemplateResult {
    const was = value === old ? nothing : svg`<path class="axis dash" d=${`M${this.x(old)} 0V${BARS}`} />`;
    return svg`${was}<path class="axis" d=${`M${this.x(value)} 0V${BARS}`} />`;
  }

  private input(handle: Handle): TemplateResult {
    const { from, to, step, format } = this.scale;
    return html`<input
      type="range"
      min=${from}
      max=${to}
      step=${step}
      .value=${String(handle.value)}
      aria-label=${handle.label}
      aria-valuetext=${format(handle.value)}
      @input=${(event: Event) => this.slide(event, handle)}
    />`;
  }

  private slide(event: Event, { name, min, max }: Handle): void {
    const input = event.target as HTMLInputElement;
    const value = Math.min(max, Math.max(min, Number(input.value)));
    input.value = String(value);
    this.tell('kq-slide', { name, value });
  }
}
