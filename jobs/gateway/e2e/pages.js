// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors

/**
 * Every page of the desk.
 *
 * refused: the status with which it says what is wrong with the question
 * links: the page is where the first such link of the path leads, and the first such link there, which there are if there are data
 */
export const pages = [
  { name: '首页', path: '/' },
  { name: '预警列表', path: '/desk/alerts' },
  { name: '一个预警', path: '/desk/alerts', links: ['main a[href^="/desk/alerts/"]'] },
  { name: '事项列表', path: '/desk/cases' },
  { name: '一个事项', path: '/desk/cases', links: ['main a[href^="/desk/cases/c"]'] },
  { name: '登记事项', path: '/desk/cases/open' },
  { name: '话题列表', path: '/desk/topics' },
  { name: '一个话题', path: '/desk/topics', links: ['main a[href^="/desk/topics/"]'] },
  { name: '按语义归类', path: '/desk/topics', links: ['main a[href^="/desk/topics/"]', 'main a[href^="/desk/views?"]'] },
  { name: '一个帖子', path: '/desk/search?q=%E5%81%9C%E6%B0%B4', links: ['main a[href^="/desk/threads?"]'] },
  { name: '搜索', path: '/desk/search' },
  { name: '搜索结果', path: '/desk/search?q=%E5%81%9C%E6%B0%B4' },
  { name: '写错的搜索', path: '/desk/search?q=%E5%81%9C%E6%B0%B4%20AND%20%28', refused: 400 },
  { name: '报告列表', path: '/desk/reports' },
  { name: '一份报告', path: '/desk/reports', links: ['main a[href^="/desk/reports/daily-"]'] },
  { name: '生成日志', path: '/desk/reports/new' },
  { name: '生成专报', path: '/desk/reports/new?kind=topic' },
  { name: '设置', path: '/desk/settings' },
  { name: '话题设置', path: '/desk/settings/topics' },
  { name: '新话题', path: '/desk/settings/topics/new' },
  { name: '改话题', path: '/desk/settings/topics', links: ['.entries a[href^="/desk/settings/topics/"]'] },
  { name: '规则设置', path: '/desk/settings/rules' },
  { name: '新规则', path: '/desk/settings/rules/new' },
  { name: '改规则', path: '/desk/settings/rules', links: ['.entries a[href^="/desk/settings/rules/"]'] },
  { name: '静默设置', path: '/desk/settings/silences' },
  { name: '新静默', path: '/desk/settings/silences/new' },
  { name: '来源设置', path: '/desk/settings/sources' },
  { name: '新来源', path: '/desk/settings/sources/new' },
  { name: '平台', path: '/desk/settings/platforms' },
  { name: '订阅源', path: '/desk/settings/feeds' },
  { name: '单位与办理码', path: '/desk/units' },
];
