// Of every page: light and dark, by one button; and what it looks like on paper.
(function () {
  'use strict';

  var switcher = document.getElementById('theme');
  var NAMES = { system: '跟随系统', light: '浅色', dark: '深色' };
  var NEXT = { system: 'dark', dark: 'light', light: 'system' };

  function theme() {
    return document.documentElement.getAttribute('data-theme') || 'system';
  }

  function showTheme() {
    switcher.textContent = NAMES[theme()];
    switcher.setAttribute('aria-label', '明暗：' + NAMES[theme()] + '，按一下换成' + NAMES[NEXT[theme()]]);
  }

  switcher.addEventListener('click', function () {
    var next = NEXT[theme()];
    if (next === 'system') {
      document.documentElement.removeAttribute('data-theme');
    } else {
      document.documentElement.setAttribute('data-theme', next);
    }
    // The next page comes in it from the server, before any script has run.
    document.cookie = 'yuqing-theme=' + next + '; Path=/; Max-Age=31536000; SameSite=Lax';
    showTheme();
    // Whoever has painted in colours of its own paints anew.
    document.dispatchEvent(new CustomEvent('yuqing-theme'));
  });

  // On paper nothing can be opened, and nobody sees how old it is.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.filter.call(document.querySelectorAll('main details'), function (each) {
      return !each.open;
    });
    opened.forEach(function (each) { each.open = true; });
    document.querySelector('footer').setAttribute('data-printed', new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }));
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (each) { each.open = false; });
    opened = [];
  });

  // Only where there is a script is there a way to print but that of the browser.
  Array.prototype.forEach.call(document.querySelectorAll('[data-print]'), function (each) {
    each.hidden = false;
    each.addEventListener('click', function () { window.print(); });
  });

  switcher.hidden = false;
  showTheme();
})();
