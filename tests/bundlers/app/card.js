import { defineKhachQuenCard } from 'khachquen/card';

defineKhachQuenCard();
