/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.log.FaultPlace;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one page, each read whatever becomes of the others. */
public final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String OURS = "程序出错，原因见接入网关的日志。";

    private final OnDemand onDemand;
    private final ExecutorService threads;
    private final long untilNanos;

    Reading(OnDemand onDemand, ExecutorService threads, long untilNanos) {
        this.onDemand = onDemand;
        this.threads = threads;
        this.untilNanos = untilNanos;
    }

    /** Begins to ask; what is returned waits for the answer. */
    public <T> Supplier<Answer<T>> ask(OnDemand.Question<T> question) {
        Future<Answer<T>> answer = threads.submit(() -> answer(question));
        return () -> await(answer);
    }

    private <T> Answer<T> answer(OnDemand.Question<T> question) {
        try {
            return Answer.of(onDemand.ask(question));
        } catch (TablesException e) {
            LOG.debug("A part of a page cannot be read, code {}.", e.code());
            return Answer.failed(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A part of a page failed. {}", FaultPlace.of(e));
            return Answer.failed(OURS);
        }
    }

    private <T> Answer<T> await(Future<Answer<T>> answer) {
        try {
            return answer.get(Math.max(0, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException e) {
            // What has not begun need not any more; what has begun is given up by ClickHouse
            // itself.
            answer.cancel(false);
            return Answer.failed("没有在限定的时间内读完，请稍后刷新。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed("值班台正在停止。");
        } catch (ExecutionException e) {
            LOG.error("A part of a page failed. {}", FaultPlace.of(e));
            return Answer.failed(OURS);
        }
    }
}
