/**
 * What is told to whom, when, and why not: routes, silences, quiet hours, grouping, repeats, and
 * the queue of a channel. Pure; times are milliseconds of the wall clock unless called event time.
 */
package io.yuqing.domain.delivery;
