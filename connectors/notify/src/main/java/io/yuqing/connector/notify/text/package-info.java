/**
 * The Chinese texts of notices, as pure functions of plain facts: {@link
 * io.yuqing.connector.notify.text.AlertText} for one alert, {@link
 * io.yuqing.connector.notify.text.DigestText} for many of low level, {@link
 * io.yuqing.connector.notify.text.HeartbeatText} for the daily sign of life. Written for a phone:
 * what matters stands in the title. No fact has a place for an author.
 */
package io.yuqing.connector.notify.text;
