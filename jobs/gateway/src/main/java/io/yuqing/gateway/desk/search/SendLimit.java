/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Cuts the connection of whoever takes an answer too slowly. A write waits as long as a byte is
 * taken now and then, and meanwhile nobody looks at a clock.
 */
final class SendLimit implements AutoCloseable {
    private final CompletableFuture<Void> end;

    private SendLimit(CompletableFuture<Void> end) {
        this.end = end;
    }

    /** From now on until it is closed. */
    static SendLimit begin(Context request, Duration most) {
        EndPoint reader =
                ServletContextRequest.getServletContextRequest(request.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint();
        CompletableFuture<Void> end = new CompletableFuture<>();
        end.thenRunAsync(
                () -> reader.close(new TimeoutException("The answer is taken too slowly.")));
        return new SendLimit(end.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
