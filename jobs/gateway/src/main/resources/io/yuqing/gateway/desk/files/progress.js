// While a command runs beside the desk: asks every few seconds how far it is, and shows what it found.
(function () {
  'use strict';

  var EVERY = 3000;
  var place = document.getElementById('progress');

  function poll() {
    var part = place && place.querySelector('[data-poll]');
    return part ? part.getAttribute('data-poll') : null;
  }

  // The focus stays where it was: somebody may be about to cancel.
  function show(html) {
    var focusable = 'a, button';
    var at = Array.prototype.indexOf.call(place.querySelectorAll(focusable), document.activeElement);
    place.innerHTML = html;
    var again = at >= 0 ? place.querySelectorAll(focusable)[at] : null;
    if (again) {
      again.focus({ preventScroll: true });
    }
  }

  function later() {
    if (poll()) {
      window.setTimeout(ask, EVERY);
    } else if (place && document.getElementById('again')) {
      document.getElementById('again').hidden = false;
    }
  }

  function ask() {
    fetch(poll(), { cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.status === 401 || answer.status === 404) {
          // Whoever was logged in is so no longer, or the gateway has forgotten it: the page says so.
          window.location.reload();
          return null;
        }
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.text().then(show);
      })
      // The gateway is away: it is asked again.
      .catch(function () {})
      .then(later);
  }

  later();
})();
