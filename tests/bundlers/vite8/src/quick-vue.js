import { createApp } from 'vue';
import App from './quick-vue.vue';

createApp(App).mount('#root');
