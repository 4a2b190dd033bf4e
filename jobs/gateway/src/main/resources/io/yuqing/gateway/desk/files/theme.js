// Before anything is painted: light or dark as this viewer chose, else as the system is set.
(function () {
  'use strict';
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('yuqing-theme');
  } catch (e) {
    // Storage may be forbidden; then the system decides.
  }
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.setAttribute('data-theme', chosen);
  }
})();
