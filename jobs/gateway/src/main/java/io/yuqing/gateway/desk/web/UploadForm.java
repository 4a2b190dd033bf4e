/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Reads forms with a file: only so long ones, only so many at a time, and only while they come. Who
 * sends one is known before.
 */
final class UploadForm {
    static final int MOST_BYTES = 8 << 20;

    private static final int AT_ONCE = 2;
    private static final int BUFFER = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final LongSupplier nanoClock;

    UploadForm(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Empty after an answer that says why. */
    Optional<Upload> read(Context request) {
        if (request.contentLength() < 0 || request.contentLength() > MOST_BYTES) {
            PageAnswer.plain(request, 413, "文件超过 " + (MOST_BYTES >> 20) + " MB，没有保存；请压缩其中的图片后再放回。");
            return Optional.empty();
        }
        if (!room.tryAcquire()) {
            PageAnswer.plain(request, 503, "同时放回的文件太多，没有保存；请稍后再试。");
            return Optional.empty();
        }
        try {
            Optional<byte[]> body = body(request.bodyInputStream());
            if (body.isEmpty()) {
                PageAnswer.plain(request, 408, "文件没有及时传完，没有保存；请重新提交。");
                return Optional.empty();
            }
            Optional<Upload> upload = Upload.of(request.contentType(), body.get());
            if (upload.isEmpty()) {
                PageAnswer.plain(request, 400, "没有收到完整的文件，没有保存；请重新提交。");
            }
            return upload;
        } finally {
            room.release();
        }
    }

    /** Empty if it did not come in time. */
    private Optional<byte[]> body(InputStream sent) {
        long until = nanoClock.getAsLong() + PATIENCE.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = sent.read(buffer); n >= 0; n = sent.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (bytes.size() > MOST_BYTES || nanoClock.getAsLong() - until > 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            // The server ends a connection on which nothing comes.
            return Optional.empty();
        }
    }
}
