// Keeps the page alive: asks every few seconds, and changes only what is no longer the same.
(function () {
  'use strict';

  var EVERY = 5000;
  var live = document.getElementById('live');
  var lost = document.getElementById('lost');
  var news = lost.getAttribute('data-news');
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

  function show(said) {
    if (said.build !== lost.getAttribute('data-build')) {
      window.location.reload();
      return;
    }
    document.title = said.title;
    Object.keys(said.texts).forEach(function (name) {
      var place = document.querySelector('[data-text="' + name + '"]');
      if (place.textContent !== said.texts[name]) {
        place.textContent = said.texts[name];
      }
    });
    Object.keys(said.parts).forEach(function (name) {
      if (shown[name] !== said.parts[name]) {
        shown[name] = said.parts[name];
        replace(document.querySelector('[data-part="' + name + '"]'), said.parts[name]);
      }
    });
    chart(said.course);
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
    fetch(news, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.status === 304) {
          heard();
          return null;
        }
        if (answer.status === 401) {
          // Whoever was logged in is so no longer: the page leads there.
          window.location.reload();
          return null;
        }
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        tag = answer.headers.get('ETag');
        return answer.json().then(function (said) {
          show(said);
          heard();
        });
      })
      .catch(missed)
      .then(function () { window.setTimeout(ask, EVERY); });
  }

  // Of the first page only.
  function chart(course) {
    if (window.yuqingChart) {
      window.yuqingChart(course);
    }
  }

  document.addEventListener('yuqing-theme', function () { chart(); });
  var place = document.getElementById('chart');
  chart(place ? place.getAttribute('data-course') : null);
  heard();
  window.setTimeout(ask, EVERY);
})();
