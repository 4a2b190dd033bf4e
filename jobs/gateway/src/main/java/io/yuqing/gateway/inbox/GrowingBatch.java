/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.domain.time.CountyTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Under which name the items of a growing file go: one a day, since each name is counted and a file
 * may grow every half minute. It says nothing of the file's name, which a person may stand in.
 */
final class GrowingBatch {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private GrowingBatch() {}

    static String name(Path file, Instant now) {
        byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return "f"
                + DAY.format(now.atZone(CountyTime.ZONE))
                + "-"
                + UUID.nameUUIDFromBytes(name).toString().substring(0, 8);
    }
}
