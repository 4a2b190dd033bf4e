// Keeps the page alive: asks every few seconds, and changes only what is no longer the same.
(function () {
  'use strict';

  var EVERY = 5000;
  var live = document.getElementById('live');
  var lost = document.getElementById('lost');
  var tag = lost.getAttribute('data-tag');
  var shown = {};
  var lastHeard = Date.now();

  function clockOf(time) {
    var date = new Date(time);
    return [date.getHours(), date.getMinutes(), date.getSeconds()]
      .map(function (number) { return (number < 10 ? '0' : '') + number; })
      .join(':');
  }

  function openDetails(part) {
    return Array.prototype.map.call(part.querySelectorAll('details[open]'), function (each) { return each.id; });
  }

  // The reader's place: what was opened stays open, and the focus stays where it was.
  function replace(part, html) {
    var open = openDetails(part);
    var within = part.contains(document.activeElement);
    var focusable = 'a, summary';
    var place = within ? Array.prototype.indexOf.call(part.querySelectorAll(focusable), document.activeElement) : -1;
    part.innerHTML = html;
    open.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    });
    var again = place >= 0 ? part.querySelectorAll(focusable)[place] : null;
    if (again) {
      again.focus({ preventScroll: true });
    }
  }

  function show(news) {
    if (news.build !== lost.getAttribute('data-build')) {
      window.location.reload();
      return;
    }
    document.title = news.title;
    Object.keys(news.texts).forEach(function (name) {
      var place = document.querySelector('[data-text="' + name + '"]');
      if (place.textContent !== news.texts[name]) {
        place.textContent = news.texts[name];
      }
    });
    Object.keys(news.parts).forEach(function (name) {
      if (shown[name] !== news.parts[name]) {
        shown[name] = news.parts[name];
        replace(document.querySelector('[data-part="' + name + '"]'), news.parts[name]);
      }
    });
    window.yuqingChart(news.course);
  }

  function heard() {
    lastHeard = Date.now();
    lost.hidden = true;
    live.textContent = '实时更新，' + clockOf(lastHeard) + ' 核对';
    live.className = 'live on';
  }

  function missed() {
    live.textContent = '';
    live.className = 'live';
    lost.hidden = false;
    lost.textContent = '本页与接入网关断开，数字停在 ' + clockOf(lastHeard) + '；接通后自动更新。';
  }

  function ask() {
    fetch('/desk/situation', { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.status === 304) {
          heard();
          return null;
        }
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        tag = answer.headers.get('ETag');
        return answer.json().then(function (news) {
          show(news);
          heard();
        });
      })
      .catch(missed)
      .then(function () { window.setTimeout(ask, EVERY); });
  }

  document.addEventListener('yuqing-theme', function () { window.yuqingChart(); });
  window.yuqingChart(document.getElementById('chart').getAttribute('data-course'));
  heard();
  window.setTimeout(ask, EVERY);
})();
