import { createRoot } from 'react-dom/client';
import '@/config';
import { MiniApp } from '@/components/app';
import 'zmp-ui/zaui.css';
import '@/css/app.css';

createRoot(document.getElementById('app') as HTMLElement).render(<MiniApp />);
