/**
 * The delivery job: alerts in, notices out, a row for each attempt. Decisions are made in {@link
 * io.yuqing.domain.delivery}; what is here reads, keeps state and time, and sends.
 */
package io.yuqing.jobs.delivery;
