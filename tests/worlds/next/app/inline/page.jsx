'use client';
import { useEffect } from 'react';
import * as api from 'khachquen';
import { probe } from '../../src/probe.js';

export default function Page() {
  useEffect(() => probe(api), []);
  return <main>inline</main>;
}
