'use client';
import * as api from 'khachquen/slim';
import { useEffect } from 'react';
import { probe } from '../../src/probe.js';

export default function Page() {
  useEffect(() => probe(api), []);
  return <main>slim</main>;
}
