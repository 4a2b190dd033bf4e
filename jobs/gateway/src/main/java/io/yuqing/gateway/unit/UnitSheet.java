/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one file that the pages need beside themselves; another one has another address. */
final class UnitSheet {
    private static final String FILE = "unit.css";
    private static final int HASH_BYTES = 8;

    private final byte[] bytes;
    private final String path;

    UnitSheet() {
        try (InputStream in = UnitSheet.class.getResourceAsStream(FILE)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read.", e);
        }
        path = "/unit-style/" + hash(bytes) + ".css";
    }

    String path() {
        return path;
    }

    void addTo(RoutesConfig routes) {
        Handler handler = this::send;
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void send(Context request) {
        request.header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("text/css; charset=utf-8")
                .result(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
