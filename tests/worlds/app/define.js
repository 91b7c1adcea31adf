import 'khachquen/define';
