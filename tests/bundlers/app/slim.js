import { openBook, preload } from 'khachquen/slim';
import { probe } from './probe.js';

probe({ openBook, preload });
