// The day as a chart: hours of today by mood, yesterday as a line. All colours are those of the style sheet.
(function () {
  'use strict';

  var box = document.getElementById('chart');
  var chart = null;
  var course = null;
  var drawer = null;

  function colour(name) {
    return window.getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function bars(name, data, paint) {
    return { name: name, type: 'bar', stack: 'today', data: data, itemStyle: { color: paint }, barCategoryGap: '28%' };
  }

  function options() {
    var dim = colour('--dim');
    return {
      animation: false,
      aria: { enabled: false },
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 40, right: 6, top: 22, bottom: 18 },
      legend: { top: 0, left: 34, itemWidth: 10, itemHeight: 8, textStyle: { color: dim, fontSize: 11 }, icon: 'rect' },
      // Drawn into the canvas: the page allows no styles within texts.
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true,
        backgroundColor: colour('--panel'), borderColor: colour('--line'), textStyle: { color: colour('--text'), fontSize: 12 }
      },
      xAxis: {
        type: 'category', data: Array.apply(null, Array(24)).map(function (none, hour) { return hour + ' 时'; }),
        axisLabel: { color: dim, fontSize: 10, interval: 5 }, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } }
      },
      yAxis: {
        type: 'value', minInterval: 1, splitNumber: 2,
        axisLabel: { color: dim, fontSize: 10 }, splitLine: { lineStyle: { color: colour('--line') } }
      },
      series: [
        bars('负面', course.negative, colour('--negative')),
        bars('中性', course.neutral, colour('--neutral')),
        bars('正面', course.positive, colour('--positive')),
        {
          name: '昨日', type: 'line', data: course.yesterday, symbol: 'none', z: 3,
          lineStyle: { color: colour('--yesterday'), width: 1.5, type: 'dashed' }, itemStyle: { color: colour('--yesterday') }
        }
      ]
    };
  }

  // A megabyte that nobody waits for: what is to be read is painted first.
  function fetchDrawer() {
    if (drawer !== null) {
      return;
    }
    drawer = document.createElement('script');
    drawer.src = box.getAttribute('data-drawer');
    drawer.addEventListener('load', function () { window.yuqingChart(); });
    window.requestAnimationFrame(function () {
      window.setTimeout(function () { document.head.appendChild(drawer); }, 0);
    });
  }

  // With another course, or with the same in other colours.
  window.yuqingChart = function (json) {
    if (json !== undefined && json !== '') {
      course = JSON.parse(json);
    }
    if (course === null) {
      return;
    }
    if (!window.echarts) {
      fetchDrawer();
      return;
    }
    box.hidden = false;
    if (chart === null) {
      chart = window.echarts.init(box);
      window.addEventListener('resize', function () { chart.resize(); });
    }
    chart.setOption(options(), true);
  };
})();
