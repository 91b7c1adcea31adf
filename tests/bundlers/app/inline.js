import { openBook, preload } from 'khachquen';
import { probe } from './probe.js';

probe({ openBook, preload });
